using CsCheck;
using Registry.Members.MemberFile;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>Dates of which only the year or the month is known (domain.md 9).</summary>
public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> Any = Gen.Select(Gen.Int[1900, 2099], Gen.Int[0, 12], Gen.Int[0, 31])
        .Select(
            (year, month, day) =>
                month == 0 ? new PartialDate(year)
                : day == 0 ? new PartialDate(year, month)
                : new PartialDate(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)))
        );

    [Fact]
    public void What_is_kept_reads_back_as_the_same_date() => Any.Sample(date => Read(date.ToString()).ShouldBe(date));

    [Fact]
    public void What_is_printed_reads_back_as_the_same_date() => Any.Sample(date => Read(date.Print()).ShouldBe(date));

    [Fact]
    public void The_order_of_the_kept_text_is_the_order_in_time_and_the_vaguer_comes_first() =>
        Gen.Select(Any, Any)
            .Sample(
                (a, b) =>
                {
                    Math.Sign(a.CompareTo(b)).ShouldBe(Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())));
                    if (a.Latest < b.Earliest)
                        a.ShouldBeLessThan(b);
                    if (a.Earliest == b.Earliest && a.Latest > b.Latest)
                        a.ShouldBeLessThan(b);
                }
            );

    [Fact]
    public void A_date_lies_within_what_it_can_mean() =>
        Any.Sample(date =>
        {
            date.Earliest.ShouldBeLessThanOrEqualTo(date.Latest);
            date.Earliest.Year.ShouldBe(date.Latest.Year);
        });

    [Theory]
    [InlineData("2012", "2012", "2012")]
    [InlineData("2012-05", "2012-05", "05/2012")]
    [InlineData("5/2012", "2012-05", "05/2012")]
    [InlineData("2012-05-03", "2012-05-03", "03/05/2012")]
    [InlineData("3/5/2012", "2012-05-03", "03/05/2012")]
    [InlineData("29/02/2024", "2024-02-29", "29/02/2024")]
    public void It_is_typed_as_people_here_write_it_and_printed_so(string typed, string kept, string printed)
    {
        var date = Read(typed);
        date.ToString().ShouldBe(kept);
        date.Print().ShouldBe(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12")]
    [InlineData("13/2012")]
    [InlineData("2012-13")]
    [InlineData("30/02/2012")]
    [InlineData("29/02/2023")]
    [InlineData("0/2012")]
    [InlineData("khoảng 2012")]
    public void What_the_calendar_does_not_have_is_no_date(string? typed) => PartialDate.TryParse(typed, out _).ShouldBeFalse();

    private static PartialDate Read(string text) =>
        PartialDate.TryParse(text, out var date) ? date : throw new ShouldAssertException(text);
}
