namespace Registry.Members.MemberFile;

/// <summary>A value of a code list. The code is what is kept; the names are what is shown.</summary>
public sealed record CodeValue(string Code, string Vietnamese, string English);

/// <summary>Values a field can take.</summary>
/// <param name="Source">Where the values come from (domain.md 3.5); GK-cfg: to be checked before real use.</param>
public sealed record CodeList(string Name, string Source, IReadOnlyList<CodeValue> Values)
{
    /// <summary>The name of a code in Vietnamese or English; the code itself when it is not in the list (an older one may have been dropped).</summary>
    public string NameOf(string code, bool english)
    {
        var value = Values.FirstOrDefault(v => v.Code == code);
        return value is null ? code
            : english ? value.English
            : value.Vietnamese;
    }
}

/// <summary>The code lists of the member file (domain.md 3.5).</summary>
public static class CodeLists
{
    /// <summary>The 54 ethnic groups by the numbers of the national statistics list.</summary>
    public static readonly CodeList Ethnicity = new(
        "ethnicity",
        "GK-cfg",
        Numbered(
            "Kinh|Tày|Thái|Hoa|Khmer|Mường|Nùng|Mông|Dao|Gia Rai|Ngái|Ê Đê|Ba Na|Xơ Đăng|Sán Chay|Cơ Ho|Chăm|Sán Dìu|Hrê|Mnông|"
                + "Ra Glai|Xtiêng|Bru - Vân Kiều|Thổ|Giáy|Cơ Tu|Giẻ Triêng|Mạ|Khơ Mú|Co|Tà Ôi|Chơ Ro|Kháng|Xinh Mun|Hà Nhì|Chu Ru|Lào|"
                + "La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ Măm"
        )
    );

    /// <summary>The form asks to write "không" for none; what is not listed is named in the field beside it, as is an office held.</summary>
    public static readonly CodeList Religion = new(
        "religion",
        "S39*, GK-cfg",
        [
            new("None", "Không", "None"),
            new("Buddhism", "Phật giáo", "Buddhism"),
            new("Catholicism", "Công giáo", "Catholicism"),
            new("Protestantism", "Tin lành", "Protestantism"),
            new("CaoDai", "Cao Đài", "Cao Dai"),
            new("HoaHao", "Phật giáo Hòa Hảo", "Hoa Hao Buddhism"),
            new("Islam", "Hồi giáo", "Islam"),
            new("Other", "Tôn giáo khác", "Another religion"),
        ]
    );

    /// <summary>The code of <see cref="OccupationGroup"/> that the share of workers is counted by.</summary>
    public const string DirectWorker = "EnterpriseWorker";

    /// <summary>Groups by which the statistics count occupations (domain.md 8.3); beside them the file names the occupation in words.</summary>
    public static readonly CodeList OccupationGroup = new(
        "occupationGroup",
        "S55*, GK-cfg",
        [
            new(
                "StateOfficial",
                "Cán bộ, công chức cơ quan nhà nước (cấp huyện cũ trở lên)",
                "Officials of state agencies (former district level and above)"
            ),
            new(
                "PartyOfficial",
                "Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể",
                "Officials of the Party, the Fatherland Front, mass organisations"
            ),
            new(
                "CommuneOfficial",
                "Cán bộ, công chức, người hoạt động không chuyên trách cấp xã",
                "Officials of communes, with those who work part-time"
            ),
            new(
                "HamletPartTime",
                "Người hoạt động không chuyên trách ở thôn, tổ dân phố",
                "Part-time workers of hamlets, residential groups"
            ),
            new("PublicEmployee", "Viên chức đơn vị sự nghiệp công lập", "Employees of public service units"),
            new(
                "NonPublicServiceWorker",
                "Người lao động đơn vị sự nghiệp ngoài công lập",
                "Workers of non-public service units"
            ),
            new("EnterpriseManager", "Doanh nghiệp: cán bộ lãnh đạo, quản lý", "Enterprise: leaders, managers"),
            new("EnterpriseIndirect", "Doanh nghiệp: nhân viên gián tiếp", "Enterprise: indirect staff"),
            new(DirectWorker, "Doanh nghiệp: công nhân trực tiếp", "Enterprise: direct workers"),
            new("Agriculture", "Nông, lâm, ngư nghiệp", "Agriculture, forestry, fishery"),
            new("ArmedForces", "Lực lượng vũ trang", "Armed forces"),
            new("Student", "Sinh viên", "Students"),
            new("Pupil", "Học sinh", "Pupils"),
            new("Other", "Nghề nghiệp khác", "Other occupations"),
            new("Retired", "Nghỉ hưu", "Retired"),
        ]
    );

