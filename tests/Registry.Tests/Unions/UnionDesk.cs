using Registry.Kernel;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;
using Registry.Unions.Tree;

namespace Registry.Tests.Unions;

/// <summary>What the tests of unions ask and enter, in one line each.</summary>
internal static class UnionDesk
{
    public const string Root = "/api/unions";
    public static readonly DateOnly Start = new(2026, 1, 5);

    public static async Task<Guid> ZoneUnionAsync(this HttpClient client) =>
        (await client.ReadAsync<Page<UnionListItemDto>>(Root + "?type=ZoneUnion")).Items[0].Id;

    /// <summary>A union that lately had a return accepted.</summary>
    public static async Task<ReturnLineDto> LineAsync(this HttpClient client, ReturnStanding standing, int skip = 0) =>
        (await client.ReadAsync<ReturnSheetDto>($"{Root}/returns?standing={standing}&take=1&skip={skip}")).Lines.Items[0];

    public static object New(
        Guid? parentId,
        string name = "Công đoàn cơ sở Thử nghiệm",
        UnionType type = UnionType.GrassrootsUnion,
        int? members = 12,
        DateOnly? on = null,
        Guid? organisationId = null
    ) =>
        new
        {
            parentId,
            name,
            type,
            organisationId,
            foundedOn = on ?? Start,
            members,
            decisionNumber = "1-QĐ/CĐ",
            decisionDate = on ?? Start,
            decisionIssuer = "Công đoàn các KCN",
        };

    public static object Paper(Guid stamp, DateOnly on, Guid? parentId = null, string? name = null) =>
        new
        {
            stamp,
            parentId,
            name,
            reason = "Doanh nghiệp giải thể",
            effectiveOn = on,
            dissolvedOn = on,
            decisionNumber = "2-QĐ/CĐ",
            decisionDate = on,
            decisionIssuer = "Công đoàn các KCN",
        };

    public static object Return(string quarter, int start, int joined, int left, int? end = null, Guid? stamp = null) =>
        new
        {
            stamp,
            quarter,
            workers = 5000,
            femaleWorkers = 2500,
            foreignWorkers = 3,
            atStart = start,
            joined,
            left,
            atEnd = end ?? (start + joined - left),
            womenAtEnd = 0,
            collectiveAgreement = true,
        };
}
