using CsCheck;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Tests.Members;

/// <summary>One thing that somebody tries to do: start a case of a kind, or take a step of one that is there.</summary>
internal sealed record CaseAttempt(bool Starts, CaseKind Kind, CaseStepKind Step, int Pick, int Days, int To, bool SamePerson);

/// <summary>Random cases of a member, played on the bare aggregates. What was refused must have left nothing.</summary>
internal sealed class CaseHistory(IReadOnlyList<CaseAttempt> attempts)
{
    private static readonly RuleSet Rules = RuleSetSeed.RuleSets().Last();
    private static readonly Guid Committee = new(9, 0, 0, new byte[8]);
    private static readonly DateOnly Start = new(2026, 8, 3);

    /// <summary>Two cells of one grassroots committee, and two grassroots cells.</summary>
    public static readonly IReadOnlyList<OrganisationInfo> Cells =
    [
        .. Enumerable
            .Range(1, 4)
            .Select(i => new OrganisationInfo(
                new Guid(i, 0, 0, new byte[8]),
                "Chi bộ " + i,
                i <= 2 ? OrganisationType.Cell : OrganisationType.GrassrootsCell,
                "00001.0000" + i,
                i <= 2 ? Committee : new Guid(8, 0, 0, new byte[8]),
                i <= 2 ? OrganisationType.GrassrootsCommittee : OrganisationType.UpperCommittee,
                new DateOnly(2012, 1, 1),
                null
            )),
    ];

    public static readonly Gen<CaseHistory> Any = Gen.Select(
            Gen.Bool,
            Gen.Enum<CaseKind>(),
            Gen.Frequency(
                (5, Gen.Const(CaseStepKind.Decide)),
                (2, Gen.Const(CaseStepKind.RecordArrival)),
                (3, Gen.Enum<CaseStepKind>())
            ),
            Gen.Int[0, 30],
            Gen.Int[-5, 25],
            Gen.Int[0, 3],
            Gen.Frequency((1, Gen.Const(true)), (5, Gen.Const(false)))
        )
        .Select((starts, kind, step, pick, days, to, same) => new CaseAttempt(starts, kind, step, pick, days, to, same))
        .List[5, 40]
        .Select(list => new CaseHistory(list));

    private static readonly StepContext Secretary = new(
        Guid.CreateVersion7(),
        "Secretary",
        Start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Start,
        Rules.Id
    );
    private static readonly StepContext Approver = Secretary with { ActorId = Guid.CreateVersion7(), ActorName = "Approver" };

    private DateOnly today = Start;
    private DateTime now = Secretary.RecordedAt;

    public PartyMember Member { get; } = NewMember();
    public List<MembershipCase> Cases { get; } = [];

    /// <summary>Steps that were taken: the state before, the step, the state after.</summary>
    public List<(CaseState From, CaseStepKind Step, CaseState To)> Taken { get; } = [];

    public int Refused { get; private set; }

    public static Registry.Organisations.Integration.Home HomeOf(Guid id) =>
        Registry.Organisations.Integration.Home.Of(Cells.Single(c => c.Id == id));

    /// <summary>Plays the attempts; <paramref name="after"/> sees the history after each.</summary>
    public CaseHistory Play(Action<CaseHistory>? after = null)
    {
        foreach (var attempt in attempts)
        {
            today = today.AddDays(Math.Max(0, attempt.Days));
            now = now.AddMinutes(1);
            var before = (Snapshot.Of(Member), Cases.Count);
            try
            {
                if (attempt.Starts || Cases.Count == 0)
                    Propose(attempt);
                else
                    TakeStep(Cases[attempt.Pick % Cases.Count], attempt);
            }
            catch (BusinessException refused)
            {
                Refused++;
                var left = (Snapshot.Of(Member), Cases.Count);
                if (left.Item1.Events != before.Item1.Events || left.Count != before.Count)
                    throw new InvalidOperationException("A refusal left something behind.", refused);
            }
            after?.Invoke(this);
        }
        return this;
    }

    private static PartyMember NewMember()
    {
        var member = new PartyMember(Guid.CreateVersion7(), Guid.CreateVersion7());
        member.TakePapers(new(2018, 5, 1), new(2018, 5, 19), new(2019, 5, 19), new(2019, 5, 19), null, null);
        Append(MembershipEventKind.Admitted, new(2018, 5, 19));
        Append(MembershipEventKind.Recognised, new(2019, 5, 19));
        return member;

        void Append(MembershipEventKind kind, DateOnly on) =>
            member.Append(new(kind, on, Secretary.RecordedAt.AddDays(-1), "test", ToOrganisationId: Cells[0].Id), HomeOf);
    }

