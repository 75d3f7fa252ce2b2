using Registry.Kernel;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.People.Persons;

/// <summary>A human being, once. The name is kept as typed (NFC); how it is searched and ordered is derived beside it.</summary>
internal sealed class Person : AggregateRoot
{
    private Person() { }

    public Person(Guid id, PersonData data, NationalIdProtector protector)
    {
        Id = id;
        Correct(data, protector);
    }

    public string FullName { get; private set; } = "";
    public string SearchName { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public DateOnly BirthDate { get; private set; }
    public Sex Sex { get; private set; }

    /// <summary>Encrypted; null when not recorded.</summary>
    public byte[]? NationalIdCipher { get; private set; }

    /// <summary>
    /// Keyed hash for equality: finds a duplicate without decrypting anybody. Not unique: what is typed in one cell is not refused
    /// because of somebody it does not see, and two records may turn out to be one person.
    /// </summary>
    public string? NationalIdIndex { get; private set; }

    /// <summary>Name of the first field by which the data differ from what is recorded; null: by none.</summary>
    public string? Differs(PersonData data, NationalIdProtector protector) =>
        FullName != data.FullName ? "fullName"
        : BirthDate != data.BirthDate ? "birthDate"
        : Sex != data.Sex ? "sex"
        : data.NationalId is { } typed && NationalIdIndex != protector.Index(typed) ? "nationalId"
        : null;

    public void Correct(PersonData data, NationalIdProtector protector)
    {
        FullName = data.FullName;
        SearchName = VietnameseText.SearchName(data.FullName);
        SortKey = VietnameseText.NameSortKey(data.FullName);
        BirthDate = data.BirthDate;
        Sex = data.Sex;
        if (data.NationalId is null)
            return;
        NationalIdCipher = protector.Encrypt(data.NationalId);
        NationalIdIndex = protector.Index(data.NationalId);
    }
}
