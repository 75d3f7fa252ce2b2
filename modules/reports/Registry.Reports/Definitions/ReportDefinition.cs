using Registry.Kernel.UI;
using Registry.Reports.Contracts;

namespace Registry.Reports.Definitions;

/// <summary>
/// A report as data (docs/adr/0006). <paramref name="From"/>: first day of the periods it holds for; a later version of the same key
/// takes over from its own date. <paramref name="Source"/>: where the layout comes from; GK-cfg: to be checked before real use.
/// </summary>
/// <param name="Headline">Codes of the cells that stand for the report in a list.</param>
/// <param name="Backfill">Made for every period since the first organisation; else from the year before the first one on.</param>
/// <param name="Balance">The rows of which opening + increases − decreases = closing, at every organisation and in every column.</param>
internal sealed record ReportDefinition(
    string Key,
    int Version,
    DateOnly From,
    string Source,
    BilingualText Title,
    IReadOnlyList<Cadence> Cadences,
    IReadOnlyList<RowDefinition> Rows,
    IReadOnlyList<ColumnDefinition>? Columns = null,
    BalanceDefinition? Balance = null,
    IReadOnlyList<string>? Headline = null,
    bool Backfill = false
)
{
    /// <summary>Every cell of the report, in the order of rows and then columns.</summary>
    public IReadOnlyList<CellDefinition> Cells { get; } =
    [
        .. Rows.Where(row => !IsHeading(row))
            .SelectMany(row => Columns is null ? [CellDefinition.Of(row, null)] : Columns.Select(c => CellDefinition.Of(row, c))),
    ];

    /// <summary>The row has no numbers of its own.</summary>
    public static bool IsHeading(RowDefinition row) =>
        row is { Count: null, Source: null, Sum: null, Where: null, Adjustment: false, Total: false };

    /// <summary>The cells a cell is the sum of, down to those that count; itself where it is no sum.</summary>
    public IEnumerable<CellDefinition> Parts(CellDefinition cell) =>
        cell.Sum.Count == 0 ? [cell] : cell.Sum.SelectMany(code => Parts(Cell(code)!));

    /// <summary>The rows its balance names and those they are sums of: all that is needed to see whether it balances.</summary>
    public ReportDefinition OnlyBalance()
    {
        var needed = new HashSet<string>();
        foreach (var row in Balance?.Rows ?? [])
            Need(row);
        return new(
            Key,
            Version,
            From,
            Source,
            Title,
            Cadences,
            [.. Rows.Where(r => needed.Contains(r.Code))],
            Columns,
            Balance,
            Backfill: Backfill
        );

        void Need(string code)
        {
            if (needed.Add(code))
            {
                foreach (var part in Rows.First(r => r.Code == code).Sum ?? [])
                    Need(part);
            }
        }
    }

    /// <summary>Row and column of a cell in words.</summary>
    public BilingualText LabelOf(CellDefinition cell)
    {
        var codes = cell.Code.Split('.');
        var row = Rows.First(r => r.Code == codes[0]).Label;
        var column = codes.Length > 1 ? Columns!.First(c => c.Code == codes[1]).Label : null;
        return column is null ? row : new BilingualText($"{row.Vi} · {column.Vi}", $"{row.En} · {column.En}");
    }

    public CellDefinition? Cell(string code) => Cells.FirstOrDefault(c => c.Code == code);
}

/// <summary>A row: what it counts, or the sum of other rows. A row without either is a heading.</summary>
/// <param name="Depth">0, 1, 2: how far it is set in.</param>
/// <param name="Source">
/// It counts a population of another module (<see cref="Organisations.Integration.ICountedSource"/>); with
/// <paramref name="Count"/> joined or left, what of it came to a node or left it.
/// </param>
/// <param name="Total">It counts what the columns count, and asks nothing more.</param>
internal sealed record RowDefinition(
    string Code,
    BilingualText Label,
    int Depth = 0,
    Population? Count = null,
    Window Window = Window.Period,
    Criteria? Where = null,
    IReadOnlyList<string>? Sum = null,
    bool Adjustment = false,
    bool Total = false,
    string? Source = null
);