    private void Propose(CaseAttempt a)
    {
        var facts = Facts(a);
        var proposed = MembershipCase.Propose(a.Kind, Member.PersonId, Subject(facts, Home(a)), null, At(Secretary));
        Cases.Add(proposed);
    }

    private void TakeStep(MembershipCase found, CaseAttempt a)
    {
        var from = found.State;
        var context = At(a.SamePerson ? Secretary : Approver);
        var subject = Subject(found.Facts, Cells.Single(c => c.Id == found.OrganisationId));
        LedgerEntry? entry = null;
        switch (a.Step)
        {
            case CaseStepKind.Decide:
                var outcome = a.Pick % 2 == 0 ? ComplaintOutcome.Upheld : ComplaintOutcome.Rejected;
                entry = found.Decide(
                    new("1-QĐ/ĐU", today, "Đảng ủy"),
                    subject,
                    today.AddDays(30),
                    context,
                    found.Kind == CaseKind.Complaint ? outcome : null
                );
                break;
            case CaseStepKind.RecordArrival:
                entry = found.RecordArrival(today, subject, context);
                break;
            case CaseStepKind.Refuse:
                found.Refuse("x", context);
                break;
            case CaseStepKind.Withdraw:
                found.Withdraw("x", context);
                break;
            case CaseStepKind.Annul:
                found.Annul("x", context);
                break;
            case CaseStepKind.Lift:
                found.Lift("x", context);
                break;
            default:
                // A case is proposed once, by being made.
                return;
        }
        Taken.Add((from, a.Step, found.State));
        if (entry is not null)
            Write(found, entry);
    }

    /// <summary>What the ledger refuses is not saved: of such a case nothing more is seen here.</summary>
    private void Write(MembershipCase found, LedgerEntry entry)
    {
        try
        {
            Member.Append(entry, HomeOf);
        }
        catch (BusinessException)
        {
            Refused++;
            Cases.Remove(found);
        }
    }

    private StepContext At(StepContext who) => who with { RecordedAt = now, Today = today };

    private OrganisationInfo Home(CaseAttempt a) =>
        a.Kind == CaseKind.TransferIn ? Cells[a.To] : Cells.Single(c => c.Id == Member.OrganisationId);

    private CaseSubject Subject(CaseFacts facts, OrganisationInfo home) =>
        new(
            Member,
            MemberState.Of(Member, [.. Cases.Where(c => MembershipCase.OpenStates.Contains(c.State)).Select(c => c.Kind)]),
            new DateOnly(1990, 2, 28),
            home,
            Cells.FirstOrDefault(c => c.Id == facts.DestinationId),
            HoldsPost: false,
            facts,
            Rules,
            today
        );

    /// <summary>Mostly in order, sometimes a day that lies back.</summary>
    private CaseFacts Facts(CaseAttempt a) =>
        new()
        {
            EffectiveOn =
                CaseKinds.All[a.Kind].Asks(CaseField.EffectiveOn) && (a.Kind != CaseKind.Discipline || a.Pick % 4 < 2)
                    ? today.AddDays(Math.Min(0, a.Days))
                    : null,
            DestinationId = CaseKinds.All[a.Kind].Required.Contains(CaseField.DestinationId) ? Cells[a.To].Id : null,
            Abroad = a.Pick % 2 == 0 ? AbroadKind.Temporary : AbroadKind.Official,
            Since =
                a.Kind == CaseKind.Complaint ? today
                : a.Kind == CaseKind.Reconnection ? today.AddDays(-10)
                : null,
            RequestedOn = a.Kind == CaseKind.Complaint ? today : null,
            Until =
                a.Kind is CaseKind.TemporaryTransfer or CaseKind.SuspensionExtension
                || (a.Kind == CaseKind.GoingAbroad && a.Pick % 2 == 0)
                    ? today.AddMonths(5)
                    : null,
            Measure = (DisciplineMeasure)(a.Pick % 4),
            StrikeOffGround = StrikeOffGround.ReducedWill,
            ExemptionGround = ExemptionGround.Age,
            AdmissionDecisionOn = new(2018, 5, 1),
            AdmittedOn = new(2018, 5, 19),
            OfficialOn = new(2019, 5, 19),
            ReversedEventId = Member.Events[a.Pick % Member.Events.Count].Id,
        };
}
