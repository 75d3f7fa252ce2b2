using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.MemberFile;

internal sealed class MemberFileImport(RegistryDbContext db, ICurrentUser user, RegistryClock clock, IRuleBook rules)
    : IMemberFileImport
{
    public void Import(IEnumerable<ImportedFilePart> parts)
    {
        foreach (var imported in parts)
        {
            var part = new FilePart(imported.MemberId, imported.Part);
            part.Write(imported.Rows, none: false, user.Name, clock.Now);
            db.Add(part);
        }
    }

    public async Task ProposeAsync(ImportedIdentityCorrection correction, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var member = await db.Set<PartyMember>().SingleAsync(m => m.Id == correction.MemberId, cancellation);
        var now = await db.Set<PersonRow>().SingleAsync(p => p.Id == member.PersonId, cancellation);
        var paper = correction.Paper;
        var on = correction.On;
        var context = new StepContext(
            correction.Proposer.UserId,
            correction.Proposer.Name,
            on.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
            on,
            rules.At(on).Id
        );
        db.Add(
            new IdentityCorrection(
                member,
                now,
                new PersonData(correction.FullName, correction.BirthDate, now.Sex, NationalId: null),
                new IdentityPaper(correction.PaperKind, paper.Number, paper.Date, paper.Issuer),
                context
            )
        );
    }
}
