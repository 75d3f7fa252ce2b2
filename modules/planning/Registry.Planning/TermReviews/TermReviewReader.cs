using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Committees.Congresses;
using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;
using Registry.Planning.Targets;

namespace Registry.Planning.TermReviews;

/// <summary>Puts what was counted of a term into sentences; each figure opens the list it is the length of.</summary>
internal sealed class TermReviewReader(RegistryDbContext db, IPlanFigures figures, TargetBook targets)
{
    /// <param name="day">The day counted up to.</param>
    /// <param name="congress">That ended the term; null: none is on record.</param>
    public async Task<(TermFigures Counted, IReadOnlyList<TermSentenceDto> Sentences)> ReadAsync(
        Term term,
        DateOnly day,
        Guid organisationId,
        CongressListItemDto? congress,
        CancellationToken cancellation
    )
    {
        var counted = await figures.OfTermAsync(organisationId, term.From, term.To, day, cancellation);
        var sentences = new List<TermSentenceDto>();
        AddOrganisations(sentences, counted);
        AddMembers(sentences, counted);
        sentences.Add(await AdmissionsAsync(term, counted, cancellation));
        if (congress is not null)
            sentences.Add(Congress(counted, congress));
        else if (day > term.To)
            await AddCommitteeAsync(sentences, counted, cancellation);
        return (counted, sentences);
    }

    private static void AddOrganisations(List<TermSentenceDto> sentences, TermFigures counted)
    {
        if (counted.Organisations.Count == 0 && counted.OrganisationsBefore.Count == 0)
            return;
        sentences.Add(Change("Organisations", counted.Day, Figure(counted.Organisations), Figure(counted.OrganisationsBefore)));
        sentences.Add(new TermSentenceDto("Founded", [Figure(counted.Founded), Figure(counted.Closed)]));
    }

    private static void AddMembers(List<TermSentenceDto> sentences, TermFigures counted)
    {
        sentences.Add(Change("Members", counted.Day, Figure(counted.Members), Figure(counted.MembersBefore)));
        var official = counted.Members.Count - counted.Probationary.Count;
        sentences.Add(new TermSentenceDto("Standings", [Figure(official), Figure(counted.Probationary)]));
    }

    private async Task<TermSentenceDto> AdmissionsAsync(Term term, TermFigures counted, CancellationToken cancellation)
    {
        // The term may have ended before the day of its congress.
        var last = term.To < counted.Day ? term.To : counted.Day;
        var figure = Figure(counted.Admitted);
        var (target, _) = await targets.OfTermAsync(
            IndicatorKeys.MembersAdmitted,
            term,
            counted.Day,
            counted.OrganisationId,
            counted.IsRoot,
            cancellation
        );
        return target is { } asked and > 0
            ? new TermSentenceDto(
                "AdmittedOfTarget",
                [figure, Percent(100 * counted.Admitted.Count / asked), Figure(asked, $"/targets?asOf={Iso(last)}")]
            )
            : new TermSentenceDto("Admitted", [figure]);
    }

    /// <summary>Where no congress is on record, those who sat in the committee on the first day of the next term.</summary>
    private async Task AddCommitteeAsync(List<TermSentenceDto> sentences, TermFigures counted, CancellationToken cancellation)
    {
        var seated = await db.Set<OfficeRow>()
            .Where(o => o.OrganisationId == counted.OrganisationId && o.Body == Body.ExecutiveCommittee)
            .CountAsync(o => o.From <= counted.Day && o.To >= counted.Day, cancellation);
        if (seated > 0)
            sentences.Add(
                new TermSentenceDto("Committee", [new(Date(counted.Day)), Figure(seated, BodiesOn(counted, counted.Day))])
            );
    }

    private static string BodiesOn(TermFigures counted, DateOnly day) =>
        $"/organisations/{counted.OrganisationId}/bodies?asOf={Iso(day)}";

    private static TermSentenceDto Congress(TermFigures counted, CongressListItemDto congress)
    {
        var address = $"/organisations/{counted.OrganisationId}/congresses";
        var figures = new List<TermFigureDto> { new(Date(congress.HeldOn)), Figure(congress.Delegates, address) };
        if (congress.Elected is { } elected)
            figures.Add(Figure(elected, BodiesOn(counted, congress.HeldOn)));
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

    private static TermFigureDto Figure(CountWithList count) => Figure(count.Count, count.Address);

    private static TermFigureDto Figure(decimal value, string? address = null) =>
        new(value.ToString("#,0.#", CultureInfo.CurrentCulture), value, value == 0 ? null : address);

    private static TermFigureDto Percent(decimal value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return new(rounded.ToString("0.0", CultureInfo.CurrentCulture), rounded);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