/// <summary>A column: it narrows its rows, and may say what all of them count.</summary>
internal sealed record ColumnDefinition(string Code, BilingualText Label, Population? Count = null, Criteria? Where = null);

/// <summary>Codes of the rows that must balance: opening + adjustment + increases − decreases = closing.</summary>
/// <param name="Adjustment">
/// The report opens with what the one before closed with, and shows here what was entered since for earlier days; null: it opens with
/// what is known when it is made.
/// </param>
internal sealed record BalanceDefinition(
    string Opening,
    IReadOnlyList<string> Increases,
    IReadOnlyList<string> Decreases,
    string Closing,
    string? Adjustment = null
)
{
    /// <summary>Codes of every row the balance is about.</summary>
    public IEnumerable<string> Rows =>
        [Opening, .. Increases, .. Decreases, Closing, .. Adjustment is null ? Array.Empty<string>() : [Adjustment]];

    /// <summary>Every cell the balance is about.</summary>
    public IEnumerable<string> Cells(ReportDefinition definition) =>
        Columns(definition).SelectMany(column => Rows.Select(row => row + column));

    /// <summary>The cells of the closing row.</summary>
    public IEnumerable<CellDefinition> Closings(ReportDefinition definition) =>
        Columns(definition).Select(column => definition.Cell(Closing + column)!);

    /// <summary>Columns in which a line does not balance, with the numbers.</summary>
    public IEnumerable<Imbalance> Against(ReportDefinition definition, IReadOnlyDictionary<string, int> cells)
    {
        foreach (var column in Columns(definition))
        {
            var opening = cells[Opening + column] + (Adjustment is null ? 0 : cells[Adjustment + column]);
            var (increases, decreases) = (Increases.Sum(row => cells[row + column]), Decreases.Sum(row => cells[row + column]));
            var closing = cells[Closing + column];
            if (closing != opening + increases - decreases)
                yield return new Imbalance(Closing + column, opening, increases, decreases, closing);
        }
    }

    private static IEnumerable<string> Columns(ReportDefinition definition) =>
        definition.Columns is { } columns ? columns.Select(c => "." + c.Code) : [""];
}

/// <summary>A cell that is not what opening, increases and decreases make it.</summary>
internal sealed record Imbalance(string Cell, int Opening, int Increases, int Decreases, int Closing);

/// <summary>Whom or what a cell counts.</summary>
internal enum Population
{
    /// <summary>Members on the day before the period, by their age on that day.</summary>
    MembersAtStart,

    /// <summary>Members on the last day of the period.</summary>
    MembersAtEnd,

    /// <summary>Members on the day before the period who had the ages the cell asks for, and are too old for them on its last day.</summary>
    Outgrown,

    /// <summary>Those who came to a node, by the kind of what happened.</summary>
    Joined,

    /// <summary>Those who left a node, by the kind of what happened.</summary>
    Left,

    /// <summary>Those admitted or admitted again whose decision has not been cancelled; not for a balance, which needs both movements.</summary>
    Admitted,

    /// <summary>Counted organisations (grassroots committees and cells) on the last day.</summary>
    OrganisationsAtEnd,
    OrganisationsEstablished,
    OrganisationsClosed,

    /// <summary>Members to whom something happened where they are, by its kind: they neither come nor go.</summary>
    Happened,
}

/// <summary>Which days count for those who joined or left.</summary>
internal enum Window
{
    Period,

    /// <summary>From the first day of the year in which the period ends.</summary>
    Year,

    /// <summary>From the first day of the term of office in which the period ends.</summary>
    Term,
}

/// <summary>One number of a report: the sum of others, the adjustment, or a count.</summary>
internal sealed record CellDefinition(
    string Code,
    Population? Count,
    Window Window,
    Criteria Where,
    IReadOnlyList<string> Sum,
    bool Adjustment,
    string? Source
)
{
    public static CellDefinition Of(RowDefinition row, ColumnDefinition? column) =>
        new(
            column is null ? row.Code : $"{row.Code}.{column.Code}",
            row.Count ?? column?.Count,
            row.Window,
            Criteria.And(row.Where, column?.Where),
            [.. (row.Sum ?? []).Select(code => column is null ? code : $"{code}.{column.Code}")],
            row.Adjustment,
            row.Source
        );
}
