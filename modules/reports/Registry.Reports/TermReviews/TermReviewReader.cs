using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Congresses;
using Registry.Members.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Dashboards;
using Registry.Reports.Targets;

namespace Registry.Reports.TermReviews;

/// <summary>Computes the sentences of a review through the queries of the dashboard, so that each figure opens the list it is the length of.</summary>
internal sealed class TermReviewReader(
    RegistryDbContext db,
    DashboardNodes nodes,
    MemberReader members,
    HistoryReader history,
    TargetBook targets
)
{
    /// <param name="day">The day counted up to.</param>
    /// <param name="congress">That ended the term; null: none is on record.</param>
    public async Task<(DashboardNode Node, IReadOnlyList<TermSentenceDto> Sentences)> ReadAsync(
        Term term,
        DateOnly day,
        Guid? organisationId,
        CongressListItemDto? congress,
        CancellationToken cancellation
    )
    {
        var node = await nodes.FindAsync(day, organisationId, cancellation);
        var start = await nodes.FindAsync(term.From.AddDays(-1), node.Id, cancellation);
        var sentences = new List<TermSentenceDto>();
        await AddOrganisationsAsync(sentences, term, start, node, cancellation);
        await AddMembersAsync(sentences, start, node, cancellation);
        await AddAdmissionsAsync(sentences, term, node, cancellation);
        if (congress is not null)
            sentences.Add(Congress(node, congress));
        else if (day > term.To)
            await AddCommitteeAsync(sentences, node, cancellation);
        return (node, sentences);
    }

    private async Task AddOrganisationsAsync(
        List<TermSentenceDto> sentences,
        Term term,
        DashboardNode start,
        DashboardNode node,
        CancellationToken cancellation
    )
    {
        var now = await history.StandingAsync(node, cancellation);
        var before = await history.StandingAsync(start, cancellation);
        if (now == 0 && before == 0)
            return;
        var last = Last(term, node.Day);
        var founded = await history.FoundedAsync(node, term.From, last, cancellation);
        var closed = await history.ClosedAsync(node, term.From, last, cancellation);
        sentences.Add(
            Change(
                "Organisations",
                node.Day,
                Figure(now, DashboardLinks.List(Behind.Organisations, node.Id, null, node.Day)),
                Figure(before, DashboardLinks.List(Behind.Organisations, node.Id, null, start.Day))
            )
        );
        sentences.Add(
            new TermSentenceDto(
                "Founded",
                [
                    Figure(founded.Values.Sum(), DashboardLinks.List(Behind.Founded, node.Id, term.From, last)),
                    Figure(closed.Values.Sum(), DashboardLinks.List(Behind.Closed, node.Id, term.From, last)),
                ]
            )
        );
    }

    private async Task AddMembersAsync(
        List<TermSentenceDto> sentences,
        DashboardNode start,
        DashboardNode node,
        CancellationToken cancellation
    )
    {
        var (now, probationary) = await members.HeadsAsync(node, cancellation);
        var (before, _) = await members.HeadsAsync(start, cancellation);
        sentences.Add(
            Change(
                "Members",
                node.Day,
                Figure(now, DashboardLinks.Roster(node.Id, node.Day)),
                Figure(before, DashboardLinks.Roster(node.Id, start.Day))
            )
        );
        sentences.Add(
            new TermSentenceDto(
                "Standings",
                [
                    Figure(now - probationary),
                    Figure(probationary, DashboardLinks.Roster(node.Id, node.Day, ("standing", "Probationary"))),
                ]
            )
        );
    }

    private async Task AddAdmissionsAsync(
        List<TermSentenceDto> sentences,
        Term term,
        DashboardNode node,
        CancellationToken cancellation
    )
    {
        var last = Last(term, node.Day);
        var admitted = (await history.AdmittedAsync(node, term.From, last, cancellation)).Values.Sum();
        var figure = Figure(admitted, DashboardLinks.List(Behind.Admitted, node.Id, term.From, last));
        var (target, _) = await targets.OfTermAsync(Term.MembersAdmitted, term, node.Day, node.Id, node.IsRoot, cancellation);
        sentences.Add(
            target is { } asked and > 0
                ? new TermSentenceDto(
                    "AdmittedOfTarget",
                    [figure, Percent(100 * admitted / asked), Figure(asked, $"/targets?asOf={DashboardLinks.Iso(last)}")]
                )
                : new TermSentenceDto("Admitted", [figure])
        );
    }

    /// <summary>Where no congress is on record, those who sat in the committee on the first day of the next term.</summary>
    private async Task AddCommitteeAsync(List<TermSentenceDto> sentences, DashboardNode node, CancellationToken cancellation)
    {
        var seated = await db.Set<OfficeRow>()
            .Where(o => o.OrganisationId == node.Id && o.Body == Body.ExecutiveCommittee)
            .CountAsync(o => o.From <= node.Day && o.To >= node.Day, cancellation);
        if (seated > 0)
            sentences.Add(new TermSentenceDto("Committee", [new(Date(node.Day)), Figure(seated, BodiesOn(node, node.Day))]));
    }

    private static string BodiesOn(DashboardNode node, DateOnly day) =>
        $"/organisations/{node.Id}/bodies?asOf={DashboardLinks.Iso(day)}";

    private static TermSentenceDto Congress(DashboardNode node, CongressListItemDto congress)
    {
        var address = $"/organisations/{node.Id}/congresses";
        var figures = new List<TermFigureDto> { new(Date(congress.HeldOn)), Figure(congress.Delegates, address) };
        if (congress.Elected is { } elected)
            figures.Add(Figure(elected, BodiesOn(node, congress.HeldOn)));
        return new TermSentenceDto(congress.Elected is null ? "CongressHeld" : "Congress", figures);
    }

    /// <summary>So many on the day; how many more or fewer than when the term began, and the percentage of that where there were any.</summary>
    private static TermSentenceDto Change(string topic, DateOnly day, TermFigureDto now, TermFigureDto before)
    {
        var (count, was) = (now.Value!.Value, before.Value!.Value);
        if (was == 0)
            return new TermSentenceDto(topic + ".First", [new(Date(day)), now]);
        var direction = count >= was ? ".Grown" : ".Shrunk";
        return new TermSentenceDto(
            topic + direction,
            [new(Date(day)), now, Figure((int)Math.Abs(count - was)), Percent(100 * Math.Abs(count - was) / was), before]
        );
    }

    /// <summary>The term may have ended before the day of its congress.</summary>
    private static DateOnly Last(Term term, DateOnly day) => term.To < day ? term.To : day;

    private static TermFigureDto Figure(decimal value, string? address = null) =>
        new(value.ToString("#,0.#", CultureInfo.CurrentCulture), value, value == 0 ? null : address);

    private static TermFigureDto Percent(decimal value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return new(rounded.ToString("0.0", CultureInfo.CurrentCulture), rounded);
    }

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
