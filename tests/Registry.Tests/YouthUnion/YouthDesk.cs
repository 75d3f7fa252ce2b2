using Registry.Host.ReferenceData;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Roster;
using Registry.YouthUnion.Tree;

namespace Registry.Tests.YouthUnion;

/// <summary>What the tests of the Youth Union ask and enter, in one line each.</summary>
internal static class YouthDesk
{
    public const string Members = "/api/youth-union/members";
    public const string Organisations = "/api/youth-union/organisations";
    public const string Outstanding = "/api/youth-union/outstanding";

    /// <summary>Branches that the client's user records for.</summary>
    public static async Task<List<YouthOptionDto>> BranchesAsync(this HttpClient client) =>
        [.. (await client.ReadAsync<List<YouthOptionDto>>(Organisations + "/options")).Where(o => o.TakesMembers)];

    public static async Task<YouthMemberDto> AdmitAsync(
        this HttpClient client,
        string name,
        DateOnly? born = null,
        string? nationalId = null,
        DateOnly? on = null
    )
    {
        var branch = (await client.BranchesAsync())[0].Id;
        return await client.DoAsync<YouthMemberDto>(Members, New(branch, name, born, nationalId, on));
    }

    public static object New(
        Guid? branchId,
        string name,
        DateOnly? born = null,
        string? nationalId = null,
        DateOnly? on = null
    ) =>
        new
        {
            branchId,
            fullName = name,
            birthDate = born ?? new DateOnly(2004, 3, 4),
            sex = "Male",
            nationalId,
            effectiveOn = on ?? Api.Today.AddDays(-20),
            decisionNumber = "3-QĐ/ĐTN",
            decisionDate = on ?? Api.Today.AddDays(-20),
            decisionIssuer = "Đoàn cơ sở",
        };

    public static object Leave(YouthMemberDto member, YouthEventKind kind, DateOnly on) =>
        new
        {
            member.Stamp,
            kind,
            effectiveOn = on,
            decisionNumber = "4-QĐ/ĐTN",
            decisionDate = on,
            decisionIssuer = "Đoàn cơ sở",
        };

    public static object Propose(Guid memberId, Guid? cellId = null) =>
        new
        {
            memberId,
            cellId = cellId ?? DemoAccounts.SecretaryCell,
            number = "02-NQ/CĐ",
            date = Api.Today.AddDays(-15),
            total = 12,
            present = 11,
            inFavour = 10,
            against = 1,
        };

    public static object Endorse(Guid stamp) =>
        new
        {
            stamp,
            number = "09-NQ/ĐTN",
            date = Api.Today.AddDays(-8),
            total = 9,
            present = 9,
            inFavour = 9,
            against = 0,
        };
}
