using Registry.Members.Ledger;
using Registry.People.Integration;

namespace Registry.Host.ReferenceData;

/// <summary>Who comes, goes and changes place. Nobody leaves whose leaving would break the minimum of a cell or a committee.</summary>
/// <param name="recognisedUntil">Last day on which the recognition of somebody is in the ledger.</param>
internal sealed class Movements(
    OrganisationPlan organisations,
    Ledger ledger,
    PeoplePlan people,
    Papers papers,
    Agenda agenda,
    DateOnly recognisedUntil
)
{
    private const int CellKeepsVotes = 4;
    private const int CommitteeKeeps = 34;

    public void ComeFromOutside(DateOnly on, Dice dice)
    {
        if (organisations.WithRoom(on, dice) is { } place)
            ComeFromOutside(place, on, dice, dice.Chance(4) ? Standing.Probationary : Standing.Official);
    }

    public void ComeFromOutside(Place place, DateOnly on, Dice dice, Standing standing = Standing.Official)
    {
        var probationary = standing == Standing.Probationary;
        var person = people.Draw(dice, on, probationary ? 22 : 25, probationary ? 34 : 54);
        var of20 = Earlier(person.BirthDate.AddYears(20), on.AddMonths(-20));
        var admitted = probationary ? on.AddDays(-dice.Between(40, 300)) : dice.Day(of20, on.AddMonths(-14));
        var life = new Life(ledger.All.Count, person)
        {
            AdmittedOn = admitted,
            AdmissionDecisionOn = admitted.AddDays(-dice.Between(5, 25)),
        };
        var decision = papers.OfRoot(on.AddDays(-dice.Between(0, 4)));
        ledger.Enter(life, MembershipEventKind.TransferredIn, place, on, standing, decision, dice);
        if (probationary)
            ExpectRecognition(life);
    }

    /// <summary>Somebody on probation who comes with the papers of another organisation.</summary>
    public void ReceiveOnProbation(Place place, DateOnly on, DateOnly admitted, ImportedPerson person, Dice dice)
    {
        var life = new Life(ledger.All.Count, person) { AdmittedOn = admitted, AdmissionDecisionOn = admitted.AddDays(-12) };
        ledger.Enter(life, MembershipEventKind.TransferredIn, place, on, Standing.Probationary, papers.OfRoot(on), dice);
    }

    public void ExpectRecognition(Life life) => agenda.Add(life.OfficialOn, Turn.Due, (on, dice) => Recognise(life, on, dice));

    public void TransferOut(DateOnly on, Dice dice)
    {
        // Who retires takes the membership home; the others change work.
        var life = dice.Chance(40) ? Find(on, dice, m => m.AgeOn(on) >= 57) : null;
        if ((life ?? Find(on, dice, _ => true)) is { } leaver)
            ledger.Leave(leaver, MembershipEventKind.TransferredOut, on, papers.OfRoot(on.AddDays(-dice.Between(0, 6))), dice);
    }

    public void MoveWithin(DateOnly on, Dice dice)
    {
        if (organisations.WithRoom(on, dice) is { } to)
            MoveTo(to, on, dice);
    }

    /// <returns>False when nobody could be spared.</returns>
    public bool MoveTo(Place to, DateOnly on, Dice dice)
    {
        if (Find(on, dice, m => m.Votes && m.Place != to) is not { } life)
            return false;
        ledger.Move(life, to, on, papers.OfRoot(on.AddDays(-dice.Between(0, 4))), dice);
        return true;
    }

    public void Die(DateOnly on, Dice dice)
    {
        if (Find(on, dice, m => m.AgeOn(on) >= dice.Between(25, 65)) is { } life)
            ledger.Leave(life, MembershipEventKind.Died, on, papers.OfCell(life.Place!, on, "TB"), dice);
    }

    public void StrikeOff(DateOnly on, Dice dice) =>
        End(MembershipEventKind.StruckOff, "Bỏ sinh hoạt đảng 3 tháng không có lý do chính đáng", on, dice);

    public void Resign(DateOnly on, Dice dice) => End(MembershipEventKind.Resigned, "Theo đơn xin ra khỏi Đảng", on, dice);

    public void Exempt(DateOnly on, Dice dice)
    {
        if (Find(on, dice, m => m.Votes && m.AgeOn(on) >= 52) is { } life)
            Change(life, MembershipEventKind.Exempted, on, Standing.OfficialExempt, dice, "Tuổi cao, sức khỏe yếu");
    }

    public void Discipline(DateOnly on, Dice dice)
    {
        if (Find(on, dice, m => m.Votes) is { } life)
        {
            var note = dice.Chance(75) ? "Khiển trách" : "Cảnh cáo";
            ledger.Change(
                life,
                MembershipEventKind.Disciplined,
                on,
                life.Standing,
                papers.OfCell(life.Place!, on, "QĐ"),
                dice,
                note
            );
        }
    }

    /// <summary>Temporarily elsewhere for some months, and back.</summary>
    public void GoAway(DateOnly on, Dice dice)
    {
        if (Find(on, dice, m => m.Votes) is not { } life)
            return;
        Change(life, MembershipEventKind.TemporaryOut, on, Standing.OfficialAway, dice, "Học tập trung hoặc công tác dài ngày");
        agenda.Add(
            on.AddDays(dice.Between(120, 330)),
            Turn.Due,
            (back, d) => Change(life, MembershipEventKind.TemporaryReturned, back, Standing.Official, d, null)
        );
    }

    /// <param name="restoredAfter">Months after which the expulsion is found wrong; null: it stands.</param>
    public void Expel(DateOnly on, Dice dice, int? restoredAfter)
    {
        if (Find(on, dice, m => m.Votes) is not { } life)
            return;
        var home = life.Place!;
        ledger.Leave(
            life,
            MembershipEventKind.Expelled,
            on,
            papers.OfRoot(on.AddDays(-dice.Between(0, 5))),
            dice,
            "Vi phạm pháp luật"
        );
        if (restoredAfter is not { } months)
            return;
        var later = on.AddMonths(months);
        agenda.Add(
            new DateOnly(later.Year, later.Month, 10),
            Turn.Due,
            (back, d) =>
            {
                var to = home.IsOpen ? home : organisations.WithRoom(back, d)!;
                ledger.Enter(life, MembershipEventKind.Restored, to, back, Standing.Official, papers.OfRoot(back), d);
            }
        );
    }

    /// <summary>Of the last weeks the papers are still under way: that is what there is to do on the pages.</summary>
    private void Recognise(Life life, DateOnly on, Dice dice)
    {
        if (on > recognisedUntil)
            return;
        if (life is { Place: not null, Standing: Standing.Probationary } && life.LastOn < on)
            Change(life, MembershipEventKind.Recognised, on, Standing.Official, dice, null);
    }

    private void End(MembershipEventKind kind, string note, DateOnly on, Dice dice)
    {
        if (Find(on, dice, _ => true) is { } life)
            ledger.Leave(life, kind, on, papers.OfRoot(on.AddDays(-dice.Between(0, 5))), dice, note);
    }

    private void Change(Life life, MembershipEventKind kind, DateOnly on, Standing standing, Dice dice, string? note) =>
        ledger.Change(life, kind, on, standing, papers.OfRoot(on), dice, note);

    private Life? Find(DateOnly on, Dice dice, Func<Life, bool> fits)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            var life = dice.Pick(ledger.Present);
            if (life.LastOn < on && life.Place!.EstablishedOn < on && CanBeSpared(life) && fits(life))
                return life;
        }
        return null;
    }

    private static bool CanBeSpared(Life life)
    {
        var place = life.Place!;
        if (place.Committee is { MembersOfCommittee: <= CommitteeKeeps })
            return false;
        return life.Votes ? place.Votes > CellKeepsVotes : life.Standing != Standing.OfficialAway;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
