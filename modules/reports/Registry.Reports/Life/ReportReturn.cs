using Registry.Kernel;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>An organisation's own figures in a report, confirmed by it and accepted by the level above.</summary>
internal sealed class ReportReturn : AggregateRoot, IHasOrganisationPath
{
    private ReportReturn() { }

    public ReportReturn(Guid reportId, Guid organisationId, string organisationPath)
    {
        ReportId = reportId;
        OrganisationId = organisationId;
        OrganisationPath = organisationPath;
    }

    public Guid ReportId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public ReturnState State { get; private set; }

    /// <summary>Who submitted it does not accept it.</summary>
    public Guid? SubmittedById { get; private set; }

    /// <summary>The organisation says: these are our figures.</summary>
    public void Submit(Actor actor)
    {
        Require(ReturnState.Open);
        (State, SubmittedById) = (ReturnState.Submitted, actor.Id);
    }

    /// <summary>The level above agrees.</summary>
    public void Accept(Actor actor)
    {
        Require(ReturnState.Submitted);
        if (actor.Id == SubmittedById)
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Reports:SubmitterDoesNotAccept", null)]);
        State = ReturnState.Accepted;
    }

    /// <summary>Given back by the level above, or the figures changed: it is to be submitted again.</summary>
    public void Reopen() => (State, SubmittedById) = (ReturnState.Open, null);

    /// <summary>The policy was asked: if it is elsewhere now, somebody else was faster.</summary>
    private void Require(ReturnState state)
    {
        if (State != state)
            throw BusinessException.Stale();
    }
}
