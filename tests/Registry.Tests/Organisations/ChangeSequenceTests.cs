using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Shouldly;
using Xunit;
using static Registry.Tests.Organisations.ChangeDesk;

namespace Registry.Tests.Organisations;

/// <summary>Changes one after the other through the services, as a mad Organisation Board would record them.</summary>
public sealed class ChangeSequenceTests : IDisposable
{
    private const int Steps = 30;
    private readonly RegistryApp app = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_is_recorded_nobody_is_lost_and_verify_is_clean(int seed)
    {
        var desk = new ChangeDesk(app, await app.SignInAsync("tochuc"));
        var random = new Random(seed);
        var total = await desk.TotalAsync();
        var done = 0;
        for (var step = 0; step < Steps; step++)
        {
            var day = Day.AddDays(-random.Next(3));
            using var response = await TakeAsync(desk, random, step, day);
            ((int)response.StatusCode).ShouldBeOneOf(200, 422);
            done += response.IsSuccessStatusCode ? 1 : 0;
        }
        done.ShouldBeGreaterThan(3);
        (await desk.TotalAsync()).ShouldBe(total);
        await desk.VerifyAsync();
    }

    private static async Task<HttpResponseMessage> TakeAsync(ChangeDesk desk, Random random, int step, DateOnly day)
    {
        var tree = await desk.TreeAsync();
        var (one, other) = (await PickAsync(desk, tree, random), tree[random.Next(tree.Count)]);
        switch (random.Next(4))
        {
            case 0:
                var type = other.Id == Root ? OrganisationType.GrassrootsCell : OrganisationType.Cell;
                return await PostAsync(
                    desk,
                    $"{one.Id}/move",
                    new
                    {
                        one.Stamp,
                        parentId = other.Id,
                        type,
                        effectiveOn = day,
                        decision = Paper(day),
                    }
                );
            case 1:
                object merging = new
                {
                    ids = new[] { one.Id, other.Id },
                    intoId = other.Id,
                    reason = "Sắp xếp",
                    effectiveOn = day,
                    decision = Paper(day),
                };
                return await PostAsync(desk, "merge", merging);
            case 2:
                var people = (await desk.MembersAsync(one.Id)).Select(m => m.Id).ToList();
                object[] parts = [new { name = $"Phần tách {step}", memberIds = people.Take(people.Count / 2) }];
                return await PostAsync(
                    desk,
                    $"{one.Id}/split",
                    new
                    {
                        one.Stamp,
                        parts,
                        remains = true,
                        reason = "Tách",
                        effectiveOn = day,
                        decision = Paper(day),
                    }
                );
            default:
                var change = one.History.FirstOrDefault(e => e.ChangeId is not null && !e.Reversed)?.ChangeId;
                return await PostAsync(
                    desk,
                    $"{one.Id}/reverse",
                    new
                    {
                        one.Stamp,
                        changeId = change,
                        reason = "Ghi nhầm",
                        decision = Paper(day),
                    }
                );
        }
    }

    private static Task<OrganisationDto> PickAsync(ChangeDesk desk, List<OrganisationNodeDto> tree, Random random) =>
        desk.ReadAsync(tree[random.Next(1, tree.Count)].Id);

    private static Task<HttpResponseMessage> PostAsync(ChangeDesk desk, string path, object input) =>
        desk.Board.PostAsync($"{Tree}/{path}", input);

    public void Dispose() => app.Dispose();
}
