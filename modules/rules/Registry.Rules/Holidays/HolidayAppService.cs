using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Rules.Holidays;

/// <summary>The days that differ from the week; those gone by are never touched, deadlines were counted with them.</summary>
internal sealed class HolidayAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    WorkingDays calendar,
    IEnumerable<IWorkingDayLimits> limits,
    RegistryRoot root
) : IHolidayAppService
{
    private const int MaxName = 100;
    private const int MaxPaper = 60;

    /// <summary>Years ahead of which notices are entered.</summary>
    private const int YearsAhead = 20;

    public async Task<HolidayYearDto> ListAsync(int? year, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.View);
        return await ReadAsync(Math.Clamp(year ?? clock.Today.Year, 1900, 9998), cancellation);
    }

    public async Task<HolidayYearDto> AddAsync(AddHolidayInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.Edit);
        await root.RequireAsync(RulesPermissions.Edit, cancellation);
        var check = new Check();
        var name = check.Text("name", input.Name, MaxName);
        var paper = check.Text("paper", input.Paper, MaxPaper);
        check.That(input.Date is not null, "date", "Registry:Required");
        if (input.Date is { } date)
            await CheckDayAsync(check, date, input.Worked, cancellation);
        check.ThrowIfAny();
        var day = new Holiday(input.Date!.Value, name!, paper, input.Worked);
        db.Add(day);
        await MoveLimitsAsync(day.Date, day.Worked, cancellation);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(day.Date.Year, cancellation);
    }

    public async Task<HolidayYearDto> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(RulesPermissions.Edit);
        await root.RequireAsync(RulesPermissions.Edit, cancellation);
        var day =
            await db.Set<Holiday>().SingleOrDefaultAsync(h => h.Id == id, cancellation) ?? throw BusinessException.NotFound();
        if (day.Date <= clock.Today)
            throw new BusinessException("Rules:HolidayNotToCome", "date", day.Date, clock.Today);
        db.Remove(day);
        await MoveLimitsAsync(day.Date, null, cancellation);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(day.Date.Year, cancellation);
    }

    /// <summary>What is open is due by the calendar as it will be.</summary>
    private async Task MoveLimitsAsync(DateOnly date, bool? worked, CancellationToken cancellation)
    {
        await calendar.LoadAsync(cancellation);
        calendar.Expect(date, worked);
        foreach (var limit in limits)
            await limit.MoveAsync(date, cancellation);
    }

    private async Task CheckDayAsync(Check check, DateOnly date, bool worked, CancellationToken cancellation)
    {
        check.That(date > clock.Today, "date", "Rules:HolidayNotToCome", date, clock.Today);
        check.That(date <= clock.Today.AddYears(YearsAhead), "date", "Rules:HolidayTooFar", date, YearsAhead);
        check.That(worked == Holiday.IsWeekend(date), "date", worked ? "Rules:WorkedAnyway" : "Rules:OffAnyway", date);
        var taken = await db.Set<Holiday>().Where(h => h.Date == date).Select(h => h.Name).SingleOrDefaultAsync(cancellation);
        check.That(taken is null, "date", "Rules:HolidayTaken", date, taken);
    }

    private async Task<HolidayYearDto> ReadAsync(int year, CancellationToken cancellation)
    {
        await calendar.LoadAsync(cancellation);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var today = clock.Today;
        var days = await db.Set<Holiday>()
            .Where(h => h.Date >= first && h.Date <= last)
            .OrderBy(h => h.Date)
            .Select(h => new HolidayDto(h.Id, h.Date, h.Name, h.Worked, h.Paper, h.Date > today))
            .ToListAsync(cancellation);
        return new HolidayYearDto(year, calendar.Between(first.AddDays(-1), last), days);
    }
}
