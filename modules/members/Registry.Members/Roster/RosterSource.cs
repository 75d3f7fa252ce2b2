using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.People.Rows;

namespace Registry.Members.Roster;

/// <summary>What a row of the roster is read from. Only what a field asks for gets into the statement.</summary>
internal sealed class RosterSource
{
    public required MembershipSpan Span { get; init; }
    public required MemberRow Member { get; init; }
    public required PersonRow Person { get; init; }
    public required PlacementRow Place { get; init; }

    /// <summary>The day of the roster.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Path of the organisation the member is in today; null: outside the user's subtrees, and the member's file with it.</summary>
    public required string? Home { get; init; }

    /// <summary>The values of the member's file.</summary>
    public required IQueryable<FileText> File { get; init; }
}

/// <summary>A value of a member's file with the part it stands in. Sensitive parts are in it: a field of the roster names none.</summary>
internal sealed class FileText
{
    public required Guid MemberId { get; init; }
    public required FilePartKind Part { get; init; }
    public required string Field { get; init; }
    public required string Text { get; init; }

    public static IQueryable<FileText> Of(RegistryDbContext db) =>
        from part in db.Set<FilePartRow>()
        join value in db.Set<FileValueRow>() on part.Id equals value.PartId
        select new FileText
        {
            MemberId = part.MemberId,
            Part = part.Kind,
            Field = value.Field,
            Text = value.Text,
        };
}

/// <summary>A row with what was asked for of the member's file, before anybody has looked who may see it.</summary>
internal sealed record RosterRead(RosterRowDto Row, string? Home, string?[] File);
