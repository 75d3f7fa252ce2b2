using Registry.Kernel;

namespace Registry.Members.Admissions;

/// <summary>What a person's past says against being admitted again, wherever the memberships were: the scope does not hide a past.</summary>
internal interface IReadmissionHistory
{
    Task<IReadOnlyList<Rejection>> RefusalsAsync(Guid personId, DateOnly on, CancellationToken cancellation);
}
