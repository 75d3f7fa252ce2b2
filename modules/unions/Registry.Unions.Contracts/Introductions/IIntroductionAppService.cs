using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.People.Rows;

namespace Registry.Unions.Introductions;

/// <summary>Resolutions by which a union introduces one of its members to a Party cell (4A-KNĐ, domain.md 2.2).</summary>
public interface IIntroductionAppService
{
    /// <summary>Introductions by filter, the newest first.</summary>
    Task<Page<IntroductionDto>> ListAsync(ListIntroductionsInput input, CancellationToken cancellation = default);

    /// <summary>Open cells that a union may introduce somebody to: those of the Party subtree it is attached to.</summary>
    Task<IReadOnlyList<IntroductionCellDto>> GetCellsAsync(Guid unionId, CancellationToken cancellation = default);

    /// <summary>Records a resolution. The cell's secretary finds it waiting and takes it into a dossier.</summary>
    Task<IntroductionDto> RecordAsync(Guid unionId, RecordIntroductionInput input, CancellationToken cancellation = default);

    /// <summary>Takes back one that no dossier has taken.</summary>
    Task<IntroductionDto> WithdrawAsync(Guid id, WithdrawIntroductionInput input, CancellationToken cancellation = default);
}

/// <summary>Where an introduction is. Text: key Unions:IntroductionState.{value}.</summary>
public enum IntroductionState
{
    Waiting,

    /// <summary>In a dossier.</summary>
    Taken,
    Withdrawn,
}

/// <param name="Take">1 to 200.</param>
public sealed record ListIntroductionsInput(
    string? Text = null,
    Guid? UnionId = null,
    IntroductionState? State = null,
    int Skip = 0,
    int Take = 50
);

/// <param name="DossierState">Null where the user may not see the dossier.</param>
public sealed record IntroductionDto(
    Guid Id,
    Guid Stamp,
    Guid UnionId,
    string UnionName,
    Guid PersonId,
    string FullName,
    DateOnly BirthDate,
    string CellName,
    string Number,
    DateOnly Date,
    int Total,
    int Present,
    int InFavour,
    int Against,
    string RecordedBy,
    IntroductionState State,
    string? Reason,
    Guid? DossierId,
    DossierState? DossierState
);

/// <summary>A cell that a union may introduce somebody to.</summary>
public sealed record IntroductionCellDto(Guid Id, string Name);

/// <summary>Votes are heads of the union's executive committee.</summary>
/// <param name="NationalId">12 digits, optional: who is in the registry already is found by it.</param>
public sealed record RecordIntroductionInput(
    Guid? CellId,
    string? FullName,
    DateOnly? BirthDate,
    Sex? Sex,
    string? NationalId,
    string? Number,
    DateOnly? Date,
    int? Total,
    int? Present,
    int? InFavour,
    int? Against
);

/// <summary>Why a resolution that no dossier has taken is taken back.</summary>
public sealed record WithdrawIntroductionInput(string? Reason) : StampedInput;
