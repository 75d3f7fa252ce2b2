using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.People.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Inbox.Waiting;

/// <summary>Asks every module, under each permission the user holds, and puts what waits into one order.</summary>
internal sealed class InboxAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    IEnumerable<IInboxSource> sources,
    IEnumerable<IInboxContributor> contributors
) : IInboxAppService
{
    private const int MaxItems = 200;

    /// <summary>Working days.</summary>
    private const int Soon = 7;

    public async Task<InboxDto> GetAsync(CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var today = clock.Today;
        var soon = rules.AddWorkingDays(today, Soon);
        var inbox = new InboxDto(0, 0, 0, []);
        foreach (var duty in sources.SelectMany(s => s.Duties(user.Id, today)))
        {
            if (!user.IsGranted(duty.Permission))
                continue;
            using var _ = user.Within(duty.Permission);
            var waiting = duty.Waiting();
            inbox = new InboxDto(
                inbox.Overdue + await waiting.CountAsync(d => d.DueOn < today, cancellation),
                inbox.DueSoon + await waiting.CountAsync(d => d.DueOn >= today && d.DueOn <= soon, cancellation),
                inbox.Waiting + await waiting.CountAsync(cancellation),
                [.. inbox.Items, .. await ItemsAsync(waiting, cancellation)]
            );
        }
        foreach (var contributor in contributors)
        {
            foreach (var permission in contributor.Permissions.Where(p => user.IsGranted(p)))
            {
                using var _ = user.Within(permission);
                var waiting = await contributor.GetAsync(permission, user.Id, today, cancellation);
                inbox = new InboxDto(
                    inbox.Overdue + waiting.Count(e => e.DueOn < today),
                    inbox.DueSoon + waiting.Count(e => e.DueOn >= today && e.DueOn <= soon),
                    inbox.Waiting + waiting.Count,
                    [.. inbox.Items, .. waiting.OrderBy(e => e.DueOn ?? DateOnly.MaxValue).Take(MaxItems).Select(ToItem)]
                );
            }
        }
        return inbox with { Items = [.. inbox.Items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).Take(MaxItems)] };
    }

    private InboxItemDto ToItem(InboxEntry e) =>
        new(
            e.Address,
            e.Subject,
            e.OrganisationName,
            e.Todo,
            e.DueOn,
            e.DueOn is { } due ? rules.WorkingDaysBetween(clock.Today, due) : null,
            Reminder(e.DueOn)
        );

    /// <summary>Reminders come 90, 60, 30, 15 and 7 days before (domain.md 9), by the rules of today.</summary>
    private int? Reminder(DateOnly? dueOn)
    {
        if (dueOn is not { } due || due < clock.Today)
            return null;
        var days = due.DayNumber - clock.Today.DayNumber;
        var reached = rules
            .At(clock.Today)
            .List(RuleKeys.ReminderDays)
            .Select(text => int.Parse(text, CultureInfo.InvariantCulture))
            .Where(reminder => days <= reminder)
            .ToList();
        return reached.Count == 0 ? null : reached.Min();
    }

    private async Task<List<InboxItemDto>> ItemsAsync(IQueryable<InboxTask> waiting, CancellationToken cancellation)
    {
        var tasks = await waiting
            .OrderBy(d => d.DueOn == null)
            .ThenBy(d => d.DueOn)
            .ThenBy(d => d.Id)
            .Take(MaxItems)
            .ToListAsync(cancellation);
        var people = tasks.Select(d => d.PersonId).OfType<Guid>().ToList();
        var cells = tasks.Select(d => d.OrganisationId).Distinct().ToList();
        var names = await db.Set<PersonRow>()
            .Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.FullName, cancellation);
        var places = await db.Set<OrganisationRow>()
            .Where(o => cells.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return
        [
            .. tasks.Select(d => new InboxItemDto(
                $"/{d.Path}/{d.Id}",
                d.PersonId is { } person ? names[person] : places[d.OrganisationId],
                places[d.OrganisationId],
                d.Todo,
                d.DueOn,
                d.DueOn is { } due ? rules.WorkingDaysBetween(clock.Today, due) : null,
                Reminder(d.DueOn)
            )),
        ];
    }
}

internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder api) =>
        api.Get("/members/inbox", (IInboxAppService service, CancellationToken c) => service.GetAsync(c)).WithTags("Inbox");
}
