namespace Registry.Kernel.UI.Outputs;

/// <summary>A report as every output shows it: what stands above, its tables, who signs.</summary>
/// <param name="Organisation">Whose report it is, at the left of the head.</param>
/// <param name="State">Draft or frozen, which revision, the start of its hash.</param>
/// <param name="OtherTitle">The title in the other language.</param>
public sealed record PrintedReport(
    string Organisation,
    string State,
    string Title,
    string OtherTitle,
    string Period,
    IReadOnlyList<PrintedTable> Tables
);

/// <param name="Caption">Null: it is the report itself.</param>
/// <param name="Note">What a reader must know to read it, below the table; null: nothing.</param>
public sealed record PrintedTable(
    BothLanguages? Caption,
    IReadOnlyList<BothLanguages> Headings,
    IReadOnlyList<PrintedRow> Rows,
    string? Note = null
);

/// <summary>A row: its label, then a number or nothing for each further column.</summary>
/// <param name="Main">Set in bold; <paramref name="Depth"/>: how far it is set in.</param>
public sealed record PrintedRow(string Label, int Depth, bool Main, IReadOnlyList<PrintedNumber?> Numbers);

/// <summary>A number of a printed report; a percentage has one decimal.</summary>
public sealed record PrintedNumber(decimal Value, bool IsPercent = false);

/// <summary>A heading in the reader's language and in the other one.</summary>
public sealed record BothLanguages(string Text, string Other);
