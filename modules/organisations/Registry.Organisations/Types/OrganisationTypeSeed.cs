using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Organisations.Types;

/// <summary>The types by date as domain.md 1.3 and 5 have them; what no source confirms is marked GK-cfg.</summary>
internal static class OrganisationTypeSeed
{
    private const string Confirmed = "S65";
    private const string Secondary = "S01*";
    private const string Unconfirmed = "GK-cfg";
    private static readonly DateOnly Before = new(1900, 1, 1);
    private static readonly DateOnly Regulation294 = new(2025, 7, 1);
    private static readonly DateOnly Regulation208 = new(2026, 7, 26);

    public static async Task EnsureAsync(RegistryDbContext db, CancellationToken cancellation)
    {
        if (await db.Set<OrganisationTypeVersion>().AnyAsync(cancellation))
            return;
        db.AddRange(All().Select(t => new OrganisationTypeVersion(t)));
        await db.SaveChangesAsync(cancellation);
    }

    public static IEnumerable<OrganisationTypeDto> All() =>
        [
            .. Period(Before, Regulation294, "29, 24, 232-QĐ/TW", "Chi bộ cơ sở", "Chi bộ trực thuộc", Confirmed),
            .. Period(Regulation294, Regulation208, "294, 20-QĐ/TW", "Chi bộ cơ sở", "Chi bộ trực thuộc", "S17"),
            .. Period(Regulation208, null, "208-QĐ/TW", "Chi bộ", "Chi bộ", Secondary),
            new(
                OrganisationType.SubCommittee,
                "Đảng bộ trực thuộc cơ sở",
                "Sub-grassroots Party organisation (pilot)",
                OrganisationLevel.BelowGrassroots,
                [OrganisationType.GrassrootsCommittee],
                0,
                0,
                false,
                Regulation208,
                null,
                "208-QĐ/TW",
                Secondary
            ),
        ];

    private static IEnumerable<OrganisationTypeDto> Period(
        DateOnly from,
        DateOnly? to,
        string regulation,
        string grassrootsCell,
        string cell,
        string source
    )
    {
        var pilot = from == Regulation208;
        yield return new(
            OrganisationType.UpperCommittee,
            "Đảng bộ cấp trên trực tiếp cơ sở",
            "Upper-grassroots Party organisation",
            OrganisationLevel.UpperGrassroots,
            // A committee of this kind may stand below another: the levels above the grassroots differ from place to place.
            [OrganisationType.UpperCommittee],
            0,
            0,
            false,
            from,
            to,
            regulation,
            pilot ? Unconfirmed : "S00"
        );
        yield return new(
            OrganisationType.GrassrootsCommittee,
            "Đảng bộ cơ sở",
            "Grassroots Party organisation",
            OrganisationLevel.Grassroots,
            [OrganisationType.UpperCommittee],
            30,
            0,
            false,
            from,
            to,
            regulation,
            Confirmed
        );
        yield return new(
            OrganisationType.GrassrootsCell,
            grassrootsCell,
            pilot ? "Party cell" : "Grassroots Party cell",
            OrganisationLevel.Grassroots,
            [OrganisationType.UpperCommittee],
            0,
            3,
            true,
            from,
            to,
            regulation,
            source
        );
        yield return new(
            OrganisationType.Cell,
            cell,
            pilot ? "Party cell" : "Subordinate Party cell",
            OrganisationLevel.BelowGrassroots,
            pilot
                ? [OrganisationType.GrassrootsCommittee, OrganisationType.SubCommittee]
                : [OrganisationType.GrassrootsCommittee],
            0,
            3,
            true,
            from,
            to,
            regulation,
            source
        );
    }
}
