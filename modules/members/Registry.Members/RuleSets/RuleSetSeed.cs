using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;

namespace Registry.Members.RuleSets;

/// <summary>The implementing regulations as far as domain.md 1.3 and 2 know them, each value with its mark; and the public holidays.</summary>
internal static class RuleSetSeed
{
    private const string Unconfirmed = "GK-cfg";

    /// <summary>Seeds an empty database; gives the rule sets of an older one the keys they lack, and changes no value that is there.</summary>
    public static async Task EnsureAsync(RegistryDbContext db, CancellationToken cancellation)
    {
        var stored = await db.Set<RuleSet>().Include(r => r.Values).ToListAsync(cancellation);
        if (stored.Count == 0)
        {
            db.AddRange(RuleSets());
            db.AddRange(Holidays());
        }
        foreach (var seeded in RuleSets())
            stored.Find(r => r.Code == seeded.Code)?.AddMissing(seeded);
        await db.SaveChangesAsync(cancellation);
    }

    public static IEnumerable<RuleSet> RuleSets() =>
        [
            Make("29-QĐ/TW", new(2016, 7, 25), age: "S06", certificate: "S33", vote: "S11*", days: "S34", ceremony: "S36"),
            Make("24-QĐ/TW", new(2021, 7, 30), age: "S12", certificate: "S11*", vote: "S11*", days: "S34", ceremony: "S36"),
            Make("294-QĐ/TW", new(2025, 7, 1), age: "S16", certificate: "S11*", vote: "S11*", days: "S35", ceremony: "S35"),
            Make(
                "208-QĐ/TW",
                new(2026, 7, 26),
                age: "S01*",
                certificate: Unconfirmed,
                vote: "S11*",
                days: Unconfirmed,
                ceremony: "S01*"
            ),
        ];

    private static RuleSet Make(
        string code,
        DateOnly from,
        string age,
        string certificate,
        string vote,
        string days,
        string ceremony
    )
    {
        var rules = new RuleSet(code, from);
        rules.Set(RuleKeys.MinAge, "216", age);
        rules.Set(RuleKeys.MaxAge, "720", age);
        rules.Set(RuleKeys.CertificateMonths, "60", certificate);
        rules.Set(RuleKeys.CellVote, "2/3", vote);
        rules.Set(RuleKeys.CommitteeVote, "2/3", Unconfirmed);
        rules.Set(RuleKeys.DecisionDays, "60", days);
        rules.Set(RuleKeys.CeremonyDays, "30", ceremony);
        rules.Set(RuleKeys.ProbationMonths, "12", "S11*");
        SetAdmission(rules, first: code == "29-QĐ/TW", latest: code == "208-QĐ/TW");
        SetRecognition(rules, latest: code == "208-QĐ/TW");
        rules.Set(RuleKeys.RequiredForm + "1-KNĐ", "Đơn xin vào Đảng", "S10");
        rules.Set(RuleKeys.RequiredForm + "2-KNĐ", "Lý lịch của người xin vào Đảng, đã thẩm tra", "S10");
        rules.Set(RuleKeys.RequiredForm + RuleKeys.CertificateForm, "Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng", "S11*");
        rules.Set(RuleKeys.RequiredForm + "3-KNĐ", "Giấy giới thiệu người vào Đảng", "S10");
        rules.Set(RuleKeys.OptionalForm + "4-KNĐ", "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng", "S10");
        rules.Set(RuleKeys.OptionalForm + "4A-KNĐ", "Nghị quyết giới thiệu đoàn viên công đoàn vào Đảng", "S10");
        rules.Set(
            RuleKeys.RequiredForm + "5-KNĐ",
            "Tổng hợp ý kiến nhận xét của tổ chức chính trị - xã hội và chi ủy nơi cư trú",
            "S10"
        );
        LifecycleRules.AddTo(rules);
        return rules;
    }

    private static void SetAdmission(RuleSet rules, bool first, bool latest)
    {
        rules.Set(
            RuleKeys.MinEducation,
            nameof(GeneralEducation.LowerSecondary),
            first ? "S06"
                : latest ? "S01*"
                : "S12"
        );
        rules.Set(RuleKeys.Introducers, "2", "S33b");
        rules.Set(RuleKeys.TogetherMonths, "12", latest ? Unconfirmed : "S11*");
        rules.Set(RuleKeys.CellMinOfficials, "3", "S65");
        rules.Set(RuleKeys.FailedVotes, "3", first ? "S36" : Unconfirmed);
        rules.Set(RuleKeys.LapseMonths, "12", Unconfirmed);
        rules.Set(RuleKeys.LapsingForms, "3-KNĐ,4-KNĐ,4A-KNĐ,5-KNĐ", Unconfirmed);
        rules.Set(RuleKeys.ExtensionDays, "30", latest ? Unconfirmed : "S34");
        rules.Set(RuleKeys.CeremonyStart, latest ? "Issue" : RuleKeys.FromReceipt, latest ? "S01*" : "S36");
        rules.Set(RuleKeys.ReminderDays, "90,60,30,15,7", "S86*");
    }

    private static void SetRecognition(RuleSet rules, bool latest)
    {
        rules.Set(RuleKeys.CellReviewDays, "30", latest ? Unconfirmed : "S36");
        rules.Set(RuleKeys.OfficialDays, "30", rules.Code == "29-QĐ/TW" ? "S34" : Unconfirmed);
        rules.Set(RuleKeys.RecognitionForm + "CN-ĐVM", "Giấy chứng nhận lớp bồi dưỡng đảng viên mới", "S42");
        rules.Set(RuleKeys.RecognitionForm + "10-KNĐ", "Bản tự kiểm điểm của đảng viên dự bị", "S42");
        rules.Set(RuleKeys.RecognitionForm + "11-KNĐ", "Bản nhận xét của đảng viên được phân công giúp đỡ", "S42");
        rules.Set(
            RuleKeys.RecognitionForm + "12-KNĐ",
            "Tổng hợp ý kiến nhận xét của tổ chức chính trị - xã hội và chi ủy nơi cư trú",
            "S42"
        );
    }

    /// <summary>Fixed days, and those of the lunar calendar by computation; days swapped by decree are missing (to be entered by the operator).</summary>
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
