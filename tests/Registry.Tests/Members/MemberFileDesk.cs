using Registry.Kernel;
using Registry.Members.MemberFile;
using Registry.Members.Roster;
using Shouldly;

namespace Registry.Tests.Members;

/// <summary>Member files over HTTP.</summary>
internal static class MemberFileDesk
{
    public static string File(Guid member, string? rest = null) =>
        $"/api/members/{member}/file{(rest is null ? "" : "/" + rest)}";

    public static string Part(Guid member, FilePartKind part) => File(member, "parts/" + part);

    /// <summary>Members this client has in scope, always in the same order; with a file of the reference data where thuky is secretary.</summary>
    public static async Task<List<Guid>> MembersAsync(this HttpClient client) =>
        [.. (await client.ReadAsync<Page<RosterRowDto>>("/api/members?take=200")).Items.Select(r => r.MemberId).Order()];

    public static async Task<FilePartDto> PartAsync(this HttpClient client, Guid member, FilePartKind part) =>
        (await client.ReadAsync<MemberFileDto>(File(member))).Parts.Single(p => p.Part == part);

    public static object Rows(Guid stamp, params Dictionary<string, string?>[] rows) => new { stamp, rows };

    public static Dictionary<string, string?> Row(params (string Key, string? Value)[] values) =>
        values.ToDictionary(v => v.Key, v => v.Value);

    public static object Asked(FilePartKind part, string? reason = "Lập danh sách theo yêu cầu của cấp trên") =>
        new { part, reason };

    public static void ShouldHide(this FilePartDto part)
    {
        part.Masked.ShouldBeTrue();
        part.None.ShouldBeFalse();
        if (part.Part == FilePartKind.NationalId)
            part.Rows.Single()["nationalId"].ShouldStartWith("•••••••••");
        else
            part.Rows.ShouldBeEmpty();
    }
}
