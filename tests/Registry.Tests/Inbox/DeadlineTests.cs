using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access.Users;
using Registry.Inbox.Deadlines;
using Registry.Inbox.Outbox;
using Registry.Inbox.Waiting;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Inbox;

/// <summary>Deadlines of each person every night, and the weekly digest through the outbox.</summary>
public sealed class DeadlineTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task The_nightly_job_derives_for_each_person_what_their_inbox_shows()
    {
        await RunAsync<DeadlineJob>(job => job.RunAsync(Api.Stop));
        using var administrator = await app.SignInAsync("quantri");
        var people = await administrator.ReadAsync<List<PersonDeadlinesDto>>("/api/deadlines");
        foreach (var account in new[] { "thuky", "thuky2", "dangbo", "duyet" })
        {
            using var person = await app.SignInAsync(account);
            var inbox = await person.ReadAsync<InboxDto>("/api/members/inbox");
            var derived = people.Single(p => p.UserName == account);
            (derived.Overdue, derived.DueSoon, derived.Waiting).ShouldBe((inbox.Overdue, inbox.DueSoon, inbox.Waiting));
        }
        people.ShouldNotContain(p => p.UserName == "quantri");
    }

    [Fact]
    public async Task Reminders_are_those_of_the_rules_and_the_nearest_one_counts()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var inbox = await secretary.ReadAsync<InboxDto>("/api/members/inbox");
        int[] steps = [7, 15, 30, 60, 90];
        foreach (var item in inbox.Items.Where(i => i.DueOn >= Api.Today))
            item.Reminder.ShouldBe(
                steps.Where(s => item.DueOn!.Value.DayNumber - Api.Today.DayNumber <= s).Select(s => (int?)s).FirstOrDefault()
            );
        inbox.Items.Where(i => i.DueOn is null || i.DueOn < Api.Today).ShouldAllBe(i => i.Reminder == null);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_written_or_sent()
    {
        await GiveAddressAsync(app, "thuky", "thu.ky@example.vn");
        await RunAsync<DigestJob>(job => job.RunAsync(Api.Stop));
        (await OutboxAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_address_is_refused_at_its_field()
    {
        using var administrator = await app.SignInAsync("quantri");
        var user = (await administrator.ReadAsync<List<UserDto>>("/api/access/users")).Single(u => u.UserName == "dangbo");
        var input = new { user.Stamp, email = "khong phai thu" };
        (await administrator.RefusedAsync($"/api/access/users/{user.Id}/email", input, 422)).Rules.ShouldBe([
            "email: Access:EmailForm",
        ]);
    }

    [Fact]
    public async Task The_weekly_digest_is_written_once_names_nobody_and_reaches_the_server_after_a_failure()
    {
        using var server = new MailServer();
        await using var mailing = new RegistryApp
        {
            Settings =
            {
                ["Registry:Mail:Host"] = "127.0.0.1",
                ["Registry:Mail:Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
                ["Registry:Mail:Security"] = "None",
            },
        };
        await GiveAddressAsync(mailing, "duyet", "nguoi.duyet@example.vn");
        for (var run = 0; run < 2; run++)
            await RunAsync<DigestJob>(mailing, job => job.RunAsync(Api.Stop));
        var written = (await OutboxAsync(mailing)).Where(m => m.To == "nguoi.duyet@example.vn").ToList();
        written.Count.ShouldBe(1);
        using var approver = await mailing.SignInAsync("duyet");
        var inbox = await approver.ReadAsync<InboxDto>("/api/members/inbox");
        written[0].Body.ShouldContain(inbox.Items[0].OrganisationName);
        foreach (var item in inbox.Items)
            written[0].Body.ShouldNotContain(item.FullName);

        await RunAsync<OutboxJob>(mailing, job => job.RunAsync(Api.Stop));
        (await OutboxAsync(mailing)).ShouldAllBe(m => m.SentAt == null && m.Attempts == 1);
        server.Accepts = true;
        await RunAsync<RegistryDbContext>(
            mailing,
            db =>
                db.Set<OutboxMessage>()
                    .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)))
        );
        await RunAsync<OutboxJob>(mailing, job => job.RunAsync(Api.Stop));
        (await OutboxAsync(mailing)).ShouldAllBe(m => m.SentAt != null);
        server.Received.ShouldContain("nguoi.duyet@example.vn");
        await RunAsync<OutboxJob>(mailing, job => job.RunAsync(Api.Stop));
        server.Mails.ShouldBe((await OutboxAsync(mailing)).Count);
    }

    private static async Task GiveAddressAsync(RegistryApp on, string userName, string email)
    {
        using var administrator = await on.SignInAsync("quantri");
        var user = (await administrator.ReadAsync<List<UserDto>>("/api/access/users")).Single(u => u.UserName == userName);
        await administrator.DoAsync<UserDto>($"/api/access/users/{user.Id}/email", new { user.Stamp, email });
    }

    private Task RunAsync<T>(Func<T, Task> run)
        where T : notnull => RunAsync(app, run);

    private static async Task RunAsync<T>(RegistryApp on, Func<T, Task> run)
        where T : notnull
    {
        await using var scope = on.Services.CreateAsyncScope();
        await run(ActivatorUtilities.GetServiceOrCreateInstance<T>(scope.ServiceProvider));
    }

    private static async Task<List<OutboxMessage>> OutboxAsync(RegistryApp on)
    {
        await using var scope = on.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Set<OutboxMessage>().ToListAsync(Api.Stop);
    }

    /// <summary>As much of SMTP as one mail needs; refuses everybody until told to accept.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly StringBuilder received = new();

        public MailServer()
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            _ = ServeAsync();
        }

        public int Port { get; }
        public bool Accepts { get; set; }
        public int Mails { get; private set; }
        public string Received => received.ToString();

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await TalkAsync(client);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task TalkAsync(TcpClient client)
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 test");
            var data = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                received.AppendLine(line);
                if (data && line != ".")
                    continue;
                if (line == ".")
                    Mails++;
                data = line == "DATA";
                await writer.WriteLineAsync(
                    line.StartsWith("MAIL", StringComparison.Ordinal) && !Accepts ? "451 later"
                    : data ? "354 go on"
                    : "250 ok"
                );
            }
        }
    }
}
