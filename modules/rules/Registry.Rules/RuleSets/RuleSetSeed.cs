using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Rules.RuleSets;

/// <summary>The implementing regulations as far as domain.md 1.3 and 2 know them, each value with its mark.</summary>
internal static class RuleSetSeed
{
    private const string Unconfirmed = RuleKeys.Unconfirmed;

    /// <summary>Seeds an empty database; gives an older one the regulations and keys it lacks, and changes no value that is there.</summary>
    public static async Task EnsureAsync(RegistryDbContext db, CancellationToken cancellation)
    {
        var stored = await db.Set<RuleSet>().Include(r => r.Values).ToListAsync(cancellation);
        var seeded = RuleSets().ToList();
        db.AddRange(seeded.Where(s => !stored.Exists(r => r.Code == s.Code || r.EffectiveFrom == s.EffectiveFrom)));
        // A version made here has the keys of the regulation it was made from.
        foreach (var rules in stored)
            rules.AddMissing(seeded.FindLast(s => s.EffectiveFrom <= rules.EffectiveFrom) ?? seeded[0]);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>294-QĐ/TW, whose text could be read: the limits of a decision are shorter, in working days.</summary>
    private static readonly Marks Regulation294 = Second(age: "S16", days: "S101", ceremony: "S35") with
    {
        OfficialDays = "S101",
        FailedVotes = "S101",
        Lapse = "S102",
        Limits = new(Decision: 45, Extension: 15, Official: 30, OfficialExtension: 15),
    };

    /// <summary>
    /// The columns of domain.md 1.3 by date: 24, 232 and 294 share one, and differ in what is known of them. The texts of 20 and 208
    /// were not found: where a source says nothing of them, the values of 294 go on, marked as inherited.
    /// </summary>
    public static IEnumerable<RuleSet> RuleSets() =>
        [
            Make(
                "29-QĐ/TW",
                new(2016, 7, 25),
                new("S06", "S06", "S33", "S11*", "S11*", "S34", "S36", "S36", "S34", "S36", Authority: "S34")
            ),
            Make("24-QĐ/TW", new(2021, 7, 30), Second(age: "S12", days: "S34", ceremony: "S36")),
            Make("232-QĐ/TW", new(2025, 1, 20), Second(age: "S16", days: "S35", ceremony: "S35")),
            Make(RuleKeys.InheritedFrom, new(2025, 7, 1), Regulation294),
            Make("20-QĐ/TW", new(2026, 4, 8), Regulation294.Inherited()),
            Make(
                "208-QĐ/TW",
                new(2026, 7, 26),
                Regulation294.Inherited() with
                {
                    Age = "S01*",
                    Education = "S01*",
                    Ceremony = "S01*",
                    Probation = "S01*",
                    Authority = "S01*",
                    CeremonyStart = RuleKeys.FromIssue,
                }
            ),
        ];

    private static Marks Second(string age, string days, string ceremony) =>
        new(age, "S12", "S11*", "S11*", "S11*", days, ceremony, "S11*", Unconfirmed, Unconfirmed, OverAge: "S13");

    /// <summary>Marks of a column of domain.md 1.3.</summary>
    private sealed record Marks(
        string Age,
        string Education,
        string Certificate,
        string Together,
        string CellVote,
        string Days,
        string Ceremony,
        string CellReview,
        string OfficialDays,
        string FailedVotes,
        string OverAge = "S06",
        string Probation = "S11*",
        string Authority = "S11*",
        string CeremonyStart = RuleKeys.FromReceipt
    )
    {
        /// <summary>Of the months after which papers that the cell did not consider lapse.</summary>
        public string Lapse { get; init; } = Unconfirmed;

        /// <summary>Working days for the decisions; the same until 294.</summary>
        public Limits Limits { get; init; } = new(Decision: 60, Extension: 30, Official: 30, OfficialExtension: 30);

        /// <summary>The same values, of a regulation that is not known to change them.</summary>
        public Marks Inherited() =>
            this with
            {
                Age = RuleKeys.Inherited(Age),
                Education = RuleKeys.Inherited(Education),
                Certificate = RuleKeys.Inherited(Certificate),
                Together = RuleKeys.Inherited(Together),
                CellVote = RuleKeys.Inherited(CellVote),
                Days = RuleKeys.Inherited(Days),
                Ceremony = RuleKeys.Inherited(Ceremony),
                CellReview = RuleKeys.Inherited(CellReview),
                OfficialDays = RuleKeys.Inherited(OfficialDays),
                FailedVotes = RuleKeys.Inherited(FailedVotes),
                Lapse = RuleKeys.Inherited(Lapse),
                OverAge = RuleKeys.Inherited(OverAge),
                Probation = RuleKeys.Inherited(Probation),
                Authority = RuleKeys.Inherited(Authority),
            };
    }

    /// <summary>Working days for a decision on admission and on recognition, and what each can be given in addition, once.</summary>
    private sealed record Limits(int Decision, int Extension, int Official, int OfficialExtension);

    private static RuleSet Make(string code, DateOnly from, Marks marks)
    {
        var rules = new RuleSet(code, from);
        SetAdmission(rules, marks);
        SetDeadlines(rules, marks);
        SetForms(rules);
        LifecycleRuleSeed.AddTo(rules);
        return rules;
    }

    private static void SetAdmission(RuleSet rules, Marks marks)
    {
        rules.Set(RuleKeys.MinAge, "216", marks.Age);
        rules.Set(RuleKeys.MaxAge, "720", marks.Age);
        rules.Set(RuleKeys.OverAge, RuleKeys.WithConsent, marks.OverAge);
        rules.Set(RuleKeys.YouthUnionMaxAge, "371", "S74");
        rules.Set(
            RuleKeys.VerifiedSubjects,
            string.Join(
                ',',
                VerificationSubject.Applicant,
                VerificationSubject.Parent,
                VerificationSubject.ParentInLaw,
                VerificationSubject.Spouse,
                VerificationSubject.Child
            ),
            "S11*"
        );
        rules.Set(RuleKeys.MinEducation, nameof(GeneralEducation.LowerSecondary), marks.Education);
        rules.Set(RuleKeys.CertificateMonths, "60", marks.Certificate);
        rules.Set(RuleKeys.LapseMonths, "12", marks.Lapse);
        rules.Set(RuleKeys.LapsingForms, "3-KNĐ,4-KNĐ,4A-KNĐ,5-KNĐ", Unconfirmed);
        rules.Set(RuleKeys.Introducers, "2", "S33b");
        rules.Set(RuleKeys.TogetherMonths, "12", marks.Together);
        rules.Set(RuleKeys.CellMinOfficials, "3", "S65");
        rules.Set(RuleKeys.CellVote, "2/3", marks.CellVote);
        rules.Set(RuleKeys.CommitteeVote, "2/3", Unconfirmed);
        rules.Set(RuleKeys.FailedVotes, "3", marks.FailedVotes);
        rules.Set(RuleKeys.AdmitAuthority, RuleKeys.StandingCommittee, marks.Authority);
    }

    private static void SetDeadlines(RuleSet rules, Marks marks)
    {
        rules.Set(RuleKeys.DecisionDays, Days(marks.Limits.Decision), marks.Days);
        rules.Set(RuleKeys.ExtensionDays, Days(marks.Limits.Extension), marks.Days);
        rules.Set(RuleKeys.CeremonyDays, "30", marks.Ceremony);
        rules.Set(RuleKeys.CeremonyStart, marks.CeremonyStart, marks.Ceremony);
        rules.Set(RuleKeys.ProbationMonths, "12", marks.Probation);
        rules.Set(RuleKeys.CellReviewDays, "30", marks.CellReview);
        rules.Set(RuleKeys.OfficialDays, Days(marks.Limits.Official), marks.OfficialDays);
        rules.Set(RuleKeys.OfficialExtensionDays, Days(marks.Limits.OfficialExtension), marks.OfficialDays);
        rules.Set(RuleKeys.ReminderDays, "90,60,30,15,7", "S86*");

        static string Days(int days) => days.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The registry of forms (domain.md 2.3); CN-… are codes of practice, not of the registry.</summary>
    private static void SetForms(RuleSet rules)
    {
        const string Opinions =
            "Tổng hợp ý kiến nhận xét của tổ chức chính trị - xã hội nơi sinh hoạt và chi ủy nơi cư trú đối với ";
        foreach (
            var (prefix, code, title, source) in new[]
            {
                (RuleKeys.RequiredForm, "1-KNĐ", "Đơn xin vào Đảng", "S10"),
                (RuleKeys.RequiredForm, "2-KNĐ", "Lý lịch của người xin vào Đảng", "S10"),
                (RuleKeys.RequiredForm, RuleKeys.CertificateForm, "Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng", "S11*"),
                (RuleKeys.RequiredForm, "3-KNĐ", "Giấy giới thiệu người vào Đảng", "S10"),
                (RuleKeys.OptionalForm, "4-KNĐ", "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng", "S10"),
                (RuleKeys.OptionalForm, "4A-KNĐ", "Nghị quyết giới thiệu đoàn viên công đoàn vào Đảng", "S10"),
                (
                    RuleKeys.OptionalForm,
                    RuleKeys.OverAgeForm,
                    "Văn bản đồng ý của ban thường vụ cấp ủy có thẩm quyền kết nạp người quá tuổi",
                    "S13"
                ),
                (RuleKeys.RequiredForm, "5-KNĐ", Opinions + "người vào Đảng", "S10"),
                (RuleKeys.WrittenForm, "6-KNĐ", "Nghị quyết đề nghị kết nạp đảng viên của chi bộ", "S10"),
                (
                    RuleKeys.WrittenForm,
                    "7-KNĐ",
                    "Báo cáo của đảng ủy bộ phận thẩm định nghị quyết đề nghị kết nạp của chi bộ",
                    "S10"
                ),
                (RuleKeys.WrittenForm, "8-KNĐ", "Nghị quyết đề nghị kết nạp đảng viên của đảng ủy cơ sở", "S10"),
                (RuleKeys.WrittenForm, "9-KNĐ", "Quyết định kết nạp đảng viên", "S33b"),
                (RuleKeys.RecognitionForm, "CN-ĐVM", "Giấy chứng nhận lớp bồi dưỡng đảng viên mới", "S42"),
                (RuleKeys.RecognitionForm, "10-KNĐ", "Bản tự kiểm điểm của đảng viên dự bị", "S42"),
                (RuleKeys.RecognitionForm, "11-KNĐ", "Bản nhận xét đảng viên dự bị của đảng viên được phân công giúp đỡ", "S42"),
                (RuleKeys.RecognitionForm, "12-KNĐ", Opinions + "đảng viên dự bị", "S42"),
                (RuleKeys.WrittenForm, "13-KNĐ", "Nghị quyết đề nghị công nhận đảng viên chính thức của chi bộ", "S42"),
                (RuleKeys.WrittenForm, "14-KNĐ", "Báo cáo thẩm định của đảng ủy bộ phận (công nhận chính thức)", Unconfirmed),
                (RuleKeys.WrittenForm, "15-KNĐ", "Nghị quyết đề nghị công nhận chính thức của đảng ủy cơ sở", "S43"),
                (RuleKeys.WrittenForm, "16-KNĐ", "Quyết định công nhận đảng viên chính thức", Unconfirmed),
            }
        )
            rules.Set(prefix + code, title, source);
    }
}
