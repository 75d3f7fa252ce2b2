using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.People.Persons;

internal sealed class PersonIntegrationService(
    RegistryDbContext db,
    NationalIdProtector protector,
    RegistryClock clock,
    IEnumerable<IPersonRecords> records
) : IPersonIntegrationService
{
    public const int MaxName = 100;

    public async Task<PersonData> ValidateAsync(PersonInput input, Check check, Guid? existing, CancellationToken cancellation)
    {
        var data = Validate(input, check);
        var holders = await HoldersAsync(data.NationalId, cancellation);
        var others = holders.Select(h => h.Id).Where(id => id != existing).ToList();
        check.That((await SeenAsync(others, cancellation)).Count == 0, "nationalId", "People:NationalIdTaken");
        return data;
    }

    public async Task<(PersonData Data, Guid? Known)> IdentifyAsync(
        PersonInput input,
        Check check,
        bool outOfSight,
        CancellationToken cancellation
    )
    {
        var data = Validate(input, check);
        var holders = await HoldersAsync(data.NationalId, cancellation);
        var seen = await SeenAsync([.. holders.Select(h => h.Id)], cancellation);
        var name = VietnameseText.SearchName(data.FullName);
        if (holders.Find(h => seen.Contains(h.Id) && h.SearchName == name && h.BirthDate == data.BirthDate) is { } known)
            return (data, known.Id);
        check.That(seen.Count == 0, "nationalId", "People:NationalIdTaken");
        var exact = outOfSight
            ? holders.Find(h => h.SearchName == name && h.BirthDate == data.BirthDate && h.Sex == data.Sex)
            : null;
        return (data, exact?.Id);
    }

    private async Task<List<Person>> HoldersAsync(string? nationalId, CancellationToken cancellation)
    {
        if (nationalId is null)
            return [];
        var index = protector.Index(nationalId);
        return await db.Set<Person>()
            .AsNoTracking()
            .Where(p => p.NationalIdIndex == index)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellation);
    }

    private async Task<List<PersonRecord>> RecordsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var found = new List<PersonRecord>();
        if (ids.Count == 0)
            return found;
        foreach (var module in records)
            found.AddRange(await module.OfPeopleAsync(ids, cancellation));
        return found;
    }

    public async Task<IReadOnlySet<Guid>> SeenAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        (await RecordsAsync(ids, cancellation)).Where(r => r.IsSeen).Select(r => r.PersonId).ToHashSet();

    private PersonData Validate(PersonInput input, Check check)
    {
        var name = check.Text("fullName", input.FullName, MaxName);
        check.That(name is null || name.Contains(' ', StringComparison.Ordinal), "fullName", "People:FamilyAndGivenName");
        check.That(
            name is null || !name.Any(c => char.IsDigit(c) || "<>{}=@".Contains(c, StringComparison.Ordinal)),
            "fullName",
            "People:NameCharacters"
        );
        var birthDate = check.Past("birthDate", input.BirthDate, clock.Today);
        check.That(input.Sex is { } sex && Enum.IsDefined(sex), "sex", "Registry:Required");
        var nationalId = check.Text("nationalId", input.NationalId, 12, required: false);
        var wellFormed = nationalId is { Length: 12 } && nationalId.All(char.IsAsciiDigit);
        check.That(nationalId is null || wellFormed, "nationalId", "People:NationalIdTwelveDigits");
        return new PersonData(name ?? "", birthDate, input.Sex ?? Sex.Male, wellFormed ? nationalId : null);
    }

    public async Task<IReadOnlySet<Guid>> WithMembershipAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        (await RecordsAsync(ids, cancellation)).Where(r => r.IsMembership).Select(r => r.PersonId).ToHashSet();

    public Task<IReadOnlyList<PersonMatch>> FindSameAsync(PersonInput input, CancellationToken cancellation)
    {
        var nationalId = VietnameseText.Clean(input.NationalId);
        var index = nationalId is { Length: 12 } && nationalId.All(char.IsAsciiDigit) ? protector.Index(nationalId) : null;
        var name = VietnameseText.Clean(input.FullName) is { } full ? VietnameseText.SearchName(full) : null;
        return FindSameAsync(index, name, input.BirthDate, input.Sex, cancellation);
    }

    public async Task<IReadOnlyList<PersonMatch>> FindSameAsync(Guid id, CancellationToken cancellation)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, cancellation);
        var found = await FindSameAsync(person.NationalIdIndex, person.SearchName, person.BirthDate, person.Sex, cancellation);
        return [.. found.Where(m => m.Id != id)];
    }

    /// <summary>Two questions, each with an index of its own.</summary>
    private async Task<IReadOnlyList<PersonMatch>> FindSameAsync(
        string? index,
        string? name,
        DateOnly? birthDate,
        Sex? sex,
        CancellationToken cancellation
    )
    {
        var people = db.Set<Person>();
        var certain = index is null
            ? []
            : await people.Where(p => p.NationalIdIndex == index).Select(p => p.Id).ToListAsync(cancellation);
        var likely = name is null
            ? []
            : await people
                .Where(p => p.SearchName == name && p.BirthDate == birthDate && p.Sex == sex)
                .Select(p => p.Id)
                .ToListAsync(cancellation);
        return [.. certain.Union(likely).Order().Select(id => new PersonMatch(id, certain.Contains(id), likely.Contains(id)))];
    }

    public Guid Add(PersonData data) => db.Add(new Person(Guid.CreateVersion7(), data, protector)).Entity.Id;

    public async Task CorrectAsync(Guid id, Guid procedureId, PersonData data, CancellationToken cancellation)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == id, cancellation);
        if (person.Differs(data, protector) is not { } field)
            return;
        if (!await IsOnlyOfAsync(id, procedureId, cancellation))
            throw new BusinessException("People:ChangedByCorrection", field);
        person.Correct(data, protector);
    }

    public async Task CorrectByPaperAsync(Guid id, PersonData data, PersonCorrection correction, CancellationToken cancellation)
    {
        if (correction.ConfirmedBy is { } second && second == correction.ProposedBy)
            throw new BusinessException("People:CorrectionNeedsTwo", "paperNumber", correction.PaperNumber);
        (await db.Set<Person>().SingleAsync(p => p.Id == id, cancellation)).Correct(data, protector);
    }

    public async Task ForgetAsync(Guid id, Guid procedureId, CancellationToken cancellation)
    {
        if ((await RecordsAsync([id], cancellation)).TrueForAll(r => r.Id == procedureId))
            db.Remove(await db.Set<Person>().SingleAsync(p => p.Id == id, cancellation));
    }

    /// <summary>No membership, present or former, rests on the person, and nothing that is out of the user's sight.</summary>
    private async Task<bool> IsOnlyOfAsync(Guid id, Guid procedureId, CancellationToken cancellation) =>
        (await RecordsAsync([id], cancellation)).TrueForAll(r =>
            r.Id == procedureId || r is { IsMembership: false, IsSeen: true }
        );

    public async Task<string?> GetMaskedNationalIdAsync(Guid id, CancellationToken cancellation) =>
        await GetNationalIdAsync(id, cancellation) is { } nationalId ? new string('•', 9) + nationalId[^3..] : null;

    public async Task<string?> GetNationalIdAsync(Guid id, CancellationToken cancellation)
    {
        var cipher = await db.Set<Person>()
            .Where(p => p.Id == id)
            .Select(p => p.NationalIdCipher)
            .SingleOrDefaultAsync(cancellation);
        return cipher is null ? null : protector.Decrypt(cipher);
    }

    public void Import(IEnumerable<ImportedPerson> people) =>
        db.AddRange(
            people.Select(p => new Person(p.Id, new PersonData(p.FullName, p.BirthDate, p.Sex, p.NationalId), protector))
        );
}
