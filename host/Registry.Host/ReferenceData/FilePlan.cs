using System.Globalization;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.MemberFile;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.Host.ReferenceData;

/// <summary>
/// Member files of the cells that have a demonstration secretary, and of new members: enough to look at, with items left empty as in
/// real files. All of it is invented.
/// </summary>
internal static class FilePlan
{
    private static readonly string[] Provinces =
    [
        "xã Đông Anh, Hà Nội",
        "xã Sóc Sơn, Hà Nội",
        "xã Quang Minh, Hà Nội",
        "phường Lê Thanh Nghị, Hải Phòng",
        "phường Kinh Bắc, Bắc Ninh",
        "phường Vĩnh Yên, Phú Thọ",
        "phường Phủ Lý, Ninh Bình",
        "phường Hạc Thành, Thanh Hóa",
        "phường Thành Vinh, Nghệ An",
    ];

    private static readonly (string Name, string Group)[] Occupations =
    [
        ("Công nhân vận hành máy", CodeLists.DirectWorker),
        ("Kỹ sư sản xuất", "EnterpriseIndirect"),
        ("Tổ trưởng sản xuất", CodeLists.DirectWorker),
        ("Nhân viên kiểm tra chất lượng", "EnterpriseIndirect"),
        ("Kế toán", "EnterpriseIndirect"),
        ("Cán bộ công đoàn chuyên trách", "PartyOfficial"),
    ];

    /// <summary>Most are Kinh; the codes of the others are those of the north.</summary>
    private static readonly string[] Ethnicities = ["01", "01", "01", "01", "01", "01", "01", "01", "02", "06", "07"];
    private static readonly string[] Religions = ["None", "None", "None", "None", "None", "Buddhism", "Catholicism"];
    private static readonly string[] Levels = ["Elementary", "Intermediate", "College", "University", "University"];

    /// <param name="number">Of the file: the same number, the same values.</param>
    public static IEnumerable<ImportedFilePart> Of(ImportedMember member, ImportedPerson person, int number)
    {
        var dice = Dice.For("file", number);
        var home = dice.Pick(Provinces);
        var adult = person.BirthDate.Year + 18;
        var recruited = adult + dice.Between(0, 2);
        var (occupation, group) = dice.Pick(Occupations);
        var grouped = Dice.For("occupation group", number).Chance(85);
        yield return Part(
            FilePartKind.Personal,
            ("birthRegistration", home),
            ("nativePlace", home),
            ("permanentResidence", dice.Chance(60) ? home : dice.Pick(Provinces))
        );
        yield return Part(
            FilePartKind.Origin,
            ("ethnicity", dice.Pick(Ethnicities)),
            ("religion", dice.Pick(Religions)),
            ("familyClass", dice.Chance(70) ? "Nông dân" : "Công nhân")
        );
        yield return Part(
            FilePartKind.Work,
            [("occupation", occupation), .. grouped ? new[] { ("occupationGroup", group) } : [], ("recruitedOn", Year(recruited))]
        );
        yield return Part(
            FilePartKind.Education,
            ("generalEducation", "UpperSecondary"),
            ("professional", dice.Pick(Levels)),
            ("theory", dice.Chance(30) ? "Intermediate" : "Elementary")
        );
        yield return new(
            member.Id,
            FilePartKind.Career,
            [
                Row(
                    ("from", $"{Year(adult - 3)}-09"),
                    ("to", $"{Year(adult)}-05"),
                    ("work", "Học sinh trung học phổ thông, " + home)
                ),
                Row(("from", Year(recruited)), ("work", occupation + ", doanh nghiệp trong khu công nghiệp")),
            ]
        );
        if (dice.Chance(50))
            yield return new(
                member.Id,
                FilePartKind.Family,
                [
                    Row(
                        ("relation", "Father"),
                        ("relativeName", NamePool.Draw(dice, Sex.Male)),
                        ("born", Year(person.BirthDate.Year - 27))
                    ),
                    Row(
                        ("relation", "Mother"),
                        ("relativeName", NamePool.Draw(dice, Sex.Female)),
                        ("born", Year(person.BirthDate.Year - 25))
                    ),
                ]
            );
        if (dice.Chance(40))
            yield return Part(FilePartKind.Health, ("health", "Loại II"));

        ImportedFilePart Part(FilePartKind kind, params (string, string)[] values) => new(member.Id, kind, [Row(values)]);
    }

    /// <summary>A birth date that a copy of the birth certificate says otherwise; the second person's confirmation is left to who tries it.</summary>
    public static ImportedIdentityCorrection Correction(Guid memberId, ImportedPerson person, DateOnly today) =>
        new(
            memberId,
            new(DemoAccounts.Secretary.Id, DemoAccounts.Secretary.DisplayName),
            today.AddDays(-3),
            person.FullName,
            person.BirthDate.AddDays(-9),
            IdentityPaperKind.CivilStatus,
            new Decision("112/TLKS-BS", today.AddDays(-12), "Ủy ban nhân dân xã Đông Anh")
        );

    private static Dictionary<string, string> Row(params (string Key, string Value)[] values) =>
        values.ToDictionary(v => v.Key, v => v.Value);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
