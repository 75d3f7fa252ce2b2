using Registry.Members.Admissions;

namespace Registry.Members.Integration;

/// <summary>What others may follow of a dossier: where it is, for those who could open it.</summary>
public interface IDossierProgress
{
    /// <summary>State of each dossier the user may see; the others are left out.</summary>
    Task<IReadOnlyDictionary<Guid, DossierState>> GetAsync(
        IReadOnlyCollection<Guid> dossierIds,
        CancellationToken cancellation = default
    );
}
