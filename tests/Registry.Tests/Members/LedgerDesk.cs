using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Host.Cli;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Organisations.Integration;

namespace Registry.Tests.Members;

/// <summary>What tests do to ledgers of the running application beside the steps of a procedure.</summary>
internal static class LedgerDesk
{
    /// <summary>Members of the cell move elsewhere until so many official ones are left.</summary>
    public static Task LeaveOfficialsAsync(this RegistryApp app, Guid cell, int left) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var clock = services.GetRequiredService<RegistryClock>();
            var officials = await db.Set<PartyMember>()
                .Include(m => m.Events)
                .Include(m => m.Spans)
                .Include(m => m.Papers)
                .AsSplitQuery()
                .Where(m => m.OrganisationId == cell && m.Standing != null && m.Standing != Standing.Probationary)
                .OrderBy(m => m.Id)
                .ToListAsync(Api.Stop);
            var paths = await db.Set<Registry.Organisations.Rows.OrganisationRow>()
                .ToDictionaryAsync(o => o.Id, Home.Of, Api.Stop);
            foreach (var member in officials.Skip(left))
                member.Append(
                    new(MembershipEventKind.TransferredOut, Api.Today, clock.Now, "test", FromOrganisationId: cell),
                    id => paths[id]
                );
            await db.SaveChangesAsync(Api.Stop);
        });

    /// <summary>The last entry of a kind is taken back by two people.</summary>
    public static async Task CorrectAsync(
        this RegistryApp app,
        Guid member,
        MembershipEventKind kind,
        HttpClient recorder,
        HttpClient approver
    )
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var options = await recorder.ReadAsync<CaseOptionsDto>($"{CaseDesk.Root}/options?memberId={member}");
        var facts = new CaseFacts { ReversedEventId = options.Entries.First(e => e.Kind == kind).Id, Reason = "Ghi nhầm" };
        var proposed = await recorder.DoAsync<CaseDto>(CaseDesk.Root, CaseDesk.Proposal(CaseKind.Correction, member, facts));
        await approver.DoAsync<CaseDto>(CaseDesk.Step(proposed, "decide"), CaseDesk.Decision(proposed));
    }

    /// <summary>What the verifiers of all modules find.</summary>
    public static Task<IReadOnlyList<string>> VerifyAsync(this RegistryApp app) =>
        app.InScopeAsync(services => Verification.RunAsync(services.GetServices<IVerifier>(), Api.Stop));
}
