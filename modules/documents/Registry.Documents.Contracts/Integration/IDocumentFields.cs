namespace Registry.Documents.Integration;

/// <summary>Fills fields for subjects of one kind. A feature that knows something of a subject brings its own; they run in turn.</summary>
public interface IDocumentFields
{
    SubjectKind Kind { get; }

    /// <summary>Sets what is known of a subject that was found in the user's scope.</summary>
    Task FillAsync(Guid subjectId, IFieldValues values, CancellationToken cancellation);
}

/// <summary>
/// What is known for one form: text by placeholder, of those in the catalogue. Nothing, and empty text, leaves a field as it was.
/// </summary>
public interface IFieldValues
{
    /// <summary>A text, and the same in capitals.</summary>
    void Set(string name, string? text);

    /// <summary>A whole number.</summary>
    void Set(string name, int? number);

    /// <summary>A date, and the same in words.</summary>
    void Set(string name, DateOnly? date);

    /// <summary>Share of a whole in percent with at most one decimal, as 87,5.</summary>
    void SetPercent(string name, int part, int whole);

    /// <summary>Adds an item to a list; columns by their names.</summary>
    void Add(string list, params (string Column, string? Text)[] columns);
}
