using Registry.Kernel;
using Registry.Members.Integration;

namespace Registry.Members.Admissions;

/// <summary>Resolutions of the Youth Union and the Trade Union on their way into a dossier: the cell takes them, it does not type them again.</summary>
public interface IReferralAppService
{
    /// <summary>Those addressed to cells the user records for, which no dossier has taken yet.</summary>
    Task<IReadOnlyList<ReferralDto>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Of these, the ones that name the applicant of a dossier: the same person, or the same name and birth date.</summary>
    Task<IReadOnlyList<ReferralDto>> ForDossierAsync(Guid dossierId, CancellationToken cancellation = default);

    /// <summary>Takes one into the dossier as the paper it is.</summary>
    Task<DossierDto> TakeAsync(Guid dossierId, TakeReferralInput input, CancellationToken cancellation = default);
}

/// <summary>The resolution of a mass organisation that goes into the dossier; it no longer waits in the cell it is addressed to.</summary>
public sealed record TakeReferralInput(Guid? ReferralId) : StampedInput;
