using Registry.Reports.Definitions;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>A definition that contradicts itself is refused when it is read, not when a report is made.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData("Joined", null)]
    [InlineData("Admitted", "admissions less those cancelled do not balance")]
    public void What_increases_a_balance_counts_every_movement(string count, string? refused)
    {
        var definition = DefinitionBook.Read(
            $$"""
            {
              "key": "x", "version": 1, "from": "2012-01-01", "source": "test", "title": { "vi": "x", "en": "x" }, "cadences": ["Quarter"],
              "balance": { "opening": "A", "adjustment": "P", "increases": "B", "decreases": "C", "closing": "D" },
              "rows": [
                { "code": "A", "label": { "vi": "", "en": "" }, "count": "MembersAtStart" },
                { "code": "P", "label": { "vi": "", "en": "" }, "adjustment": true },
                { "code": "B", "label": { "vi": "", "en": "" }, "sum": ["B1"] },
                { "code": "B1", "label": { "vi": "", "en": "" }, "count": "{{count}}" },
                { "code": "C", "label": { "vi": "", "en": "" }, "count": "Left" },
                { "code": "D", "label": { "vi": "", "en": "" }, "count": "MembersAtEnd" }
              ]
            }
            """
        );
        if (refused is null)
            new DefinitionBook([definition]).All.ShouldHaveSingleItem();
        else
            Should.Throw<InvalidOperationException>(() => new DefinitionBook([definition])).Message.ShouldContain(refused);
    }
}
