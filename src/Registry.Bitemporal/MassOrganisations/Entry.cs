using Registry.Kernel;

namespace Registry.Bitemporal.MassOrganisations;

/// <summary>What every entry in the ledger of a mass organisation says of itself.</summary>
/// <param name="RecordedAt">In UTC.</param>
public sealed record Entry(DateOnly EffectiveOn, DateTime RecordedAt, string RecordedBy, Decision Decision);
