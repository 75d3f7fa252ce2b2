using Registry.Access;
using Registry.Kernel;

namespace Registry.Host.ReferenceData;

/// <param name="Hint">What to try first, in Vietnamese and English on one line.</param>
internal sealed record DemoAccount(Guid Id, string UserName, string DisplayName, string Role, Guid OrganisationId, string Hint);

/// <summary>One account for each role, and a second secretary, committee member and approver so that nobody has to act on what they recorded.</summary>
internal static class DemoAccounts
{
    /// <summary>A cell that lasts, below <see cref="Committee"/>.</summary>
    public static readonly Guid SecretaryCell = ReferenceIds.Organisation(2);

    /// <summary>The first grassroots committee.</summary>
    public static readonly Guid Committee = ReferenceIds.Organisation(1);

    /// <summary>A grassroots cell that lasts, directly below the root.</summary>
    public static readonly Guid SecondSecretaryCell = ReferenceIds.Organisation(20);

    public static readonly Guid Root = ReferenceIds.Organisation(0);

    public static readonly DemoAccount Secretary = new(
        ReferenceIds.Of("account", 1),
        "thuky",
        "Nguyễn Thị Thu Hà",
        Roles.CellSecretary,
        SecretaryCell,
        "Bổ sung giấy tờ, ghi nghị quyết chi bộ rồi trình đảng ủy cơ sở · Add documents, record the cell's vote, submit to the grassroots committee"
    );

    public static readonly DemoAccount SecondSecretary = new(
        ReferenceIds.Of("account", 2),
        "thuky2",
        "Lê Văn Kiên",
        Roles.CellSecretary,
        SecondSecretaryCell,
        "Chi bộ cơ sở trình thẳng cấp trên; có hồ sơ quá hạn · A grassroots cell submits straight to the upper committee; see what is overdue"
    );

    public static readonly DemoAccount ZoneUnionOfficer = new(
        ReferenceIds.Of("account", 10),
        "congdoan",
        "Ngô Thị Hồng Vân",
        Roles.UnionOfficer,
        Root,
        "Duyệt báo cáo quý của công đoàn cơ sở, xem chỉ tiêu năm, thành lập công đoàn · Accept the unions' quarterly returns, see the targets of the year, found a union"
    );

    public static readonly DemoAccount UnionOfficer = new(
        ReferenceIds.Of("account", 11),
        "congdoan2",
        "Trịnh Văn Quyết",
        Roles.UnionOfficer,
        Committee,
        "Nộp báo cáo quý đang quá hạn, giới thiệu đoàn viên công đoàn vào Đảng · Submit the overdue quarterly return, introduce a union member to the Party"
    );

    public static readonly DemoAccount ZoneYouthOfficer = new(
        ReferenceIds.Of("account", 12),
        "doan",
        "Lương Minh Khôi",
        Roles.YouthUnionOfficer,
        Root,
        "Ghi nghị quyết 4-KNĐ cho đoàn viên ưu tú, xem danh sách đoàn viên và chỉ tiêu · Record resolution 4-KNĐ on outstanding members, see roster and targets"
    );

    public static readonly DemoAccount YouthOfficer = new(
        ReferenceIds.Of("account", 13),
        "doan2",
        "Phan Thị Khánh Linh",
        Roles.YouthUnionOfficer,
        Committee,
        "Kết nạp đoàn viên, xét tuổi trưởng thành, giới thiệu đoàn viên ưu tú · Admit youth members, decide on coming of age, propose outstanding members"
    );

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        Secretary,
        SecondSecretary,
        new(
            ReferenceIds.Of("account", 3),
            "dangbo",
            "Trần Quang Minh",
            Roles.GrassrootsCommittee,
            Committee,
            "Ghi nghị quyết đảng ủy cơ sở cho hồ sơ đang chờ · Record the grassroots committee's resolution on what waits"
        ),
        new(
            ReferenceIds.Of("account", 4),
            "duyet",
            "Phạm Đức Thắng",
            Roles.CommitteeApprover,
            Root,
            "Mở hộp việc, quyết định hồ sơ quá hạn trước · Open the inbox and decide the overdue dossiers first"
        ),
        new(
            ReferenceIds.Of("account", 5),
            "duyet2",
            "Hoàng Thị Minh Nguyệt",
            Roles.CommitteeApprover,
            Root,
            "Người duyệt thứ hai: trả lại hồ sơ kèm lý do · A second approver: return a dossier with reasons"
        ),
        new(
            ReferenceIds.Of("account", 6),
            "tochuc",
            "Vũ Mạnh Cường",
            Roles.OrganisationBoard,
            Root,
            "Xem cây tổ chức ngày 01/8/2020 (87 tổ chức), thành lập chi bộ mới · See the tree of 1 August 2020 (87 organisations), establish a cell"
        ),
        new(
            ReferenceIds.Of("account", 7),
            "nhansu",
            "Đặng Thị Bích Ngọc",
            Roles.HrOfficer,
            Root,
            "Tra cứu danh sách đảng viên tại một ngày, xuất Excel · Search the roster as of any date, export it"
        ),
        new(
            ReferenceIds.Of("account", 8),
            "kiemtra",
            "Bùi Xuân Trường",
            Roles.Inspector,
            Root,
            "Xem ai có quyền gì, ở đâu, và lịch sử hồ sơ · See who may do what, where, and the history of dossiers"
        ),
        new(
            ReferenceIds.Of("account", 9),
            "quantri",
            "Đỗ Anh Tuấn",
            Roles.Administrator,
            Root,
            "Quản lý tài khoản và phân quyền; không xem được đảng viên · Manage accounts and grants; sees no member"
        ),
        ZoneUnionOfficer,
        UnionOfficer,
        ZoneYouthOfficer,
        YouthOfficer,
        new(
            ReferenceIds.Of("account", 20),
            "dangbo2",
            "Ngô Thị Lan Phương",
            Roles.GrassrootsCommittee,
            Committee,
            "Người thứ hai của đảng ủy cơ sở: xác nhận việc người kia ghi · The second of the grassroots committee: confirms what the other recorded"
        ),
    ];
}
