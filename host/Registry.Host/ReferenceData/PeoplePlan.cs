using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.Host.ReferenceData;

/// <summary>Invented people. Their national ids begin with 000, a province code that was never given out, so they are nobody's.</summary>
internal sealed class PeoplePlan
{
    private const int PercentWomen = 42;
    private readonly List<ImportedPerson> all = [];

    public IReadOnlyList<ImportedPerson> All => all;

    /// <summary>A person between two ages on a day, more likely near the lower one.</summary>
    public ImportedPerson Draw(Dice dice, DateOnly on, int youngest, int oldest) =>
        Draw(dice, on, youngest, oldest, "person", all.Count);

    /// <summary>A person of today's open dossiers; numbered apart, so that those of the past keep their numbers.</summary>
    public ImportedPerson DrawApplicant(Dice dice, DateOnly on, int number) =>
        Draw(dice, on, 21, 38, "applicant", 900_000 + number);

    /// <summary>A youth member, or somebody a union introduces; numbered apart for the same reason.</summary>
    public ImportedPerson DrawYouth(Dice dice, DateOnly on, int youngest, int oldest, int number) =>
        Draw(dice, on, youngest, oldest, "youth", 500_000 + number);

    /// <summary>Somebody who was entered a second time, without a national id.</summary>
    public ImportedPerson Double(ImportedPerson person, int number)
    {
        var again = person with { Id = ReferenceIds.Of("double", number), NationalId = null };
        all.Add(again);
        return again;
    }

    private ImportedPerson Draw(Dice dice, DateOnly on, int youngest, int oldest, string theme, int number)
    {
        var sex = dice.Chance(PercentWomen) ? Sex.Female : Sex.Male;
        var years = Math.Min(dice.Between(youngest, oldest), dice.Between(youngest, oldest));
        var born = on.AddYears(-years).AddDays(-dice.Between(0, 364));
        var century = (born.Year < 2000 ? 0 : 2) + (sex == Sex.Female ? 1 : 0);
        var person = new ImportedPerson(
            ReferenceIds.Of(theme, number),
            NamePool.Draw(dice, sex),
            born,
            sex,
            $"000{century}{born.Year % 100:D2}{number:D6}"
        );
        all.Add(person);
        return person;
    }
}
