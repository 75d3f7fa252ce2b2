using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Cli;

/// <summary>Nothing is recorded in the future, and the order of recording holds whatever the clock does.</summary>
public sealed class KnownAtTests
{
    [Theory]
    [InlineData(17, 1)]
    [InlineData(23, 30)]
    public async Task Reference_data_made_in_the_small_hours_is_not_ahead_of_the_clock(int hour, int minute)
    {
        using var app = new RegistryApp { Empty = true };
        // Between 0 and 7 o'clock of the 22nd in Viet Nam.
        app.Clock.Set(new DateTimeOffset(2026, 11, 21, hour, minute, 0, TimeSpan.Zero));
        (await app.CallAsync<ReferenceDataSeeder, bool>(s => s.SeedAsync(Api.Stop))).ShouldBeTrue();
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clock_set_back_keeps_the_order_of_recording()
    {
        using var app = new RegistryApp();
        var id = await app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<PartyMember>()
                .Where(m => m.Standing == Standing.Official)
                .OrderBy(m => m.Id)
                .Select(m => m.Id)
                .FirstAsync(Api.Stop)
        );
        await AppendAsync(app, id, MembershipEventKind.TemporaryOut);
        app.Clock.Advance(TimeSpan.FromDays(-1));
        await AppendAsync(app, id, MembershipEventKind.TemporaryReturned);
        app.Clock.Advance(TimeSpan.FromDays(2));
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_to_have_been_recorded_in_the_future_is_not_taken_over()
    {
        using var app = new RegistryApp();
        var refused = await Should.ThrowAsync<BusinessException>(() =>
            app.InScopeAsync(services =>
            {
                var paper = new Decision("1-QĐ", Api.Today, "Đảng ủy");
                var entry = new ImportedEvent(
                    MembershipEventKind.TransferredIn,
                    Api.Today,
                    RegistryApp.Start.UtcDateTime.AddMinutes(1),
                    null,
                    Guid.NewGuid(),
                    null,
                    paper,
                    null
                );
                var member = new ImportedMember(Guid.NewGuid(), Guid.NewGuid(), null, null, null, null, null, null, [entry]);
                return services.GetRequiredService<IMembershipImport>().ImportAsync([], [member], Api.Stop);
            })
        );
        refused.Rejections.ShouldHaveSingleItem().Code.ShouldBe("Registry:RecordedAhead");
    }

    private static Task AppendAsync(RegistryApp app, Guid id, MembershipEventKind kind) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var now = services.GetRequiredService<RegistryClock>().Now;
            var member = await db.Set<PartyMember>()
                .Include(m => m.Events)
                .Include(m => m.Spans)
                .Include(m => m.Papers)
                .SingleAsync(m => m.Id == id, Api.Stop);
            var path = member.OrganisationPath;
            member.Append(new LedgerEntry(kind, Api.Today.AddDays(-1), now, "Thử"), _ => Home.Anywhere(path));
            await db.SaveChangesAsync(Api.Stop);
        });
}
