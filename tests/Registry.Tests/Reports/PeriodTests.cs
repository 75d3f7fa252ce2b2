using CsCheck;
using Registry.Kernel;
using Registry.Reports.Contracts;
using Registry.Reports.Periods;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>A period as it is written in an address and on the command line.</summary>
public sealed class PeriodTests
{
    [Fact]
    public void Every_day_lies_in_its_period_and_the_text_of_a_period_reads_back() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Enum<Cadence>())
            .Sample(
                (days, cadence) =>
                {
                    var day = new DateOnly(1900, 1, 1).AddDays(days);
                    var period = Period.Of(cadence, day);
                    day.ShouldBeInRange(period.From, period.To);
                    Period.Parse(period.ToString()).ShouldBe(period);
                    period.Next.From.ShouldBe(period.To.AddDays(1));
                    period.Next.Previous.ShouldBe(period);
                    period.YearBefore.From.ShouldBe(period.From.AddYears(-1));
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("2020-Q0")]
    [InlineData("2020-Q5")]
    [InlineData("2020-H3")]
    [InlineData("2020-q2")]
    [InlineData("2020-Q22")]
    [InlineData("20२०-Q2")]
    [InlineData("+020-Q2")]
    [InlineData("0000-Q1")]
    [InlineData("9999")]
    public void What_is_not_a_period_is_refused_by_name(string text) =>
        Should.Throw<BusinessException>(() => Period.Parse(text)).Message.ShouldBe("Reports:NotAPeriod");
}
