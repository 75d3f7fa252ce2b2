namespace Registry.Unions.Ledger;

/// <summary>Kinds of event in a union's ledger. Text of a kind: key Unions:Event.{value}.</summary>
public enum UnionEventKind
{
    Founded,
    Renamed,
    Moved,
    Dissolved,
}
