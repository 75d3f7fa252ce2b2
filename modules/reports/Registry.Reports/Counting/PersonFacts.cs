using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.People.Rows;
using Registry.Reports.Definitions;

namespace Registry.Reports.Counting;

/// <summary>The queries behind every number about members: grouped they give the number, ungrouped the list (docs/adr/0006).</summary>
/// <param name="known">The instant up to which the ledger is read, UTC.</param>
/// <param name="ageDay">Ages and types are those of this day.</param>
internal sealed class PersonFacts(RegistryDbContext db, DateTime known, DateOnly ageDay)
{
    /// <summary>Members of a day. Where nothing is asked of the person the spans alone are read.</summary>
    /// <param name="withPerson">Sex, birth date and admission are asked for even where the criteria do not.</param>
    public IQueryable<PersonFact> MembersOn(DateOnly day, Criteria criteria, bool withPerson = false)
    {
        var spans = db.Set<MembershipSpanRow>().AsOf(day, known);
        if (criteria.Standings is { } wanted)
        {
            var standings = wanted.ToArray();
            spans = spans.Where(s => standings.Contains(s.Standing));
        }
        var facts =
            criteria.AsksNothingOfThePerson && !withPerson
                ? spans.Select(s => new PersonFact
                {
                    MemberId = s.MemberId,
                    OrganisationId = s.OrganisationId,
                    Standing = s.Standing,
                })
                : from s in spans
                join m in db.Set<MemberRow>() on s.MemberId equals m.Id
                join p in db.Set<PersonRow>() on m.PersonId equals p.Id
                select new PersonFact
                {
                    MemberId = s.MemberId,
                    OrganisationId = s.OrganisationId,
                    Standing = s.Standing,
                    Sex = p.Sex,
                    BirthDate = p.BirthDate,
                    DecidedOn = m.AdmissionDecisionOn,
                };
        return Narrow(facts, criteria);
    }

    /// <summary>Members of a day who had the asked ages then and are too old for them on a later one; none where no age is asked.</summary>
    public IQueryable<PersonFact> Outgrown(DateOnly day, DateOnly later, Criteria criteria)
    {
        var facts = MembersOn(day, criteria, withPerson: true);
        if (criteria.MaxAge is not { } max)
            return facts.Where(_ => false);
        var born = later.AddYears(-max - 1);
        return facts.Where(f => f.BirthDate <= born);
    }

