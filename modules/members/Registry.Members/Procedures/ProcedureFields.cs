using Registry.Documents.Integration;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Members.Procedures;

/// <summary>What every procedure with votes knows for its forms: places, votes, decision.</summary>
internal sealed class ProcedureFields(ProcedureService procedures, IOrganisationIntegrationService organisations)
{
    public async Task FillPlacesAsync<TState, TStep>(
        VotedProcedure<TState, TStep> procedure,
        IFieldValues values,
        CancellationToken cancellation
    )
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var ids = new[] { procedure.OrganisationId, procedure.GrassrootsCommitteeId ?? procedure.OrganisationId };
        var places = await organisations.GetAsync(ids, cancellation);
        var upper = await procedures.DecidingCommitteeAsync(procedure.OrganisationPath, cancellation);
        var grassroots = procedure.GrassrootsCommitteeId is { } id ? places[id].Name : null;
        values.Set("Cell", places[procedure.OrganisationId].Name);
        values.Set("GrassrootsCommittee", grassroots);
        values.Set("UpperCommittee", upper);
        values.Set("CellParent", grassroots ?? upper);
        Set(values, procedure.CellResolution, "CellResolution", "Cell", "CellOfficials");
        Set(values, procedure.GrassrootsResolution, "CommitteeResolution", "Committee", "CommitteeMembers");
        values.Set("DecisionNumber", procedure.DecisionNumber);
        values.Set("DecisionOn", procedure.DecisionDate);
        values.Set("DecisionIssuer", procedure.DecisionIssuer);
    }

    private static void Set(IFieldValues values, Resolution? resolution, string paper, string body, string total)
    {
        if (resolution is null)
            return;
        values.Set(paper + "Number", resolution.Number);
        values.Set(paper + "On", resolution.Date);
        values.Set(total, resolution.Total);
        values.Set(body + "Present", resolution.Present);
        values.Set(body + "InFavour", resolution.InFavour);
        values.SetPercent(body + "InFavourPercent", resolution.InFavour, resolution.Total);
        values.Set(body + "Against", resolution.Against);
        values.SetPercent(body + "AgainstPercent", resolution.Against, resolution.Total);
    }
}
