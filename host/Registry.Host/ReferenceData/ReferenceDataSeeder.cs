using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Registry.Access.Users;
using Registry.Committees.Integration;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.People.Integration;
using Registry.Planning.Integration;
using Registry.Unions.Integration;
using Registry.YouthUnion.Integration;

namespace Registry.Host.ReferenceData;

/// <summary>Fills an empty database with the reference organisation, through the modules' own import services, in one transaction.</summary>
internal sealed class ReferenceDataSeeder(
    RegistryDbContext db,
    RegistryClock clock,
    IOrganisationImport organisations,
    IPersonIntegrationService people,
    IMembershipImport members,
    IMemberFileImport files,
    IUnionImport unions,
    IYouthUnionImport youth,
    ITargetImport targets,
    IAccountSetup accounts,
    ICommitteeImport committees,
    OfficePlan offices,
    CongressPlan congress,
    IReviewImport reviews,
    ReviewPlan reviewPlan,
    Reshaping reshaping,
    OpenProcedures procedures,
    IPasswordHasher<IdentityUser<Guid>> hasher,
    IConfiguration configuration
)
{
    /// <summary>Does nothing where there are organisations already.</summary>
    /// <returns>Whether it filled the database.</returns>
    public async Task<bool> SeedAsync(CancellationToken cancellation)
    {
        if (await db.Set<OrganisationRow>().AnyAsync(cancellation))
            return false;
        var hashes = HashAsync(cancellation);
        var plan = ReferencePlan.Create(clock.Today, clock.Now);
        db.AuditRows = false;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            organisations.Import(plan.Zones, plan.Enterprises, plan.Organisations);
            people.Import(plan.People);
            targets.Import(ReferenceTargets.Terms());
            targets.Enter(ReferenceTargets.Values(clock.Today));
            await LeafRows.SaveAsync(db, cancellation);
            await members.ImportAsync(plan.Dossiers, plan.Members, cancellation);
            await LeafRows.SaveAsync(db, cancellation);
            committees.Import(await offices.PlanAsync(plan.CommitteeTermII, cancellation));
            committees.Import(
                await congress.PlanAsync(plan.CommitteeTermII, OfficePlan.RootTerm(ReferenceFacts.Congress), cancellation)
            );
            reviews.Import(await reviewPlan.PlanAsync(cancellation));
            await AddFilesAsync(plan, cancellation);
            await unions.ImportAsync(plan.Unions.Unions, plan.Unions.Returns, plan.Unions.Introductions, cancellation);
            await youth.ImportAsync(plan.Youth.Organisations, plan.Youth.Members, plan.Youth.Proposals, cancellation);
            await LeafRows.SaveAsync(db, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        db.AuditRows = true;
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await reshaping.ApplyAsync(plan, cancellation);
        await procedures.ApplyAsync(cancellation);
        db.ChangeTracker.Clear();
        await AddDemoAccountsAsync(await hashes, cancellation);
        return true;
    }

    /// <summary>
    /// Of the cells that a demonstration account is secretary of, and of who was admitted this year or the last: a new member fills
    /// in the form (domain.md 3.4). The files of the others are as empty as after a take-over.
    /// </summary>
    private async Task AddFilesAsync(ReferencePlan plan, CancellationToken cancellation)
    {
        Guid[] cells = [DemoAccounts.SecretaryCell, DemoAccounts.SecondSecretaryCell];
        var spans = await db.Set<MembershipSpanRow>()
            .AsOf(clock.Today)
            .Where(s => cells.Contains(s.OrganisationId))
            .ToDictionaryAsync(s => s.MemberId, s => s.OrganisationId, cancellation);
        var there = plan.Members.Where(m => spans.ContainsKey(m.Id)).ToList();
        var since = new DateOnly(clock.Today.Year - 1, 1, 1);
        var filed = there.Concat(plan.Members.Where(m => m.AdmittedOn >= since && !spans.ContainsKey(m.Id))).ToList();
        var wanted = filed.Select(m => m.PersonId).ToHashSet();
        var persons = plan.People.Where(p => wanted.Contains(p.Id)).ToDictionary(p => p.Id);
        files.Import(filed.SelectMany((m, i) => FilePlan.Of(m, persons[m.PersonId], i)));
        var first = there.First(m => spans[m.Id] == DemoAccounts.SecretaryCell);
        await files.ProposeAsync(FilePlan.Correction(first.Id, persons[first.PersonId], clock.Today), cancellation);
    }

    /// <summary>Hashing a password is slow by design: done while the data are saved. Nothing where no demonstration password is set.</summary>
    private Task<List<string>> HashAsync(CancellationToken cancellation)
    {
        var password = configuration["Registry:Demo:Password"];
        return string.IsNullOrEmpty(password)
            ? Task.FromResult<List<string>>([])
            : Task.Run(() => DemoAccounts.All.Select(_ => hasher.HashPassword(new(), password)).ToList(), cancellation);
    }

    /// <summary>Only where a demonstration password is set, which is so in Development alone.</summary>
    private async Task AddDemoAccountsAsync(IReadOnlyList<string> hashes, CancellationToken cancellation)
    {
        foreach (var (a, hash) in DemoAccounts.All.Zip(hashes))
            await accounts.EnsureAsync(
                new NewAccount(
                    a.Id,
                    a.UserName,
                    a.DisplayName,
                    "",
                    a.Role,
                    a.OrganisationId,
                    ReferenceFacts.Founded,
                    a.Hint,
                    hash
                ),
                cancellation
            );
    }
}
