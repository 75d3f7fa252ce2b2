using System.Diagnostics;
using System.Globalization;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Registry.Host;
using Registry.Kernel;
using Registry.Organisations.Enterprises;

namespace Registry.Bench;

/// <summary>What ProjectTo costs beside the same select written by hand: the list of enterprises, and one of them, read in turn.</summary>
internal static class MappingMeasurement
{
    private const int WarmUp = 300;
    private const int Rounds = 3000;
    private const int Batches = 101;
    private const int BatchSize = 20_000;

    public static async Task<int> RunAsync(string registry, string work)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await ServerProcess.RunAsync([registry, "seed"], Measurement.Environment(work, "Development"));
        await using var app = RegistryApplication.Build(
            [$"--Registry:DataDirectory={work}", "--Registry:Jobs:Server=false", "--Serilog:MinimumLevel:Default=Error"],
            logToErrorStream: true
        );
        var start = Stopwatch.GetTimestamp();
        var maps = app.Services.GetRequiredService<IMapper>().ConfigurationProvider;
        Console.WriteLine($"Making the configuration, once at start: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
        Console.WriteLine($"\nMicroseconds for one reading (medians of {Rounds}, in turn)");
        Console.WriteLine($"  {"", -24}{"rows", 8}{"by hand", 12}{"ProjectTo", 12}{"more", 8}");
        await CompareAsync(app.Services, maps, "all enterprises", found => found);
        await CompareAsync(app.Services, maps, "one enterprise", found => found.Take(1));
        CompareObjects(app.Services.GetRequiredService<IMapper>());
        return 0;
    }

    /// <summary>An entity that was read already, made into its record.</summary>
    private static void CompareObjects(IMapper mapper)
    {
        var zone = new Zone(Guid.CreateVersion7(), "Thăng Long");
        var (hand, mapped) = (new List<double>(), new List<double>());
        for (var batch = 0; batch < Batches; batch++)
        {
            hand.Add(Nanoseconds(() => new ZoneDto(zone.Id, zone.Name)));
            mapped.Add(Nanoseconds(() => mapper.Map<ZoneDto>(zone)));
        }
        var (h, m) = (Median(hand), Median(mapped));
        Console.WriteLine(
            $"\nNanoseconds for one object in memory: by hand {h:N0}, Map {m:N0} (medians of {Batches} times {BatchSize:N0})"
        );
    }

    private static double Nanoseconds(Func<ZoneDto> make)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < BatchSize; i++)
            GC.KeepAlive(make());
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / BatchSize;
    }

    private static async Task CompareAsync(
        IServiceProvider services,
        AutoMapper.IConfigurationProvider maps,
        string name,
        Func<IQueryable<Enterprise>, IQueryable<Enterprise>> some
    )
    {
        Func<RegistryDbContext, IQueryable<EnterpriseDto>> byHand = db =>
            some(db.Set<Enterprise>().OrderBy(e => e.SortKey))
                .Select(e => new EnterpriseDto(e.Id, e.Name, e.TaxCode, e.ZoneId, e.Zone.Name, e.Ownership));
        Func<RegistryDbContext, IQueryable<EnterpriseDto>> projected = db =>
            some(db.Set<Enterprise>().OrderBy(e => e.SortKey)).ProjectTo<EnterpriseDto>(maps);
        await services.AsSystemAsync(s =>
        {
            var db = s.GetRequiredService<RegistryDbContext>();
            return byHand(db).ToQueryString() == projected(db).ToQueryString()
                ? Task.FromResult(true)
                : throw new InvalidOperationException("The two do not send the same statement.");
        });
        var (hand, mapped, rows) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var first = round % 2 == 0;
            var one = await TimeAsync(services, first ? byHand : projected);
            var other = await TimeAsync(services, first ? projected : byHand);
            if (round < WarmUp)
                continue;
            hand.Add(first ? one.Microseconds : other.Microseconds);
            mapped.Add(first ? other.Microseconds : one.Microseconds);
            rows = one.Rows;
        }
        var (h, m) = (Median(hand), Median(mapped));
        Console.WriteLine($"  {name, -24}{rows, 8}{h, 12:N0}{m, 12:N0}{m - h, 8:N0}");
    }

    private static Task<(double Microseconds, int Rows)> TimeAsync(
        IServiceProvider services,
        Func<RegistryDbContext, IQueryable<EnterpriseDto>> list
    ) =>
        services.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<RegistryDbContext>();
            var start = Stopwatch.GetTimestamp();
            var rows = await list(db).ToListAsync();
            return (Stopwatch.GetElapsedTime(start).TotalMicroseconds, rows.Count);
        });

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
