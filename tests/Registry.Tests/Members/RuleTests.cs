using CsCheck;
using Registry.Kernel.UI.Sheets;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>Arithmetic that regulations fix: fractions without rounding, ages in months, and what leaves as a file.</summary>
public sealed class RuleTests
{
    [Fact]
    public void The_least_vote_is_the_smallest_that_reaches_the_fraction() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[0, 100_000])
            .Where((numerator, denominator, _) => numerator <= denominator)
            .Sample(
                (numerator, denominator, whole) =>
                {
                    var rules = new RuleSet("x", default);
                    rules.Set("vote", $"{numerator}/{denominator}", "test");
                    var least = rules.Vote("vote").Least(whole);
                    (least * denominator).ShouldBeGreaterThanOrEqualTo(whole * numerator);
                    ((least - 1) * denominator).ShouldBeLessThan(whole * numerator);
                }
            );

    [Theory]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(6, 4)]
    [InlineData(10, 7)]
    public void Two_thirds_are_rounded_up_to_whole_heads(int officialMembers, int least)
    {
        var rules = new RuleSet("x", default);
        rules.Set(RuleKeys.CellVote, "2/3", "test");
        rules.Vote(RuleKeys.CellVote).Least(officialMembers).ShouldBe(least);
    }

    [Theory]
    [InlineData("2008-11-22", "2026-11-21", 215)]
    [InlineData("2008-11-22", "2026-11-22", 216)]
    [InlineData("2008-02-29", "2026-02-27", 215)]
    [InlineData("2008-02-29", "2026-02-28", 216)]
    [InlineData("2008-01-31", "2008-02-28", 0)]
    [InlineData("2008-01-31", "2008-02-29", 1)]
    [InlineData("2007-01-31", "2007-02-28", 1)]
    [InlineData("2007-12-31", "2008-01-01", 0)]
    [InlineData("2007-03-31", "2007-04-29", 0)]
    [InlineData("2007-03-31", "2007-04-30", 1)]
    public void An_age_in_months_is_full_on_the_day_and_not_the_day_before(string from, string to, int months) =>
        Months.Between(Day(from), Day(to)).ShouldBe(months);

    [Fact]
    public void Months_are_full_exactly_when_the_calendar_has_added_them() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 20_000])
            .Sample(
                (start, length) =>
                {
                    var from = new DateOnly(1950, 1, 1).AddDays(start);
                    var to = from.AddDays(length);
                    var months = Months.Between(from, to);
                    from.AddMonths(months).ShouldBeLessThanOrEqualTo(to);
                    from.AddMonths(months + 1).ShouldBeGreaterThan(to);
                }
            );

    [Fact]
    public void No_text_in_a_csv_file_starts_a_formula_or_ends_its_field() =>
        Gen.Select(Gen.Char["=+-@\t\r\";'ab Đ"], Gen.String)
            .Sample(
                (first, rest) =>
                {
                    var text = first + rest;
                    var field = SheetWriter.Field(text);
                    field[0].ShouldBe('"');
                    field[^1].ShouldBe('"');
                    var inner = field[1..^1];
                    inner.Replace("\"\"", "").ShouldNotContain('"');
                    inner[0].ShouldNotBeOneOf('=', '+', '-', '@', '\t', '\r', '\n');
                    inner.Replace("\"\"", "\"").ShouldEndWith(text);
                }
            );

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
