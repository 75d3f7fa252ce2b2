using Registry.Members.Ledger;
using Registry.People.Integration;

namespace Registry.Host.ReferenceData;

/// <summary>An admission as far as the history decides it; its dossier is written afterwards.</summary>
internal sealed record Admission(Life Life, Place Place);

/// <summary>A dossier that ended in a refusal.</summary>
internal sealed record Refusal(ImportedPerson Applicant, Place Place, DateOnly On, string Reasons);

/// <summary>
/// Plays the years from 2012 to a day, month by month. Each month has a generator of its own and is planned whole, and the play stops
/// at the day: so what happened before some day is the same whatever day comes after.
/// </summary>
internal sealed class History
{
    private static readonly int[] AdmissionWeights = [6, 10, 8, 7, 11, 8, 6, 9, 11, 8, 11, 6];
    private static readonly DateOnly FlowsFrom = new(2012, 10, 1);
    private static readonly DateOnly[] RestoredFrom = [new(2017, 1, 1), new(2022, 1, 1)];

    private static readonly (DateOnly On, string Reasons)[] RefusalsPlanned =
    [
        (new(2015, 10, 14), "Lý lịch chưa được thẩm tra đầy đủ ở nơi cư trú cũ"),
        (new(2016, 11, 9), "Người xin vào Đảng đã chấm dứt hợp đồng lao động tại doanh nghiệp"),
        (new(2018, 3, 20), "Chưa đủ thời gian công tác cùng người giới thiệu"),
        (new(2019, 5, 16), "Vi phạm nội quy lao động trong thời gian xem xét"),
        (new(2020, 11, 12), "Kê khai lý lịch không trung thực"),
        (new(2022, 4, 19), "Người xin vào Đảng có đơn xin rút hồ sơ"),
        (new(2023, 8, 17), "Lý lịch chưa được thẩm tra đầy đủ ở nơi cư trú cũ"),
        (new(2025, 5, 15), "Chưa bảo đảm tiêu chuẩn theo kết luận của cấp ủy có thẩm quyền"),
    ];

    /// <summary>Month 12 ended, the papers on recognition are not through yet.</summary>
    private const int DaysUnderWay = 50;

    private readonly Agenda agenda = new();
    private readonly Movements movements;
    private readonly Openings openings;
    private int restored;

    public History(DateOnly today)
    {
        Organisations = new(Papers);
        movements = new(Organisations, Ledger, People, Papers, agenda, today.AddDays(-DaysUnderWay));
        openings = new(Organisations, movements, Ledger, Papers);
        ScheduleBeginnings();
        foreach (var (on, reasons) in RefusalsPlanned)
            agenda.Add(on, Turn.Admission, (d, dice) => Refuse(d, reasons, dice));
        agenda.Add(ReferenceFacts.Congress, Turn.Counting, (d, dice) => CommitteeTermII = Elect(d, dice));
        foreach (var period in ReferenceFacts.Periods(today))
        {
            var dice = Dice.For("period", period.From.DayNumber);
            if (period.From >= FlowsFrom)
                Schedule(period, dice);
            agenda.PlayThrough(period.To < today ? period.To : today, dice);
        }
        ReceiveLately(today);
    }

    /// <summary>
    /// Three on probation in the cells of the demonstration accounts, whose month 12 has just ended: counted back from today, after the
    /// play, so that the past is the same whatever today is.
    /// </summary>
    private void ReceiveLately(DateOnly today)
    {
        var dice = Dice.For("lately", 0);
        (Guid Cell, int DaysOver)[] wanted =
        [
            (DemoAccounts.SecretaryCell, 12),
            (DemoAccounts.SecretaryCell, 30),
            (DemoAccounts.SecondSecretaryCell, 48),
        ];
        foreach (var ((cell, over), i) in wanted.Select((w, i) => (w, i)))
            movements.ReceiveOnProbation(
                Organisations.Places.Single(p => p.Id == cell),
                today.AddDays(-75),
                today.AddDays(-over).AddMonths(-12),
                People.DrawApplicant(dice, today.AddMonths(-14), 90 + i),
                dice
            );
    }

    public Ledger Ledger { get; } = new();
    public Papers Papers { get; } = new();
    public PeoplePlan People { get; } = new();
    public OrganisationPlan Organisations { get; }
    public List<Admission> Admissions { get; } = [];
    public List<Refusal> Refusals { get; } = [];
    public IReadOnlyList<Guid> CommitteeTermII { get; private set; } = [];

    private void ScheduleBeginnings()
    {
        agenda.Add(ReferenceFacts.Founded, Turn.Founding, (_, dice) => Organisations.EstablishRoot(dice));
        foreach (var (day, cells) in OrganisationPlan.FirstCommittees)
            agenda.Add(day, Turn.Founding, (on, dice) => openings.FoundCommittee(cells, on, dice));
        agenda.Add(new(2012, 9, 10), Turn.Founding, (on, dice) => openings.FoundCell(14, 0, true, on, dice));
    }

