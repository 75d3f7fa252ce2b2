using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.People.Integration;

namespace Registry.Host.ReferenceData;

/// <summary>A member while the history is played through.</summary>
internal sealed class Life(int number, ImportedPerson person)
{
    private static readonly DateOnly TwelveDigitCards = new(2025, 1, 1);

    public int Number { get; } = number;
    public Guid Id { get; } = ReferenceIds.Of("member", number);
    public ImportedPerson Person { get; } = person;
    public Place? Place { get; set; }
    public Standing Standing { get; set; }
    public required DateOnly AdmissionDecisionOn { get; init; }
    public required DateOnly AdmittedOn { get; init; }
    public List<ImportedEvent> Events { get; } = [];
    public DateOnly OfficialOn => AdmittedOn.AddMonths(12);
    public DateOnly LastOn => Events.Count == 0 ? DateOnly.MinValue : Events[^1].EffectiveOn;
    public bool Votes => Standing == Standing.Official;

    /// <summary>Official now, or was when last heard of.</summary>
    public bool IsOfficial => Standing != Standing.Probationary;

    public int AgeOn(DateOnly day) =>
        day.Year - Person.BirthDate.Year - (Person.BirthDate.AddYears(day.Year - Person.BirthDate.Year) > day ? 1 : 0);

    public ImportedMember ToImport(DateTime latest) =>
        new(
            Id,
            Person.Id,
            $"{990000 + Number}HN",
            !IsOfficial ? null
                : AdmittedOn < TwelveDigitCards ? $"99{Number:D6}"
                : $"99{Number:D10}",
            AdmissionDecisionOn,
            AdmittedOn,
            OfficialOn,
            IsOfficial ? OfficialOn : null,
            [.. Events.Select(e => e.RecordedAt > latest ? e with { RecordedAt = latest } : e)]
        );
}
