using System.Globalization;
using System.Linq.Expressions;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Registry.Kernel;
using Registry.Members;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;
using Registry.Members.Roster;
using Registry.Tests.Web;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>Every declared field of the roster: its texts, and one value on the page, in the file, over the API and on the member's page.</summary>
public sealed partial class RosterFieldTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private static readonly string Everything = string.Join(',', RosterFields.All.Select(f => f.Key));

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task Each_field_has_its_texts_in_both_languages(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            await app.InScopeAsync(services =>
            {
                var texts = services.GetRequiredService<Texts>();
                foreach (var field in RosterFields.All.Where(f => f.In != RosterPlaces.None))
                {
                    var type = Nullable.GetUnderlyingType(field.Path.ReturnType) ?? field.Path.ReturnType;
                    string[] keys = [field.Label, .. type.IsEnum ? Enum.GetNames(type).Select(v => field.TextsOf + v) : []];
                    foreach (var key in keys)
                        texts[key].ShouldNotBe(key);
                }
                return Task.FromResult(true);
            });
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_field_has_a_key_of_its_own_and_none_shows_a_sensitive_part_of_the_file()
    {
        RosterFields.All.Select(f => f.Key).ShouldBeUnique();
        RosterFields.All.ShouldAllBe(f => f.Part == null || !FileForm.Of(f.Part.Value).Sensitive);
        // What is not of the file is in every row of the API: it cannot be masked.
        RosterFields.All.ShouldAllBe(f => (f.Permission == null) == (f.Part == null));
    }

    [Fact]
    public async Task A_database_can_read_sort_and_filter_by_each_field()
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            services.GetRequiredService<ICurrentUser>().BeginSystem("Tests");
            var rows = RosterQuery.Sources(db, db.Set<MembershipSpan>().AsOf(Api.Today), Api.Today, null);
            foreach (var field in RosterFields.All)
                await ReadSortedAsync(rows, (dynamic)field.Path);
            return true;
        });
    }

    private static async Task ReadSortedAsync<T>(IQueryable<RosterSource> rows, Expression<Func<RosterSource, T>> path)
    {
        var values = await rows.OrderByDescending(path).Select(path).Take(3).ToListAsync(Api.Stop);
        values.Count.ShouldBe(3);
        var same = Expression.Lambda<Func<RosterSource, bool>>(
            Expression.Equal(path.Body, Expression.Constant(values[0], typeof(T))),
            path.Parameters
        );
        (await rows.AnyAsync(same, Api.Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task Page_file_and_API_show_the_same_of_a_member_and_so_does_the_page_of_the_member()
    {
        using var officer = await app.SignInAsync("nhansu");
        var member = (await officer.ReadAsync<Page<RosterRowDto>>("/api/members?standing=Official&take=200")).Items.First(r =>
            r.CardNumber is not null
        );
        await FillFileAsync(member.MemberId);
        var query = $"?text={member.CardNumber}&columns={Everything}";
        var row = (await officer.ReadAsync<Page<RosterRowDto>>("/api/members" + query)).Items.ShouldHaveSingleItem();
        var dto = await officer.ReadAsync<MemberDto>("/api/members/" + member.MemberId);
        var (titles, cells) = await FileAsync(officer, query);
        var page = TextOf(await app.RenderAsync<RosterPage>("nhansu", "/members" + query));
        var memberPage = TextOf(
            await app.RenderAsync<MemberPage>(
                "nhansu",
                "/members/" + member.MemberId,
                new() { [nameof(MemberPage.Id)] = member.MemberId }
            )
        );
        await app.InScopeAsync(services =>
        {
            var texts = services.GetRequiredService<Texts>();
            foreach (var field in RosterFields.All)
            {
                var value = field.Value(row);
                value.ShouldNotBeNull(field.Key);
                var shown = field.Text(value, texts);
                if (field.In.HasFlag(RosterPlaces.Page))
                {
                    page.ShouldContain(texts[field.Label], customMessage: field.Key);
                    page.ShouldContain(shown, customMessage: field.Key);
                }
                if (field.In.HasFlag(RosterPlaces.File))
                    cells[titles.IndexOf(texts[field.Label])].ShouldBe(shown, field.Key);
                if (field.OnMember is { } onMember)
                {
                    onMember(dto).ShouldBe(value, field.Key);
                    memberPage.ShouldContain(texts[field.Label] + " " + shown, customMessage: field.Key);
                }
            }
            return Task.FromResult(true);
        });
    }

    [Theory]
    [InlineData("", "Họ và tên|Ngày sinh|Giới tính|Tổ chức|Trạng thái|Vào Đảng|Chính thức|Số thẻ")]
    [InlineData("?columns=workPhone,SEX,nothing", "Họ và tên|Giới tính|Điện thoại nơi làm việc")]
    [InlineData("?columns=", "Họ và tên")]
    public async Task The_page_has_the_columns_that_are_chosen(string query, string titles)
    {
        var html = await app.RenderAsync<RosterPage>("nhansu", "/members" + query);
        Title.Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["title"].Value)).ShouldBe(titles.Split('|'));
    }

    [Fact]
    public async Task A_field_with_a_permission_is_nowhere_for_whoever_does_not_hold_it()
    {
        using var officer = await app.SignInAsync("nhansu");
        var member = (await officer.ReadAsync<Page<RosterRowDto>>("/api/members?standing=Official&take=1")).Items[0];
        await FillFileAsync(member.MemberId);
        await app.InScopeAsync(async services =>
        {
            var blind = new Without(services.GetRequiredService<ICurrentUser>(), MembersPermissions.ViewFile);
            blind.BeginSystem("Tests");
            var roster = ActivatorUtilities.CreateInstance<RosterAppService>(services, blind);
            var input = new RosterInput(VietnameseText.Clean(member.FullName), Columns: Everything.Split(','), Take: 200);
            var row = (await roster.SearchAsync(input, Api.Stop)).Items.Single(r => r.MemberId == member.MemberId);
            var dto = await roster.GetAsync(member.MemberId, null, null, Api.Stop);
            var file = System.Text.Encoding.UTF8.GetString((await roster.ExportAsync(input, RosterFormat.Csv, Api.Stop)).Content);
            var texts = services.GetRequiredService<Texts>();
            foreach (var field in RosterFields.All.Where(f => f.Permission is not null))
            {
                field.Value(row).ShouldBeNull(field.Key);
                field.OnMember!(dto).ShouldBeNull(field.Key);
                file.ShouldNotContain(texts[field.Label]);
                RosterFields.Offered(RosterPlaces.Page, blind).ShouldNotContain(field);
                RosterFields.Facts(blind).ShouldNotContain(field);
            }
            return true;
        });
    }

    /// <summary>A value in each field of the file that the roster shows.</summary>
    private Task FillFileAsync(Guid member) =>
        app.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICurrentUser>().BeginSystem("Tests");
            var file = services.GetRequiredService<IMemberFileAppService>();
            foreach (var part in RosterFields.Filed.GroupBy(f => f.Part!.Value))
            {
                var now = (await file.GetAsync(member, Api.Stop)).Parts.Single(p => p.Part == part.Key);
                var values = now.Rows.SelectMany(r => r).ToDictionary(v => v.Key, v => (string?)v.Value);
                foreach (var field in part)
                    values[field.Key] = "024 3881.0917";
                await file.WriteAsync(member, part.Key, new WriteFilePartInput([values]) { Stamp = now.Stamp }, Api.Stop);
            }
            return true;
        });

    /// <summary>Titles of the columns and the texts of the only row.</summary>
    private static async Task<(List<string?> Titles, List<string?> Cells)> FileAsync(HttpClient client, string query)
    {
        await using var file = await client.GetStreamAsync("/api/members/export.xlsx" + query, Api.Stop);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, Api.Stop);
        var rows = (await copy.QueryAsync(useHeaderRow: false, cancellationToken: Api.Stop))
            .Cast<IDictionary<string, object?>>()
            .Select(cells => cells.Values.Select(Text).ToList())
            .ToList();
        rows.Count.ShouldBe(2);
        return (rows[0], rows[1]);

        static string? Text(object? cell) =>
            cell is DateTime day ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : cell?.ToString();
    }

    /// <summary>What a page says, without its tags.</summary>
    private static string TextOf(string html) => Gap.Replace(WebUtility.HtmlDecode(Tag.Replace(html, " ")), " ");

    [GeneratedRegex("<th scope=\"col\">(?<title>[^<]*)</th>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title { get; }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Gap { get; }

    /// <summary>The system without one permission.</summary>
    private sealed class Without(ICurrentUser user, string permission) : ICurrentUser
    {
        public Guid? Id => user.Id;
        public string Name => user.Name;
        public IReadOnlyList<string> Scope => user.Scope;

        public bool IsGranted(string asked, string? path = null) => asked != permission && user.IsGranted(asked, path);

        public IDisposable Within(string asked) => user.Within(asked);

        public Task<bool> BeginAsync(System.Security.Claims.ClaimsPrincipal principal, CancellationToken cancellation) =>
            user.BeginAsync(principal, cancellation);

        public Task BeginAsAsync(Guid account, CancellationToken cancellation) => user.BeginAsAsync(account, cancellation);

        public void BeginSystem(string name) => user.BeginSystem(name);
    }
}
