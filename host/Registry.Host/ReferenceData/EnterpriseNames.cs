using Registry.Organisations.Enterprises;

namespace Registry.Host.ReferenceData;

/// <summary>Names of enterprises that do not exist: invented words in the sound of the zones' real owners, put together from parts.</summary>
internal static class EnterpriseNames
{
    private static readonly string[] Fields =
    [
        "Cơ khí chính xác",
        "Điện tử",
        "Linh kiện ô tô",
        "Bao bì",
        "Nhựa kỹ thuật",
        "Thiết bị điện",
        "Dệt kim",
        "Thực phẩm",
        "Thiết bị y tế",
        "Khuôn mẫu",
        "Xử lý bề mặt",
        "Dây cáp điện",
        "In và Bao bì",
        "Kho vận",
        "Quang học",
        "Cao su kỹ thuật",
        "Kết cấu thép",
        "Nội thất",
        "Dụng cụ cắt gọt",
        "Vật liệu từ",
        "Mô-tơ",
        "Gốm kỹ thuật",
        "Phụ tùng xe máy",
    ];

    private static readonly string[] ForeignHeads =
    [
        "Hoshi",
        "Kuro",
        "Mizu",
        "Tane",
        "Yori",
        "Nagi",
        "Sora",
        "Waka",
        "Haneul",
        "Byeol",
        "Dasom",
        "Narae",
        "Garam",
        "Saebi",
    ];

    private static readonly string[] ForeignTails =
    [
        "maruta",
        "kawane",
        "zumori",
        "bashita",
        "tekko",
        "ranova",
        "sawane",
        "mibora",
        "tomiki",
        "renko",
        "gurano",
        "shimel",
    ];

    private static readonly string[] LocalHeads =
    [
        "Sao Vàng",
        "Cánh Diều",
        "Hạc Trắng",
        "Bình Minh Xanh",
        "Trúc Biếc",
        "Sen Đá",
        "Gió Mới",
        "Núi Xanh",
        "Đất Lành",
        "Cầu Vồng",
        "Ong Thợ",
        "Én Bạc",
        "Lá Cọ",
        "Mây Ngàn",
    ];

    private static readonly string[] LocalTails =
    [
        "Thăng Long",
        "Hà Thành",
        "Sông Hồng",
        "Kinh Bắc",
        "Xứ Đoài",
        "Tây Hồ",
        "Cổ Loa",
        "Ba Vì",
        "Long Biên",
        "Tràng An",
        "Đông Đô",
        "Sơn Tây",
    ];

    /// <summary>Mostly foreign or private as in the zones; one joint venture, two with state capital.</summary>
    public static Ownership OwnershipOf(int number) =>
        number switch
        {
            0 => Ownership.StateMajority,
            12 => Ownership.JointVenture,
            20 => Ownership.StateMinority,
            _ => Dice.For("owner", number).Chance(60) ? Ownership.ForeignOwned : Ownership.Private,
        };

    /// <summary>The name of the n-th enterprise; no two are alike.</summary>
    public static string Of(int number, Ownership ownership)
    {
        var dice = Dice.For("enterprise", number);
        var foreign = ownership is Ownership.ForeignOwned or Ownership.JointVenture;
        var heads = foreign ? ForeignHeads : LocalHeads;
        var tails = foreign ? ForeignTails : LocalTails;
        // 17 has no divisor in common with the number of pairs (168): every pair is met before any is met again.
        var pair = number * 17 % (heads.Length * tails.Length);
        var again = number / (heads.Length * tails.Length);
        var brand =
            heads[pair % heads.Length] + (foreign ? "" : " ") + tails[pair / heads.Length] + (again == 0 ? "" : $" {again + 1}");
        var field = dice.Pick(Fields);
        return ownership switch
        {
            Ownership.ForeignOwned => $"Công ty TNHH {field} {brand} {(dice.Chance(70) ? "Việt Nam" : "Hà Nội")}",
            Ownership.JointVenture => $"Công ty TNHH Liên doanh {field} {brand}",
            Ownership.Private when dice.Chance(50) => $"Công ty TNHH {field} {brand}",
            _ => $"Công ty Cổ phần {field} {brand}",
        };
    }
}
