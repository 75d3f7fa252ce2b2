using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Workflow;

namespace Registry.Rules.RuleSets;

/// <summary>Rule sets hold for the whole registry: whoever changes them holds the permission on its root.</summary>
internal sealed class RuleSetAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    RuleSetReader reader,
    RegistryRoot root
) : IRuleSetAppService
{
    private const int MaxCode = 40;

    public async Task<IReadOnlyList<RuleSetListItemDto>> ListAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.View);
        return await reader.ListAsync(asOf, cancellation);
    }

    public async Task<RuleSetDto> GetAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.View);
        return await reader.ReadAsync(r => r.Id == id, cancellation);
    }

    public async Task<RuleSetDto> FindAsync(string code, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.View);
        return await reader.ReadAsync(r => r.Code == code, cancellation);
    }

    public async Task<RuleSetDto> CreateAsync(CreateRuleSetInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.Edit);
        var latest = await LatestAsync(input, cancellation);
        var check = new Check();
        var code = check.Text("code", input.Code, MaxCode);
        var taken = await db.Set<RuleSet>().AnyAsync(r => r.Code == code, cancellation);
        check.That(!taken, "code", "Rules:RuleSetCodeTaken", code);
        CheckStart(check, input.EffectiveFrom, latest);
        var changes = RuleChanges.Read(check, input.Values ?? [], latest);
        check.ThrowIfAny();
        var next = latest.Succeed(code!, input.EffectiveFrom!.Value, changes);
        db.Add(next);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(r => r.Id == next.Id, cancellation);
    }

    public async Task WithdrawAsync(Guid id, WithdrawRuleSetInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.Edit);
        if (!await db.Set<RuleSet>().AnyAsync(r => r.Id == id, cancellation))
            throw BusinessException.NotFound();
        var latest = await LatestAsync(input, cancellation, id);
        if (latest.EffectiveFrom <= clock.Today)
            throw new BusinessException("Rules:RuleSetInForce", null, latest.Code, latest.EffectiveFrom);
        db.Remove(latest);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The version that a write starts from; two writes from the same one conflict.</summary>
    /// <param name="id">The version that has to be the latest; null: whichever is.</param>
    private async Task<RuleSet> LatestAsync(StampedInput input, CancellationToken cancellation, Guid? id = null)
    {
        await root.RequireAsync(RulesPermissions.Edit, cancellation);
        var latest =
            await db.Set<RuleSet>()
                .Include(r => r.Values)
                .OrderByDescending(r => r.EffectiveFrom)
                .FirstOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
        if (id is not null && id != latest.Id)
            throw new BusinessException("Rules:RuleSetNotLatest", null, latest.Code);
        await db.CompareAsync(latest, input.Stamp, () => reader.ReadAsync(r => r.Id == latest.Id, cancellation));
        return latest;
    }

    private void CheckStart(Check check, DateOnly? from, RuleSet latest)
    {
        check.That(from is not null, "effectiveFrom", "Registry:Required");
        check.That(from is null || from >= clock.Today, "effectiveFrom", "Rules:RuleSetInPast", from, clock.Today);
        check.That(
            from is null || from > latest.EffectiveFrom,
            "effectiveFrom",
            "Rules:RuleSetNotAfterLatest",
            from,
            latest.Code,
            latest.EffectiveFrom
        );
    }
}
