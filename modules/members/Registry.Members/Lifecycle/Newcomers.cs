using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.People.Integration;

namespace Registry.Members.Lifecycle;

/// <summary>
/// Whether somebody from outside is being received already: asked of the whole registry, which says that, and never where. Said when it is
/// typed, not when the second case is decided.
/// </summary>
internal sealed class Newcomers(RegistryDbContext db, IPersonIntegrationService people)
{
    /// <summary>A card or file number belongs to one member, or to one who is being received.</summary>
    /// <param name="own">The former member who comes back.</param>
    public async Task RequireFreeNumbersAsync(CaseFacts facts, Guid? own, Check check, CancellationToken cancellation)
    {
        var others = db.Unscoped<PartyMember>("A card or file number is given once in the whole registry.")
            .Where(m => m.Id != own);
        var card = facts.CardNumber is { } number && await others.AnyAsync(m => m.CardNumber == number, cancellation);
        check.That(!card, "cardNumber", "Members:CardNumberTaken");
        var file = facts.FileNumber is { } text && await others.AnyAsync(m => m.FileNumber == text, cancellation);
        check.That(!file, "fileNumber", "Members:FileNumberTaken");
        if (facts is { CardNumber: null, FileNumber: null })
            return;
        var proposed = await Open().Where(c => own == null || c.MemberId != own).ToListAsync(cancellation);
        var sameCard = proposed.Exists(c => c.Facts.CardNumber is { } other && other == facts.CardNumber);
        check.That(!sameCard, "cardNumber", "Members:CardNumberProposed");
        var sameFile = proposed.Exists(c => c.Facts.FileNumber is { } other && other == facts.FileNumber);
        check.That(!sameFile, "fileNumber", "Members:FileNumberProposed");
    }

    /// <summary>The same person is received once; somebody of the same name and birth date is, with a reason.</summary>
    public async Task RequireNotProposedAsync(
        PersonInput typed,
        string? differentPersonReason,
        Check check,
        CancellationToken cancellation
    )
    {
        var same = await people.FindSameAsync(typed, cancellation);
        var ids = same.Select(m => m.Id).ToList();
        var proposed = await Open().Where(c => ids.Contains(c.PersonId)).Select(c => c.PersonId).ToListAsync(cancellation);
        var matches = same.Where(m => proposed.Contains(m.Id)).ToList();
        if (matches.Exists(m => m.ByNationalId))
            check.That(false, "nationalId", "Members:ArrivalProposed");
        else if (matches.Count > 0 && VietnameseText.Clean(differentPersonReason) is null)
            check.That(false, "differentPersonReason", "Members:SameAsProposed");
    }

    private IQueryable<CaseRow> Open() =>
        db.Set<CaseRow>().Where(c => c.Kind == CaseKind.TransferIn && MembershipCase.OpenStates.Contains(c.State));
}
