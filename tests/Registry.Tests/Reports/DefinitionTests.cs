using Registry.Members.MemberFile;
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
              "balance": { "opening": "A", "adjustment": "P", "increases": ["B"], "decreases": ["C"], "closing": "D" },
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

    [Fact]
    public void Rows_by_a_field_of_the_member_file_have_every_code_of_its_list_once_and_whom_it_says_nothing_of()
    {
        var groups = DefinitionBook
            .Shipped()
            .All.SelectMany(d =>
                d.Rows.Select(r => r.Where?.File ?? r.Where?.FileNot ?? r.Where?.FileMissing)
                    .OfType<FileCriterion>()
                    .Select(c => (Definition: d, c.Field))
                    .Distinct()
            )
            .ToList();
        groups.Select(g => g.Field).ShouldContain("occupationGroup");
        foreach (var (definition, field) in groups)
        {
            var where = definition.Rows.Select(r => r.Where).OfType<Criteria>().ToList();
            var codes = where.Where(w => w.File?.Field == field).SelectMany(w => w.File!.Codes!).ToList();
            var list = FileForm.Parts.SelectMany(p => p.Fields).Single(f => f.Key == field && f.CodeList is not null).CodeList!;
            var values = CodeLists.All.Single(l => l.Name == list).Values.Select(v => v.Code).ToList();
            codes.ShouldBeUnique();
            if (where.Find(w => w.FileNot?.Field == field) is { FileNot: var rest })
                rest!.Codes.ShouldBe(codes, $"{definition.Key} {field}");
            else
                codes.ShouldBe(values, ignoreOrder: true, $"{definition.Key} {field}");
            where.Count(w => w.FileMissing?.Field == field).ShouldBe(1, $"{definition.Key} {field}");
        }
    }
}
