namespace Registry.Members.Lifecycle;

/// <summary>How many may be rated excellent in one grassroots organisation, whatever its cells are (domain.md 4).</summary>
/// <param name="Elsewhere">Ratings already decided in the other cells of the organisation.</param>
internal sealed record ExcellentCap(int Percent, bool OfGoodAlone, IReadOnlyCollection<Rating> Elsewhere, string Within)
{
    public int Excellent(IEnumerable<Rating> here) => here.Concat(Elsewhere).Count(r => r == Rating.Excellent);

    /// <summary>Heads, rounded up once for the whole organisation.</summary>
    public int Most(IEnumerable<Rating> here) =>
        ExcellentCapDto.Heads(here.Concat(Elsewhere).Count(r => ExcellentCapDto.Counts(r, OfGoodAlone)), Percent);

    public ExcellentCapDto ToDto() =>
        new(Within, Percent, OfGoodAlone, Excellent([]), Elsewhere.Count(r => ExcellentCapDto.Counts(r, OfGoodAlone)));
}
