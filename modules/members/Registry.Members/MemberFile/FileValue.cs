namespace Registry.Members.MemberFile;

/// <summary>The value of one field in one row of a part.</summary>
internal sealed class FileValue
{
    public const int MaxText = 2000;

    private FileValue() { }

    public FileValue(Guid partId, int row, string field)
    {
        PartId = partId;
        Row = row;
        Field = field;
    }

    public Guid PartId { get; private set; }

    /// <summary>0, 1, 2 … in the order shown.</summary>
    public int Row { get; private set; }
    public string Field { get; private set; } = "";
    public string Text { get; set; } = "";

    public bool Is(int row, string field) => Row == row && Field == field;
}
