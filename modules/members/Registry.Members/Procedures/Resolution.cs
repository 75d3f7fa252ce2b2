using System.Globalization;
using Registry.Kernel;
using Registry.Rules.RuleSets;

namespace Registry.Members.Procedures;

/// <summary>A paper of the checklist that is there; for the awareness certificate the date is the day of issue.</summary>
/// <param name="ReferralId">The resolution of a mass organisation that it was taken from; null: recorded by the cell.</param>
internal sealed record ReceivedDocument(string FormCode, DateOnly ReceivedOn, Guid? ReferralId = null);

/// <summary>A vote of a body: heads in all, present, in favour, against. Everybody present votes one way or the other.</summary>
internal sealed record Resolution(string Number, DateOnly Date, int Total, int Present, int InFavour, int Against)
{
    public string Votes => string.Create(CultureInfo.InvariantCulture, $"{InFavour}/{Total}");

    public void Validate(Check check, IRuleSet rules, string voteKey)
    {
        ValidateHeads(check);
        var least = rules.Vote(voteKey).Least(Total);
        // Of a committee the members are committee members, not official members of a cell.
        var code = voteKey == RuleKeys.CommitteeVote ? "Members:BelowShareOfCommittee" : "Members:BelowTwoThirds";
        check.That(InFavour >= least, "inFavour", code, InFavour, Total, least, rules.Text(voteKey));
    }

    public void ValidateHeads(Check check)
    {
        check.That(Total > 0, "officialMembers", "Members:VoteTotal");
        check.That(Present >= 0 && Present <= Total, "present", "Members:PresentExceedsTotal", Present, Total);
        check.That(
            InFavour >= 0 && Against >= 0 && InFavour + Against == Present,
            "inFavour",
            "Members:VotesDoNotAddUp",
            InFavour,
            Against,
            Present
        );
    }
}

internal static class ResolutionExtensions
{
    public static ResolutionDto? ToDto(this Resolution? r) =>
        r is null ? null : new ResolutionDto(r.Number, r.Date, r.Total, r.Present, r.InFavour, r.Against);

    public static SectionalReportDto? ToDto(this SectionalReport? r) =>
        r is null ? null : new SectionalReportDto(r.Number, r.Date, r.Supports);
}

/// <summary>Ages in months, as the regulations count them.</summary>
internal static class Months
{
    /// <summary>Full months from one date to another; the last day of a month completes it.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }
}