    /// <summary>Entries of the ledger that stand, by which somebody came, went or moved from the one day to the other.</summary>
    /// <param name="population">
    /// Attributes of an organisation are asked of the one left by those who left; else of the one arrived in.
    /// </param>
    public IQueryable<PersonFact> Movements(DateOnly from, DateOnly to, Criteria criteria, Population population)
    {
        var joining = population != Population.Left;
        var all = db.Set<MembershipEventRow>().Where(e => e.RecordedAt <= known);
        var moving = Moving(all);
        var spans = db.Set<MembershipSpanRow>().Where(s => s.KnownFrom <= known && s.KnownTo > known);
        var events = population == Population.Admitted ? all.Admissions() : moving;
        events = events.Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to);
        events = joining ? events.Where(e => e.ToOrganisationId != null) : events.Where(e => e.FromOrganisationId != null);
        var ways = events.Select(e => new
        {
            Event = e,
            First = !moving.Any(x => x.MemberId == e.MemberId && x.EffectiveOn == e.EffectiveOn && x.Sequence < e.Sequence),
            Last = !moving.Any(x => x.MemberId == e.MemberId && x.EffectiveOn == e.EffectiveOn && x.Sequence > e.Sequence),
        });
        var facts = ways.Select(w => new PersonFact
        {
            MemberId = w.Event.MemberId,
            OrganisationId = joining ? w.Event.ToOrganisationId!.Value : w.Event.FromOrganisationId!.Value,
            Kind = w.Event.Kind,
            FromOrganisationId = w.Event.FromOrganisationId,
            ToOrganisationId = w.Event.ToOrganisationId,
            On = w.Event.EffectiveOn,
            First = w.First,
            Last = w.Last,
            EndsIn =
                w.First && w.Last
                    ? null
                    : spans
                        .Where(s => s.MemberId == w.Event.MemberId)
                        .Where(s => s.ValidFrom <= w.Event.EffectiveOn && s.ValidTo > w.Event.EffectiveOn)
                        .Select(s => (Guid?)s.OrganisationId)
                        .FirstOrDefault(),
        });
        if (!criteria.AsksNothingOfThePerson)
            facts =
                from f in facts
                join m in db.Set<MemberRow>() on f.MemberId equals m.Id
                join p in db.Set<PersonRow>() on m.PersonId equals p.Id
                select new PersonFact
                {
                    MemberId = f.MemberId,
                    OrganisationId = f.OrganisationId,
                    Kind = f.Kind,
                    FromOrganisationId = f.FromOrganisationId,
                    ToOrganisationId = f.ToOrganisationId,
                    On = f.On,
                    First = f.First,
                    Last = f.Last,
                    EndsIn = f.EndsIn,
                    Sex = p.Sex,
                    BirthDate = p.BirthDate,
                    DecidedOn = m.AdmissionDecisionOn,
                };
        return Narrow(facts, criteria);
    }

    /// <summary>Entries that stand and by which somebody comes, goes or moves.</summary>
    private static IQueryable<MembershipEventRow> Moving(IQueryable<MembershipEventRow> all) =>
        all.ThatStand().Where(e => LedgerEntries.Moving.Contains(e.Kind));

    /// <summary>What happened to members where they were at home on the day, by entries that stand.</summary>
    public IQueryable<PersonFact> Happened(DateOnly start, DateOnly end, Criteria criteria)
    {
        var kinds = (criteria.Kinds ?? []).ToArray();
        var all = db.Set<MembershipEventRow>().Where(e => e.RecordedAt <= known);
        var facts =
            from e in all.ThatStand()
            where e.EffectiveOn >= start && e.EffectiveOn <= end && kinds.Contains(e.Kind)
            join s in db.Set<MembershipSpanRow>() on e.MemberId equals s.MemberId
            where s.ValidFrom <= e.EffectiveOn && s.ValidTo > e.EffectiveOn
            where s.KnownFrom <= known && s.KnownTo > known
            join m in db.Set<MemberRow>() on e.MemberId equals m.Id
            join p in db.Set<PersonRow>() on m.PersonId equals p.Id
            select new PersonFact
            {
                MemberId = e.MemberId,
                OrganisationId = s.OrganisationId,
                Kind = e.Kind,
                On = e.EffectiveOn,
                Sex = p.Sex,
                BirthDate = p.BirthDate,
                DecidedOn = m.AdmissionDecisionOn,
            };
        return Narrow(facts, criteria);
    }

    /// <summary>
    /// Members who were in the same organisation on a day and the day before: they move if their organisation does. Who went away and
    /// came back that day is among the movements.
    /// </summary>
    public IQueryable<PersonFact> Carried(DateOnly day, Criteria criteria)
    {
        var before = db.Set<MembershipSpanRow>().AsOf(day.AddDays(-1), known);
        var moved = Moving(db.Set<MembershipEventRow>().Where(e => e.RecordedAt <= known)).Where(e => e.EffectiveOn == day);
        return MembersOn(day, criteria)
            .Where(f => before.Any(s => s.MemberId == f.MemberId && s.OrganisationId == f.OrganisationId))
            .Where(f => !moved.Any(e => e.MemberId == f.MemberId));
    }

    private IQueryable<PersonFact> Narrow(IQueryable<PersonFact> facts, Criteria c)
    {
        if (c.Sex is { } sex)
            facts = facts.Where(f => f.Sex == sex);
        if (c.MinAge is { } min)
        {
            var born = ageDay.AddYears(-min);
            facts = facts.Where(f => f.BirthDate <= born);
        }
        if (c.MaxAge is { } max)
        {
            var born = ageDay.AddYears(-max - 1);
            facts = facts.Where(f => f.BirthDate > born);
        }
        if (c.MemberFrom is { } from)
            facts = facts.Where(f => f.DecidedOn >= from);
        if (c.MemberBefore is { } before)
            facts = facts.Where(f => f.DecidedOn < before);
        if (c.Types is { } types)
            facts = OfTypes(facts, [.. types]);
        if (c.Ownerships is { } ownerships)
            facts = OfOwnerships(facts, [.. ownerships]);
        if (c.File is { } file)
            facts = WithValue(facts, file, wanted: true);
        if (c.FileNot is { } not)
            facts = WithValue(facts, not, wanted: false);
        if (c.FileMissing is { } missing)
            facts = Without(facts, missing.Field);
        return facts;
    }

    /// <summary>Members whose file does not say.</summary>
    private IQueryable<PersonFact> Without(IQueryable<PersonFact> facts, string field)
    {
        var values = db.Set<FileValueRow>().Where(v => v.Field == field);
        var parts = db.Set<FilePartRow>().Where(p => values.Any(v => v.PartId == p.Id));
        return facts.Where(f => !parts.Any(p => p.MemberId == f.MemberId));
    }

    /// <summary>Members whose file has a value in the field: one of the codes, or none of them; any where there are no codes.</summary>
    private IQueryable<PersonFact> WithValue(IQueryable<PersonFact> facts, FileCriterion criterion, bool wanted)
    {
        var field = criterion.Field;
        var values = db.Set<FileValueRow>().Where(v => v.Field == field);
        if (criterion.Codes is { } listed)
        {
            var codes = listed.ToArray();
            values = wanted ? values.Where(v => codes.Contains(v.Text)) : values.Where(v => !codes.Contains(v.Text));
        }
        var parts = db.Set<FilePartRow>().Where(p => values.Any(v => v.PartId == p.Id));
        return facts.Where(f => parts.Any(p => p.MemberId == f.MemberId));
    }

    private IQueryable<PersonFact> OfTypes(IQueryable<PersonFact> facts, Organisations.Types.OrganisationType[] types)
    {
        var places = db.Set<PlacementRow>().AsOf(ageDay, known).Where(p => types.Contains(p.Type));
        return facts.Where(f => places.Any(p => p.OrganisationId == f.OrganisationId));
    }

    private IQueryable<PersonFact> OfOwnerships(IQueryable<PersonFact> facts, Organisations.Enterprises.Ownership[] ownerships)
    {
        var organisations =
            from o in db.Set<OrganisationRow>()
            join e in db.Set<EnterpriseRow>() on o.EnterpriseId equals e.Id
            where ownerships.Contains(e.Ownership)
            select o.Id;
        return facts.Where(f => organisations.Contains(f.OrganisationId));
    }
}
