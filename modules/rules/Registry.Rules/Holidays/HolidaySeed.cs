using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Rules.Holidays;

/// <summary>The public holidays of 2010 to 2035, into a calendar that has none.</summary>
internal static class HolidaySeed
{
    public static async Task EnsureAsync(RegistryDbContext db, CancellationToken cancellation)
    {
        if (await db.Set<Holiday>().AnyAsync(cancellation))
            return;
        db.AddRange(Holidays());
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Fixed days, and those of the lunar calendar by computation; days swapped by decree are entered on the page of holidays.</summary>
    private static IEnumerable<Holiday> Holidays()
    {
        var lunar = new ChineseLunisolarCalendar();
        for (var year = 2010; year <= 2035; year++)
        {
            var days = new Dictionary<DateOnly, string>
            {
                [new(year, 1, 1)] = "Tết Dương lịch",
                [new(year, 4, 30)] = "Ngày Chiến thắng",
                [new(year, 5, 1)] = "Ngày Quốc tế lao động",
                [new(year, 9, 2)] = "Quốc khánh",
                [new(year, 9, 3)] = "Quốc khánh",
            };
            var newYear = DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
            for (var day = -1; day <= 3; day++)
                days.TryAdd(newYear.AddDays(day), "Tết Nguyên đán");
            days.TryAdd(HungKings(lunar, year), "Giỗ Tổ Hùng Vương");
            foreach (var (date, name) in days)
                yield return new Holiday(date, name);
        }
    }

    /// <summary>Tenth day of the third lunar month; a leap month before it moves its number in the calendar by one.</summary>
    private static DateOnly HungKings(ChineseLunisolarCalendar lunar, int year)
    {
        var leap = lunar.GetLeapMonth(year);
        var month = leap is > 0 and <= 3 ? 4 : 3;
        return DateOnly.FromDateTime(lunar.ToDateTime(year, month, 10, 0, 0, 0, 0));
    }
}
