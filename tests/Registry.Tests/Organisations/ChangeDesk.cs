using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Organisations.Changes;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Shouldly;

namespace Registry.Tests.Organisations;

/// <summary>The Organisation Board at work on the tree, in one line each.</summary>
internal sealed class ChangeDesk(RegistryApp app, HttpClient board)
{
    public const string Tree = "/api/organisations";
    public static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;
    public static readonly Guid Committee = Host.ReferenceData.DemoAccounts.Committee;
    public static readonly Guid Cell = Host.ReferenceData.DemoAccounts.SecretaryCell;

    /// <summary>After everything the reference data has entered.</summary>
    public static readonly DateOnly Day = Api.Today;

    public HttpClient Board => board;

    public static object Paper(DateOnly? on = null) =>
        new
        {
            decisionNumber = "12-QĐ/ĐU",
            decisionDate = on ?? Day,
            decisionIssuer = "Đảng ủy",
        };

    public Task<OrganisationDto> ReadAsync(Guid id, DateOnly? asOf = null) =>
        board.ReadAsync<OrganisationDto>($"{Tree}/{id}" + (asOf is { } day ? "?asOf=" + day.Iso() : ""));

    public Task<List<OrganisationNodeDto>> TreeAsync(DateOnly? asOf = null) =>
        board.ReadAsync<List<OrganisationNodeDto>>(Tree + (asOf is { } day ? "?asOf=" + day.Iso() : ""));

    /// <summary>An open grassroots cell with members, the biggest first.</summary>
    public async Task<List<OrganisationNodeDto>> CellsAsync() =>
        [
            .. (await TreeAsync())
                .Where(o => o.Type == OrganisationType.GrassrootsCell && o.Members > 5 && o.Id != Cell)
                .OrderByDescending(o => o.Members),
        ];

    public async Task<object> MoveTo(
        Guid id,
        Guid parentId,
        OrganisationType? type = null,
        DateOnly? on = null,
        string? consent = null
    ) =>
        new
        {
            (await ReadAsync(id)).Stamp,
            parentId,
            type,
            effectiveOn = on ?? Day,
            decision = Paper(on),
            consent,
        };

    public async Task<OrganisationDto> MoveAsync(Guid id, Guid parentId, OrganisationType? type = null, DateOnly? on = null) =>
        await board.DoAsync<OrganisationDto>($"{Tree}/{id}/move", await MoveTo(id, parentId, type, on));

    public async Task<IEnumerable<string>> RefuseAsync(Guid id, string action, object input) =>
        (await board.RefusedAsync($"{Tree}/{id}/{action}", input, 422)).Rules;

    public Task<List<MemberChoiceDto>> MembersAsync(Guid id) =>
        board.ReadAsync<List<MemberChoiceDto>>($"{Tree}/{id}/members?on={Day.Iso()}");

    public async Task<OrganisationDto> ReverseAsync(OrganisationDto organisation)
    {
        var now = await ReadAsync(organisation.Id);
        var change = now.History.First(e => e.ChangeId is not null && !e.Reversed && e.Kind != OrganisationEventKind.Reversed);
        return await board.DoAsync<OrganisationDto>(
            $"{Tree}/{organisation.Id}/reverse",
            new
            {
                now.Stamp,
                changeId = change.ChangeId,
                reason = "Ghi nhầm quyết định",
                decision = Paper(),
            }
        );
    }

    public static object Merging(IEnumerable<OrganisationNodeDto> all, Guid? into, string? newName = null) =>
        new
        {
            ids = all.Select(o => o.Id).ToList(),
            intoId = into,
            newName,
            reason = "Sắp xếp lại tổ chức",
            effectiveOn = Day,
            decision = Paper(),
        };

    /// <summary>Members of the whole tree today; nobody is lost by whatever changes it.</summary>
    public async Task<int> TotalAsync() => (await TreeAsync()).Single(o => o.Id == Root).Members;

    public async Task VerifyAsync()
    {
        var differences = await app.InScopeAsync(async services =>
        {
            var found = new List<string>();
            foreach (var verifier in services.GetServices<IVerifier>())
                found.AddRange(await verifier.VerifyAsync(Api.Stop));
            return found;
        });
        differences.ShouldBeEmpty();
    }
}