    public static readonly CodeList GeneralEducation = new(
        "generalEducation",
        "S55*",
        [
            new("Literate", "Biết đọc, biết viết", "Literate"),
            new("Primary", "Tiểu học", "Primary"),
            new("LowerSecondary", "Trung học cơ sở", "Lower secondary"),
            new("UpperSecondary", "Trung học phổ thông", "Upper secondary"),
        ]
    );

    /// <summary>The row for university is not in the printed statistics (GK-cfg).</summary>
    public static readonly CodeList Professional = new(
        "professional",
        "S55*, GK-cfg",
        [
            new("Elementary", "Công nhân kỹ thuật, sơ cấp", "Skilled worker, elementary"),
            new("Intermediate", "Trung cấp", "Intermediate"),
            new("College", "Cao đẳng", "College"),
            new("University", "Đại học", "University"),
            new("Master", "Thạc sĩ", "Master"),
            new("Doctor", "Tiến sĩ", "Doctor"),
        ]
    );

    public static readonly CodeList AcademicTitle = new(
        "academicTitle",
        "S55*",
        [new("AssociateProfessor", "Phó giáo sư", "Associate professor"), new("Professor", "Giáo sư", "Professor")]
    );

    /// <summary>Political theory.</summary>
    public static readonly CodeList Theory = new(
        "theory",
        "S39*",
        [
            new("Elementary", "Sơ cấp", "Elementary"),
            new("Intermediate", "Trung cấp", "Intermediate"),
            new("Advanced", "Cao cấp", "Advanced"),
            new("Bachelor", "Cử nhân", "Bachelor"),
        ]
    );

    /// <summary>National levels A to D, the European framework, international tests, or a degree.</summary>
    public static readonly CodeList LanguageLevel = new(
        "languageLevel",
        "S39*",
        [
            .. "A|B|C|D|A1|A2|B1|B2|C1|C2|IELTS|TOEFL|TOEIC".Split('|').Select(c => new CodeValue(c, c, c)),
            new("Degree", "Bằng chuyên ngành", "Degree"),
        ]
    );

    /// <summary>Whom the family item lists (domain.md 3.1 item 21).</summary>
    public static readonly CodeList Relation = new(
        "relation",
        "S39*",
        [
            new("Grandparent", "Ông, bà", "Grandparent"),
            new("Father", "Cha", "Father"),
            new("Mother", "Mẹ", "Mother"),
            new("Spouse", "Vợ, chồng", "Spouse"),
            new("ParentInLaw", "Cha, mẹ vợ (chồng)", "Parent-in-law"),
            new("Sibling", "Anh, chị, em ruột", "Sibling"),
            new("Child", "Con", "Child"),
            new("Carer", "Người nuôi dưỡng", "Carer"),
        ]
    );

    public static readonly IReadOnlyList<CodeList> All =
    [
        Ethnicity,
        Religion,
        OccupationGroup,
        GeneralEducation,
        Professional,
        AcademicTitle,
        Theory,
        LanguageLevel,
        Relation,
    ];

    private static IReadOnlyList<CodeValue> Numbered(string names) =>
        [
            .. names
                .Split('|')
                .Select(
                    (name, i) =>
                        new CodeValue((i + 1).ToString("D2", System.Globalization.CultureInfo.InvariantCulture), name, name)
                ),
        ];
}
