using System.Globalization;
using Registry.People.Rows;

namespace Registry.Host.ReferenceData;

/// <summary>Draws Vietnamese names about as often as they are met in the north: family names weighted, middle and given names by sex.</summary>
internal static class NamePool
{
    private static readonly IReadOnlyList<string> Families = Weighted(
        "Nguyễn*38 Trần*11 Lê*9 Phạm*7 Hoàng*4 Vũ*5 Đỗ*4 Bùi*4 Đặng*3 Ngô*3 Dương*2 Phan*2 Đinh*2 Trịnh*2 Đào*2 Phùng*2 "
            + "Hồ*1 Lý*1 Lương*1 Mai*1 Tạ*1 Chu*1 Cao*1 Quách*1 Khuất*1 Kiều*1 Nghiêm*1 Tô*1 Lưu*1 Hà*1 Vương*1 Đoàn*1 Thái*1 Âu*1 Ứng*1"
    );

    private static readonly IReadOnlyList<string> MenMiddle = Weighted(
        "Văn*24 Đức*8 Hữu*6 Minh*6 Quang*6 Công*5 Xuân*5 Ngọc*5 Thành*4 Anh*4 Tuấn*3 Mạnh*3 Trọng*3 Đình*4 Bá*2 Hoàng*3 Việt*2 Duy*3 Quốc*3 "
            + "Thế*3 Tiến*3 Gia*1 Khắc*1 Huy*1"
    );

    private static readonly IReadOnlyList<string> MenGiven = Weighted(
        "Hùng*5 Dũng*5 Tuấn*5 Cường*4 Sơn*4 Hải*4 Nam*4 Long*4 Thắng*4 Trung*4 Minh*3 Hiếu*3 Đức*3 Việt*3 Anh*3 Quân*3 Huy*3 Tùng*3 Kiên*3 "
            + "Hoàng*3 Thành*3 Toàn*2 Hưng*2 Linh*1 Phong*2 Phúc*2 Quang*2 Tú*2 Mạnh*2 Đạt*2 Khánh*2 Lâm*2 Bình*2 Chiến*2 Công*1 Duy*2 Giang*1 "
            + "Hậu*1 Khoa*1 Lợi*1 Nghĩa*2 Nhật*1 Quý*1 Sáng*1 Tân*1 Thái*2 Thịnh*1 Tiến*2 Trường*2 Tuyên*1 Vinh*2 Vũ*1 Đông*1 Ước*1 Ân*1"
    );

    private static readonly IReadOnlyList<string> WomenMiddle = Weighted(
        "Thị*34 Thị_Thu*5 Thị_Thanh*5 Thị_Phương*4 Thị_Hồng*4 Thị_Minh*3 Thị_Ngọc*4 Thị_Bích*2 Thị_Kim*3 Thị_Lan*1 Thị_Mai*1 Ngọc*3 Thu*4 Thanh*3 "
            + "Phương*3 Bích*2 Kim*2 Hồng*2 Minh*2 Khánh*1 Thùy*2 Diệu*1 Bảo*1 Quỳnh*1"
    );

    private static readonly IReadOnlyList<string> WomenGiven = Weighted(
        "Hương*5 Lan*4 Hoa*3 Hằng*4 Thủy*4 Hà*5 Nga*3 Linh*5 Trang*5 Huyền*4 Thảo*4 Phương*4 Anh*4 Ngọc*3 Mai*3 Yến*3 Hạnh*3 Hiền*3 Loan*2 "
            + "Oanh*2 Dung*2 Nhung*3 Vân*3 Xuân*1 Thu*2 Tuyết*2 Hồng*2 Liên*2 Quỳnh*2 Ngân*2 My*1 Chi*2 Giang*2 Diệp*1 Đào*1 Bích*1 Thúy*2 "
            + "Tâm*2 Nguyệt*1 Minh*1 Uyên*1 Ánh*1 Ái*1 Lý*1 Vui*1 Phượng*1 Trinh*1"
    );

    private static readonly IReadOnlyList<string> Poetic =
    [
        "Phương Thảo Nguyên",
        "Ngọc Thiên Bảo",
        "Hoàng Diễm",
        "Khánh An Nhiên",
        "Quỳnh Thảo",
        "Bảo Trâm",
        "Huyền Tôn Nữ",
        "Kiều Thanh Mai",
    ];

    public static string Draw(Dice dice, Sex sex)
    {
        var (middles, givens) = sex == Sex.Male ? (MenMiddle, MenGiven) : (WomenMiddle, WomenGiven);
        var family = dice.Pick(Families);
        var middle = dice.Pick(middles);
        var given = dice.Pick(givens);
        while (middle.EndsWith(given, StringComparison.Ordinal) || family == given)
            given = dice.Pick(givens);
        return dice.Between(1, 100) switch
        {
            <= 3 => $"{family} {given}",
            <= 5 when sex == Sex.Female => $"{family} Thị {dice.Pick(Poetic)} {dice.Pick(givens)} {given}",
            <= 9 => $"{family} {dice.Pick(Families)} {middle} {given}",
            _ => $"{family} {middle} {given}",
        };
    }

    private static List<string> Weighted(string table) =>
        [
            .. table
                .Split(' ')
                .Select(entry => entry.Split('*'))
                .SelectMany(entry =>
                    Enumerable.Repeat(entry[0].Replace('_', ' '), int.Parse(entry[1], CultureInfo.InvariantCulture))
                ),
        ];
}
