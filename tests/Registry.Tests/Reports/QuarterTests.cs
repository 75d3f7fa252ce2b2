using CsCheck;
using Registry.Kernel;
using Registry.Members.Ledger;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>A quarter as it is written in an address and on the command line.</summary>
public sealed class QuarterTests
{
    [Fact]
    public void Every_day_lies_in_its_quarter_and_the_text_of_a_quarter_reads_back() =>
        Gen.Int[0, 100_000]
            .Sample(days =>
            {
                var day = new DateOnly(1900, 1, 1).AddDays(days);
                var quarter = Quarter.Of(day);
                day.ShouldBeInRange(quarter.From, quarter.To);
                Quarter.Parse(quarter.ToString()).ShouldBe(quarter);
                quarter.Next.From.ShouldBe(quarter.To.AddDays(1));
                (quarter < quarter.Next).ShouldBeTrue();
            });

    [Theory]
    [InlineData("")]
    [InlineData("2020")]
    [InlineData("2020-Q0")]
    [InlineData("2020-Q5")]
    [InlineData("2020-q2")]
    [InlineData("2020-Q22")]
    [InlineData("20२०-Q2")]
    [InlineData("+020-Q2")]
    [InlineData("0000-Q1")]
    [InlineData("9999-Q4")]
    public void What_is_not_a_quarter_is_refused_by_name(string text) =>
        Should.Throw<BusinessException>(() => Quarter.Parse(text)).Message.ShouldBe("Members:NotAQuarter");
}
