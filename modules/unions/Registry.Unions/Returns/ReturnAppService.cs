using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Unions.Ledger;
using Registry.Workflow;

namespace Registry.Unions.Returns;

internal sealed class ReturnAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    ReturnReader reader,
    ReturnChain chain
) : IReturnAppService
{
    private const int MaxHeads = 1_000_000;

    public async Task<ReturnSheetDto> ListAsync(ListReturnsInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        return await reader.SheetAsync(input, cancellation);
    }

    public async Task<IReadOnlyList<ReturnDto>> OfUnionAsync(Guid unionId, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        return await reader.OfUnionAsync(unionId, cancellation);
    }

    public async Task<ReturnFormDto> GetAsync(Guid unionId, string quarter, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        return await reader.FormAsync(unionId, quarter, cancellation);
    }

    public async Task<ReturnDto> SubmitAsync(Guid unionId, SubmitReturnInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.SubmitReturns);
        var union = await reader.FindUnionAsync(unionId, cancellation);
        user.RequireOn(UnionsPermissions.SubmitReturns, union.OrganisationPath);
        var (quarter, figures) = Check(input);
        var made = await db.Set<UnionReturn>()
            .Include(r => r.Steps)
            .SingleOrDefaultAsync(r => r.UnionId == unionId && r.QuarterEnd == quarter.To, cancellation);
        var link = await chain.AtAsync(union, quarter, cancellation);
        if (link.Blocker is { } blocker)
            throw new BusinessException(RejectionKind.Rule, [blocker]);
        if (made is null)
            db.Add(made = UnionReturn.Submit(Guid.CreateVersion7(), union, quarter, figures, link.Start, Context()));
        else
        {
            await db.CompareAsync(made, input.Stamp, () => reader.ReadAsync(made.Id, cancellation));
            made.SubmitAgain(figures, link.Start, Context());
        }
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(made.Id, cancellation);
    }

    public Task<ReturnDto> AcceptAsync(Guid id, AcceptReturnInput input, CancellationToken cancellation) =>
        JudgeAsync(id, input, made => made.Accept(Context()), cancellation);

    public Task<ReturnDto> SendBackAsync(Guid id, SendBackReturnInput input, CancellationToken cancellation) =>
        JudgeAsync(id, input, made => made.SendBack(Reason(input.Reason), Context()), cancellation);

    public async Task<ReturnDto> AskReopeningAsync(Guid id, AskReopeningInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.SubmitReturns);
        var made = await FindAsync(id, cancellation);
        user.RequireOn(UnionsPermissions.SubmitReturns, made.OrganisationPath);
        return await db.ChangeAsync(
            made,
            input.Stamp,
            async () =>
            {
                var reason = Reason(input.Reason);
                if (await chain.GoesOnAsync(made, cancellation))
                    throw new BusinessException("Unions:LaterReturns", "quarter", made.Quarter);
                made.AskReopening(reason, Context());
            },
            () => reader.ReadAsync(id, cancellation),
            cancellation
        );
    }

    public Task<ReturnDto> ReopenAsync(Guid id, ReopenReturnInput input, CancellationToken cancellation) =>
        JudgeAsync(id, input, made => made.Reopen(Context()), cancellation);

    public Task<ReturnDto> KeepAcceptedAsync(Guid id, KeepReturnInput input, CancellationToken cancellation) =>
        JudgeAsync(id, input, made => made.KeepAccepted(Reason(input.Reason), Context()), cancellation);

    /// <summary>The level above judges: the permission is needed where the union above belongs.</summary>
    private async Task<ReturnDto> JudgeAsync(
        Guid id,
        StampedInput input,
        Action<UnionReturn> judge,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(UnionsPermissions.AcceptReturns);
        var made = await FindAsync(id, cancellation);
        var union = await reader.FindUnionAsync(made.UnionId, cancellation);
        user.RequireOn(UnionsPermissions.AcceptReturns, await db.PathAboveAsync(union, cancellation));
        return await db.ChangeAsync(made, input.Stamp, () => judge(made), () => reader.ReadAsync(id, cancellation), cancellation);
    }

    private async Task<UnionReturn> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<UnionReturn>().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == id, cancellation)
        ?? throw BusinessException.NotFound();

    private StepContext Context() => StepContext.Of(user, clock);

    private static string Reason(string? text)
    {
        var check = new Check();
        var reason = check.Text("reason", text?.ReplaceLineEndings(" "), UnionReturn.MaxReason);
        check.ThrowIfAny();
        return reason!;
    }

    private static (Quarter, ReturnFigures) Check(SubmitReturnInput i)
    {
        var check = new Check();
        check.Text("quarter", i.Quarter, 7);
        Heads("workers", i.Workers);
        Heads("femaleWorkers", i.FemaleWorkers);
        Heads("foreignWorkers", i.ForeignWorkers);
        Heads("atStart", i.AtStart);
        Heads("joined", i.Joined);
        Heads("left", i.Left);
        Heads("atEnd", i.AtEnd);
        Heads("womenAtEnd", i.WomenAtEnd);
        check.ThrowIfAny();
        var figures = new ReturnFigures(
            i.Workers!.Value,
            i.FemaleWorkers!.Value,
            i.ForeignWorkers!.Value,
            i.AtStart!.Value,
            i.Joined!.Value,
            i.Left!.Value,
            i.AtEnd!.Value,
            i.WomenAtEnd!.Value,
            i.CollectiveAgreement
        );
        return (Quarter.Parse(i.Quarter!), figures);

        void Heads(string field, int? number)
        {
            check.That(number is not null, field, "Registry:Required");
            check.That(number is null or >= 0 and <= MaxHeads, field, "Unions:Heads");
        }
    }
}
