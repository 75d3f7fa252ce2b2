namespace Registry.Host.ReferenceData;

/// <summary>How many organisations were established and closed and how many members admitted in a stretch of time, both ends inclusive.</summary>
internal sealed record Stretch(DateOnly From, DateOnly To, int Established, int Closed, int Admitted);

/// <summary>
/// What the reference data must reproduce. Printed by the press in 2020: members and organisations at the end of 2012, on 13/4/2016
/// and at the congress, 53 established and 517 admitted in the term 2015–2020 (that 17 closed follows), the names of zones.
/// Assumed: how these spread over the months, and all that is not in this list.
/// </summary>
internal static class ReferenceFacts
{
    public const string RootName = "Đảng bộ Các khu công nghiệp và chế xuất Hà Nội";
    public const string RootIssuer = "Đảng ủy Các khu công nghiệp và chế xuất Hà Nội";
    public const string City = "Thành ủy Hà Nội";
    public const int CommitteeSeats = 19;

    public static readonly DateOnly Founded = new(2012, 1, 3);
    public static readonly DateOnly Congress = new(2020, 8, 1);

    /// <summary>294-QĐ/TW: a decision comes within 45 working days of the cell's resolution, no longer within 60.</summary>
    public static readonly DateOnly ShorterLimits = new(2025, 7, 1);

    public static readonly IReadOnlyList<string> Zones =
    [
        "Thăng Long",
        "Nội Bài",
        "Quang Minh I",
        "Sài Đồng B",
        "Nam Thăng Long",
        "Hà Nội - Đài Tư",
        "Phú Nghĩa",
        "Thạch Thất - Quốc Oai",
        "Hỗ trợ Nam Hà Nội (HANSSIP)",
        "Bắc Thường Tín",
    ];

    /// <summary>Members at the end of a day. 222 and 690 are assumed, the others printed; 2020-07-31 stands for the congress a day later.</summary>
    public static readonly IReadOnlyList<(DateOnly On, int Members)> Checkpoints =
    [
        (new(2012, 9, 30), 222),
        (new(2012, 12, 31), 248),
        (new(2015, 7, 31), 690),
        (new(2016, 4, 13), 760),
        (new(2020, 7, 31), 1142),
    ];

    /// <summary>The months; April 2016 in two because a count was printed for the 13th.</summary>
    public static IEnumerable<(DateOnly From, DateOnly To)> Periods(DateOnly today)
    {
        for (var from = new DateOnly(2012, 1, 1); from <= today; from = from.AddMonths(1))
        {
            var to = from.AddMonths(1).AddDays(-1);
            if (from == new DateOnly(2016, 4, 1))
            {
                yield return (from, new DateOnly(2016, 4, 13));
                yield return (new DateOnly(2016, 4, 14), to);
            }
            else
                yield return (from, to);
        }
    }

    public static Stretch StretchOf(DateOnly day)
    {
        var known = Past.FirstOrDefault(s => day <= s.To);
        if (known is not null)
            return known;
        if (day.Year == 2020)
            return new(Congress, new(2020, 12, 31), 3, 1, 47);
        var dice = Dice.For("year", day.Year);
        return new(new(day.Year, 1, 1), new(day.Year, 12, 31), 6, dice.Between(1, 2), dice.Between(105, 113));
    }

    /// <summary>The part of a yearly total that falls into a period, by weights of months (whole stretches add up to the total exactly).</summary>
    public static int Share(int total, Stretch stretch, (DateOnly From, DateOnly To) period, Func<DateOnly, int> weight)
    {
        double before = 0,
            until = 0,
            all = 0;
        foreach (var (from, to) in Periods(stretch.To).Where(p => p.From >= stretch.From && p.To <= stretch.To))
        {
            var w = weight(from) * (to.DayNumber - from.DayNumber + 1);
            all += w;
            before += from < period.From ? w : 0;
            until += to <= period.To ? w : 0;
        }
        return (int)Math.Round(total * until / all) - (int)Math.Round(total * before / all);
    }

    /// <summary>Members wanted at the end of a day, between two checkpoints on the straight line; null before the first and after the last.</summary>
    public static int? MembersWanted(DateOnly day)
    {
        for (var i = 1; i < Checkpoints.Count; i++)
        {
            var (start, from) = Checkpoints[i - 1];
            var (end, to) = Checkpoints[i];
            if (day > start && day <= end)
                return from
                    + (int)
                        Math.Round((to - from) * (double)(day.DayNumber - start.DayNumber) / (end.DayNumber - start.DayNumber));
        }
        return null;
    }

    private static readonly IReadOnlyList<Stretch> Past =
    [
        new(new(2012, 1, 1), new(2012, 12, 31), 0, 0, 0),
        new(new(2013, 1, 1), new(2013, 12, 31), 14, 0, 32),
        new(new(2014, 1, 1), new(2015, 7, 31), 35, 3, 108),
        new(new(2015, 8, 1), new(2016, 4, 13), 5, 5, 70),
        new(new(2016, 4, 14), new(2020, 7, 31), 48, 12, 447),
    ];
}
