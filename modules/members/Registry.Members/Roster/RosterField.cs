using System.Globalization;
using System.Linq.Expressions;
using Registry.Kernel;
using Registry.Members.MemberFile;

namespace Registry.Members.Roster;

/// <summary>
/// A field of the roster, declared once: the query reads, sorts and filters by it, the page and the files show it as a column, the
/// page of a member among the facts.
/// </summary>
/// <param name="Key">Name in <see cref="RosterRowDto"/>, or of a field of the member's file; a column is chosen by it.</param>
/// <param name="Label">Key of the text above the column.</param>
/// <param name="Path">Where the value comes from, of a <see cref="RosterSource"/>.</param>
/// <param name="Value">The value in a row that was read: a text, a date, a code, an id; null: none.</param>
internal sealed record RosterField(string Key, string Label, LambdaExpression Path, Func<RosterRowDto, object?> Value)
{
    public bool IsDate => (Nullable.GetUnderlyingType(Path.ReturnType) ?? Path.ReturnType) == typeof(DateOnly);

    /// <summary>Start of the keys of the texts of its values, for a code.</summary>
    public string? TextsOf { get; init; }

    /// <summary>In characters, in a file.</summary>
    public double Width { get; init; } = 16;

    /// <summary>How a cell looks: lead is the name of the row, minor is left out on a phone.</summary>
    public string? Look { get; init; }

    /// <summary>Where a cell of the page leads.</summary>
    public Func<RosterRowDto, string>? Link { get; init; }

    /// <summary>The value among the facts on the page of a member; null: in another place of that page, or not there.</summary>
    public Func<MemberDto, object?>? OnMember { get; init; }

    /// <summary>Where the fact on the page of a member leads.</summary>
    public Func<MemberDto, string?>? MemberLink { get; init; }

    /// <summary>Who does not hold it sees neither the column nor a value; held where the member is today. Null: whoever sees the roster.</summary>
    public string? Permission { get; init; }

    /// <summary>The part of the member's file it stands in; null: not of the file.</summary>
    public FilePartKind? Part { get; init; }

    /// <summary>Where it is a column.</summary>
    public RosterPlaces In { get; init; } = RosterPlaces.Page | RosterPlaces.File;

    /// <summary>A column where none are chosen.</summary>
    public bool ByDefault { get; init; } = true;

    /// <summary>A column whatever is chosen.</summary>
    public bool Always { get; init; }

    /// <summary>Filter of a choice: the value asked for; null: any.</summary>
    public Func<RosterInput, object?>? Is { get; init; }

    /// <summary>Filter of a range: the first value asked for; null: from the beginning.</summary>
    public Func<RosterInput, DateOnly, object?>? From { get; init; }

    /// <summary>Filter of a range: the last value asked for; null: to the end.</summary>
    public Func<RosterInput, DateOnly, object?>? To { get; init; }

    /// <summary>Style classes of a cell.</summary>
    public string? Css => IsDate ? $"date {Look}".TrimEnd() : Look;

    /// <summary>A value as it stands in a cell: a code by its text, an id as text; a date stays a date.</summary>
    public object? Cell(object? value, Texts texts) =>
        value switch
        {
            Enum => texts[TextsOf + value],
            Guid => value.ToString(),
            _ => value,
        };

    /// <summary>A value as people read it.</summary>
    public string Text(object? value, Texts texts) =>
        Cell(value, texts) switch
        {
            null => "—",
            DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            var text => text.ToString()!,
        };

    /// <summary>Leaves the rows that the input asks for at this field.</summary>
    public IQueryable<RosterSource> Filter(IQueryable<RosterSource> rows, RosterInput input, DateOnly day)
    {
        if (Is?.Invoke(input) is { } value)
            rows = rows.Where(Compare(ExpressionType.Equal, value));
        if (From?.Invoke(input, day) is { } from)
            rows = rows.Where(Compare(ExpressionType.GreaterThanOrEqual, from));
        if (To?.Invoke(input, day) is { } to)
            rows = rows.Where(Compare(ExpressionType.LessThanOrEqual, to));
        return rows;
    }

    private Expression<Func<RosterSource, bool>> Compare(ExpressionType how, object value)
    {
        // Through a closure it is a parameter of the statement, which is then the same for all values.
        Expression<Func<object>> captured = () => value;
        return Expression.Lambda<Func<RosterSource, bool>>(
            Expression.MakeBinary(how, Path.Body, Expression.Convert(captured.Body, Path.ReturnType)),
            Path.Parameters
        );
    }
}

/// <summary>Where a field of the roster is a column.</summary>
[Flags]
internal enum RosterPlaces
{
    None = 0,
    Page = 1,
    File = 2,
}