    private void Schedule((DateOnly From, DateOnly To) period, Dice dice)
    {
        // The last days of a quarter stay free, so that what happens can be recorded within it.
        var first = period.From.AddDays(1);
        var last = new DateOnly(period.From.Year, period.From.Month, period.From.Month % 3 == 0 ? 22 : 27);
        if (period.To <= last)
            last = period.To.AddDays(-1);
        var stretch = ReferenceFacts.StretchOf(period.From);
        var members = Ledger.Present.Count;
        var years = (period.To.DayNumber - period.From.DayNumber + 1) / 365.0;
        var modern = period.From >= ReferenceFacts.Congress;

        void Plan(int times, Turn turn, Action<DateOnly, Dice> step)
        {
            for (var i = 0; i < times; i++)
                agenda.Add(dice.Day(first, last), turn, step);
        }

        int Flow(double perThousandAYear) => dice.About(perThousandAYear * members / 1000 * years);

        int Share(int total, Func<DateOnly, int> weight) => ReferenceFacts.Share(total, stretch, period, weight);

        var admitted = Share(stretch.Admitted, d => AdmissionWeights[d.Month - 1]);
        var established = Share(stretch.Established, d => Dice.For("founding", d.Year * 12 + d.Month).Between(1, 8));
        var fromOutside = 0;
        for (var i = 0; i < established; i++)
        {
            var early = period.From < new DateOnly(2016, 4, 14);
            var outside = early ? dice.Between(4, 8) : dice.Between(2, 3);
            var within = early ? dice.Between(1, 2) : dice.Between(2, 3);
            fromOutside += outside;
            Plan(1, Turn.Founding, (on, d) => openings.FoundCell(outside, within, false, on, d));
        }
        Plan(admitted, Turn.Admission, Admit);
        Plan(Share(stretch.Closed, _ => 1), Turn.Ordinary, openings.Close);
        var (dead, struckOff, resigned, expelled) = (Flow(1.6), Flow(2.2), Flow(3), Flow(0.9));
        Plan(dead, Turn.Ordinary, movements.Die);
        Plan(struckOff, Turn.Ordinary, movements.StrikeOff);
        Plan(resigned, Turn.Ordinary, movements.Resign);
        Plan(expelled, Turn.Ordinary, Expel);
        Plan(Flow(3), Turn.Ordinary, movements.Discipline);
        Plan(Flow(1.5), Turn.Ordinary, movements.Exempt);
        Plan(Flow(4), Turn.Ordinary, movements.GoAway);
        Plan(Flow(12), Turn.Ordinary, movements.MoveWithin);
        var (coming, going) = (Flow(22), Flow(modern ? 45 : 20));
        Plan(coming, Turn.Ordinary, movements.ComeFromOutside);
        Plan(going, Turn.Ordinary, movements.TransferOut);
        if (ReferenceFacts.MembersWanted(period.To) is not { } wanted)
            return;
        var missing = wanted - (members + admitted + fromOutside + coming - going - dead - struckOff - resigned - expelled);
        Plan(Math.Abs(missing), Turn.Ordinary, missing > 0 ? movements.ComeFromOutside : movements.TransferOut);
        agenda.Add(last, Turn.Settling, (on, d) => Settle(wanted, on, d));
    }

    private void Settle(int wanted, DateOnly on, Dice dice)
    {
        while (Ledger.Present.Count < wanted)
            movements.ComeFromOutside(on, dice);
        while (Ledger.Present.Count > wanted)
            movements.TransferOut(on, dice);
    }

    private void Admit(DateOnly on, Dice dice)
    {
        if (Organisations.WithRoom(on, dice, DossierPlan.DaysBeforeCeremony) is not { } place)
            return;
        var decision = Papers.OfRoot(dice.Day(on.AddDays(-24), on.AddDays(-4)));
        var life = new Life(Ledger.All.Count, People.Draw(dice, on, 20, 42))
        {
            AdmittedOn = on,
            AdmissionDecisionOn = decision.Date,
        };
        var dossier = DossierPlan.IdOf(life);
        Ledger.Enter(life, MembershipEventKind.Admitted, place, on, Standing.Probationary, decision, dice, dossier);
        movements.ExpectRecognition(life);
        Admissions.Add(new(life, place));
    }

    private void Refuse(DateOnly on, string reasons, Dice dice)
    {
        if (Organisations.WithRoom(on, dice, DossierPlan.DaysBeforeCeremony) is { } place)
            Refusals.Add(new(People.Draw(dice, on, 21, 40), place, on, reasons));
    }

    private void Expel(DateOnly on, Dice dice)
    {
        var wrongly = restored < RestoredFrom.Length && on >= RestoredFrom[restored];
        movements.Expel(on, dice, wrongly ? dice.Between(5, 9) : null);
        restored += wrongly ? 1 : 0;
    }

    /// <summary>Members of some years' standing; the names of the real committee are nobody's business here.</summary>
    private List<Guid> Elect(DateOnly on, Dice dice)
    {
        var elected = new List<Guid>();
        while (elected.Count < ReferenceFacts.CommitteeSeats)
        {
            var life = dice.Pick(Ledger.Present);
            if (
                life.Votes
                && life.OfficialOn.AddYears(3) <= on
                && life.AgeOn(on) is >= 32 and <= 56
                && !elected.Contains(life.Id)
            )
                elected.Add(life.Id);
        }
        return elected;
    }
}
