using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.ReferenceData;

/// <summary>
/// The reference data is counted back from the day of the first start, and every limit in it runs in working days: on some days a
/// decision came too late and the program did not start. An end of months, Tết, a leap day.
/// </summary>
public sealed class AnyDayTests
{
    /// <summary>Other days, yyyy-MM-dd separated by commas, to look at many by hand.</summary>
    private const string MoreDays = "REGISTRY_TEST_DAYS";

    public static TheoryData<string> Days =>
        Environment.GetEnvironmentVariable(MoreDays) is { Length: > 0 } more
            ? [.. more.Split(',')]
            : ["2026-12-01", "2027-02-12", "2028-02-29"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_first_start_fills_the_database_and_what_it_filled_is_sound(string day)
    {
        await using var app = new RegistryApp { Empty = true };
        app.Settings["Registry:ReferenceData"] = "true";
        app.Clock.Set(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        await app.InScopeAsync(async services =>
        {
            foreach (var verifier in services.GetServices<IVerifier>())
                (await verifier.VerifyAsync(CancellationToken.None)).ShouldBeEmpty(verifier.GetType().Name);
        });
    }
}
