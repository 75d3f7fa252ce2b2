namespace Registry.People.Rows;

/// <summary>As the identity card says. Text: key People:Sex.{value}.</summary>
public enum Sex
{
    Male,
    Female,
}

/// <summary>Read-only row of a person, to join with. Has no scope of its own: join it to a row that has.</summary>
public sealed class PersonRow
{
    public Guid Id { get; private set; }
    public string FullName { get; private set; } = "";

    /// <summary>Lower case without tones and marks (đ as d).</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>Ordinal order of this column is Vietnamese name order.</summary>
    public string SortKey { get; private set; } = "";
    public DateOnly BirthDate { get; private set; }
    public Sex Sex { get; private set; }
}
