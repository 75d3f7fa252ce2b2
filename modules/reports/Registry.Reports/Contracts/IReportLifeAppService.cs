using Registry.Kernel;

namespace Registry.Reports.Contracts;

/// <summary>From draft to sent up. Each step returns the report as it is then, at the organisation it was about.</summary>
public interface IReportLifeAppService
{
    /// <summary>Counts a draft again. What an organisation confirmed and is now another number is open again.</summary>
    Task<ReportDto> RefreshAsync(string key, string period, ReportStepInput input, CancellationToken cancellation = default);

    /// <summary>An organisation confirms its figures, once all directly below it are accepted.</summary>
    Task<ReportDto> SubmitAsync(string key, string period, Guid organisationId, CancellationToken cancellation = default);

    /// <summary>
    /// The level directly above accepts what was submitted (not whoever submitted it), or gives it back with a reason, also once accepted;
    /// those above that were submitted go back with it.
    /// </summary>
    Task<ReportDto> AnswerReturnAsync(
        string key,
        string period,
        Guid organisationId,
        AnswerReturnInput input,
        CancellationToken cancellation = default
    );

    /// <summary>Accepts what these organisations directly below submitted, each as by itself: all of them or none.</summary>
    Task<ReportDto> AcceptAllAsync(string key, string period, AcceptAllInput input, CancellationToken cancellation = default);

    /// <summary>Freezes the figures. Where returns are missing a reason is asked for. Reports are frozen in the order of their periods.</summary>
    Task<ReportDto> FreezeAsync(string key, string period, ReportStepInput input, CancellationToken cancellation = default);

    /// <summary>Sends a frozen report up; the note is the number and date of the letter.</summary>
    Task<ReportDto> SendAsync(string key, string period, ReportStepInput input, CancellationToken cancellation = default);

    /// <summary>Asks for the newest frozen report to be opened again; the note is the reason.</summary>
    Task<ReportDto> AskToReopenAsync(string key, string period, ReportStepInput input, CancellationToken cancellation = default);

    /// <summary>A second person opens it, or declines.</summary>
    Task<ReportDto> AnswerReopeningAsync(
        string key,
        string period,
        AnswerReopeningInput input,
        CancellationToken cancellation = default
    );
}
