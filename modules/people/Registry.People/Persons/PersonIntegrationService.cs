using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.People.Persons;

internal sealed class PersonIntegrationService(RegistryDbContext db, NationalIdProtector protector, RegistryClock clock)
    : IPersonIntegrationService
{
    public const int MaxName = 100;

    public async Task<PersonData> ValidateAsync(PersonInput input, Check check, Guid? existing, CancellationToken cancellation)
    {
        var data = Validate(input, check);
        var holder = await HolderAsync(data.NationalId, cancellation);
        check.That(holder is null || holder.Id == existing, "nationalId", "People:NationalIdTaken");
        return data;
    }

    public async Task<(PersonData Data, Guid? Known)> IdentifyAsync(
        PersonInput input,
        Check check,
        CancellationToken cancellation
    )
    {
        var data = Validate(input, check);
        var holder = await HolderAsync(data.NationalId, cancellation);
        var same =
            holder is null
            || (holder.SearchName == VietnameseText.SearchName(data.FullName) && holder.BirthDate == data.BirthDate);
        check.That(same, "nationalId", "People:NationalIdTaken");
        return (data, same ? holder?.Id : null);
    }

    private async Task<Person?> HolderAsync(string? nationalId, CancellationToken cancellation)
    {
        if (nationalId is null)
            return null;
        var index = protector.Index(nationalId);
        return await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.NationalIdIndex == index, cancellation);
    }

    private PersonData Validate(PersonInput input, Check check)
    {
        var name = check.Text("fullName", input.FullName, MaxName);
        check.That(name is null || name.Contains(' '), "fullName", "People:FamilyAndGivenName");
        check.That(name is null || !name.Any(c => char.IsDigit(c) || "<>{}=@".Contains(c)), "fullName", "People:NameCharacters");
        var birthDate = check.Past("birthDate", input.BirthDate, clock.Today);
        check.That(input.Sex is { } sex && Enum.IsDefined(sex), "sex", "Registry:Required");
        var nationalId = check.Text("nationalId", input.NationalId, 12, required: false);
        var wellFormed = nationalId is { Length: 12 } && nationalId.All(char.IsAsciiDigit);
        check.That(nationalId is null || wellFormed, "nationalId", "People:NationalIdTwelveDigits");
        return new PersonData(name ?? "", birthDate, input.Sex ?? Sex.Male, wellFormed ? nationalId : null);
    }

    public async Task<IReadOnlyList<PersonMatch>> FindSameAsync(PersonInput input, CancellationToken cancellation)
    {
        var nationalId = VietnameseText.Clean(input.NationalId);
        var index = nationalId is { Length: 12 } && nationalId.All(char.IsAsciiDigit) ? protector.Index(nationalId) : null;
        var name = VietnameseText.Clean(input.FullName) is { } full ? VietnameseText.SearchName(full) : null;
        return await db.Set<Person>()
            .Where(p =>
                (index != null && p.NationalIdIndex == index)
                || (name != null && p.SearchName == name && p.BirthDate == input.BirthDate && p.Sex == input.Sex)
            )
            .OrderBy(p => p.Id)
            .Select(p => new PersonMatch(p.Id, index != null && p.NationalIdIndex == index))
            .ToListAsync(cancellation);
    }

    public Guid Add(PersonData data) => db.Add(new Person(Guid.CreateVersion7(), data, protector)).Entity.Id;

    public async Task CorrectAsync(Guid id, PersonData data, CancellationToken cancellation) =>
        (await db.Set<Person>().SingleAsync(p => p.Id == id, cancellation)).Correct(data, protector);

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
