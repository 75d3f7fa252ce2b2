using Registry.Kernel;
using Registry.Workflow;

namespace Registry.Unions.Returns;

/// <summary>Quarterly returns of unions: submitted by the union, accepted by the level above, locked then. Nobody accepts what they submitted.</summary>
public interface IReturnAppService
{
    /// <summary>The unions that owe a return for a quarter, by name, with where it stands; and the sums of what is accepted.</summary>
    Task<ReturnSheetDto> ListAsync(ListReturnsInput input, CancellationToken cancellation = default);

    /// <summary>Returns of one union, the newest quarter first.</summary>
    Task<IReadOnlyList<ReturnDto>> OfUnionAsync(Guid unionId, CancellationToken cancellation = default);

    /// <summary>The return of a union for a quarter, or what it has to start from where there is none yet.</summary>
    Task<ReturnFormDto> GetAsync(Guid unionId, string quarter, CancellationToken cancellation = default);

    /// <summary>Submits the return of a quarter, or submits it again after it was sent back or reopened.</summary>
    Task<ReturnDto> SubmitAsync(Guid unionId, SubmitReturnInput input, CancellationToken cancellation = default);

    /// <summary>Accepts a return: it is locked.</summary>
    Task<ReturnDto> AcceptAsync(Guid id, AcceptReturnInput input, CancellationToken cancellation = default);

    /// <summary>Sends a return back to the union with reasons.</summary>
    Task<ReturnDto> SendBackAsync(Guid id, SendBackReturnInput input, CancellationToken cancellation = default);

    /// <summary>Asks for an accepted return to be reopened, with a reason. Only the latest of a union: what follows starts from its end.</summary>
    Task<ReturnDto> AskReopeningAsync(Guid id, AskReopeningInput input, CancellationToken cancellation = default);

    /// <summary>A second person reopens what somebody asked to have reopened.</summary>
    Task<ReturnDto> ReopenAsync(Guid id, ReopenReturnInput input, CancellationToken cancellation = default);

    /// <summary>A second person leaves it accepted, with reasons.</summary>
    Task<ReturnDto> KeepAcceptedAsync(Guid id, KeepReturnInput input, CancellationToken cancellation = default);
}

/// <summary>Where a return is. Text: key Unions:ReturnState.{value}.</summary>
public enum ReturnState
{
    Submitted,
    SentBack,

    /// <summary>Locked.</summary>
    Accepted,
    ReopeningAsked,
    Reopened,
}

/// <summary>What can be done to a return. Text: key Unions:ReturnStep.{value}.</summary>
public enum ReturnStep
{
    Submit,
    Accept,
    SendBack,
    AskReopening,
    Reopen,
    KeepAccepted,
}

/// <summary>How a union stands in a quarter's sheet. Text: key Unions:ReturnStanding.{value}.</summary>
public enum ReturnStanding
{
    /// <summary>Not submitted; not yet due.</summary>
    Missing,
    Overdue,
    Submitted,
    SentBack,
    Accepted,
    ReopeningAsked,
    Reopened,
}

/// <summary>Heads of a union and its enterprise in a quarter: AtStart + Joined − Left = AtEnd.</summary>
/// <param name="CollectiveAgreement">A collective labour agreement is in force at the end of the quarter.</param>
public sealed record ReturnFigures(
    int Workers,
    int FemaleWorkers,
    int ForeignWorkers,
    int AtStart,
    int Joined,
    int Left,
    int AtEnd,
    int WomenAtEnd,
    bool CollectiveAgreement
);

/// <param name="Quarter">Such as 2026-Q3; null: the last one that ended.</param>
/// <param name="Take">1 to 200.</param>
public sealed record ListReturnsInput(
    string? Quarter = null,
    ReturnStanding? Standing = null,
    string? Text = null,
    int Skip = 0,
    int Take = 50
);

/// <param name="Expected">Unions that owe a return for the quarter.</param>
/// <param name="Accepted">Sums of the accepted returns; their number in <paramref name="AcceptedCount"/>.</param>
public sealed record ReturnSheetDto(
    string Quarter,
    DateOnly DueOn,
    int Expected,
    int SubmittedCount,
    int AcceptedCount,
    ReturnFigures Accepted,
    int Agreements,
    Page<ReturnLineDto> Lines
);

/// <summary>A union in a quarter's sheet, with its return where there is one.</summary>
public sealed record ReturnLineDto(
    Guid UnionId,
    string UnionName,
    Guid? ReturnId,
    ReturnStanding Standing,
    ReturnFigures? Figures
);

/// <summary>The return of a union for a quarter; <c>Stamp</c> goes back with the next write.</summary>
public sealed record ReturnDto(
    Guid Id,
    Guid Stamp,
    Guid UnionId,
    string Quarter,
    ReturnState State,
    ReturnFigures Figures,
    IReadOnlyList<ReturnStepDto> History
) : IHasStamp;

/// <summary>A step taken. Figures: as they were submitted by it.</summary>
public sealed record ReturnStepDto(ReturnStep Step, DateTime At, string By, string? Figures, string? Reason);

/// <param name="AtStart">What the return must start from; null: the union's first return here, which says it.</param>
/// <param name="Blocker">Why it cannot be submitted now; null: it can.</param>
/// <param name="Steps">Steps the state allows, each with who may not take it and why.</param>
public sealed record ReturnFormDto(
    Guid UnionId,
    string UnionName,
    string Quarter,
    DateOnly DueOn,
    int? AtStart,
    string? Blocker,
    ReturnDto? Return,
    IReadOnlyList<ReturnNextStepDto> Steps
);

/// <param name="Blocker">Why this user cannot take it; null: can.</param>
public sealed record ReturnNextStepDto(ReturnStep Step, string? Blocker);

/// <summary>The figures of a quarter; they have to close: start + joined − left = end.</summary>
public sealed record SubmitReturnInput(
    string? Quarter,
    int? Workers,
    int? FemaleWorkers,
    int? ForeignWorkers,
    int? AtStart,
    int? Joined,
    int? Left,
    int? AtEnd,
    int? WomenAtEnd,
    bool CollectiveAgreement
) : StampedInput;

/// <summary>The union above takes the figures.</summary>
public sealed record AcceptReturnInput : StampedInput;

/// <summary>Why the figures are to be mended.</summary>
public sealed record SendBackReturnInput(string? Reason) : StampedInput;

/// <summary>Why an accepted return should be opened again.</summary>
public sealed record AskReopeningInput(string? Reason) : StampedInput;

/// <summary>A second person opens an accepted return again.</summary>
public sealed record ReopenReturnInput : StampedInput;

/// <summary>Why an accepted return stays as it is.</summary>
public sealed record KeepReturnInput(string? Reason) : StampedInput;
