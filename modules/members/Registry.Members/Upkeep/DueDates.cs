using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Lifecycle;
using Registry.Members.Recognitions;
using Registry.Rules.Holidays;
using Registry.Rules.RuleSets;

namespace Registry.Members.Upkeep;

/// <summary>Limits in working days move with the calendar: what is open is due by the holidays as they are now known.</summary>
internal sealed class DueDates(RegistryDbContext db, IRuleBook rules) : IWorkingDayLimits
{
    public async Task MoveAsync(DateOnly day, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var admissions = await db.Unscoped<AdmissionDossier>("A day off moves the limit of everything that is open.")
            .Include(d => d.Steps)
            .Where(d => d.DueOn >= day && AdmissionDossier.OpenStates.Contains(d.State))
            .AsSplitQuery()
            .ToListAsync(cancellation);
        foreach (var dossier in admissions)
            dossier.Reschedule(rules);
        var recognitions = await db.Unscoped<RecognitionDossier>("A day off moves the limit of everything that is open.")
            .Include(d => d.Steps)
            .Where(d => d.DueOn >= day && RecognitionDossier.OpenStates.Contains(d.State))
            .AsSplitQuery()
            .ToListAsync(cancellation);
        foreach (var dossier in recognitions)
            dossier.Reschedule(rules);
        var cases = await db.Unscoped<MembershipCase>("A day off moves the limit of everything that is open.")
            .Where(c => c.DueOn >= day && (c.State == CaseState.Proposed || c.State == CaseState.Decided))
            .ToListAsync(cancellation);
        foreach (var found in cases)
            found.Reschedule(rules);
    }
}
