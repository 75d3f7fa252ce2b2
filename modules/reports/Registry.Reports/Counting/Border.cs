namespace Registry.Reports.Counting;

/// <summary>
/// One movement of somebody on a day: from an organisation (null: from outside), to one (null: to outside). Of several movements on one
/// day all but the first begin, and all but the last end, on the way.
/// </summary>
/// <param name="EndsIn">Where somebody who moved several times is at the end of the day; null: nowhere.</param>
internal readonly record struct Movement(
    Guid? From,
    Guid? To,
    DateOnly On,
    bool First = true,
    bool Last = true,
    Guid? EndsIn = null
);

/// <summary>
/// At which nodes a movement counts. There is one definition of where somebody is: the organisation and all above it at the end of a
/// day. The first movement of a day leaves where somebody was at the end of the day before, the last enters where somebody is at its
/// end, and between them each leaves exactly what the one before entered. So what came less what went is what changed, at every node.
/// </summary>
internal static class Border
{
    /// <summary>Nodes that a movement enters, or leaves; inside a node it is none of its business.</summary>
    public static IEnumerable<Guid> Crossed(DatedTree tree, Movement movement, bool joining)
    {
        var left = movement.First
            ? tree.NodesOf(movement.From, movement.On.AddDays(-1))
            : OnTheWay(tree, movement.From, movement);
        var entered = movement.Last ? tree.NodesOf(movement.To, movement.On) : OnTheWay(tree, movement.To, movement);
        return joining ? entered.Except(left) : left.Except(entered);
    }

    /// <summary>
    /// An organisation that is no more at the end of the day passed on whom it took in (a closing recorded later does so): they came to
    /// where they are at its end.
    /// </summary>
    private static IEnumerable<Guid> OnTheWay(DatedTree tree, Guid? place, Movement movement)
    {
        if (place is not { } there || tree.Stands(there, movement.On))
            return tree.NodesOf(place, movement.On);
        return movement.EndsIn is { } end ? tree.NodesOf(end, movement.On) : tree.NodesOf(there, movement.On.AddDays(-1));
    }
}
