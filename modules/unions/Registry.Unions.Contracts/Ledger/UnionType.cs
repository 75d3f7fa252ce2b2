namespace Registry.Unions.Ledger;

/// <summary>Kind of union organisation (domain.md 6). Text of a kind: key Unions:Type.{value}.</summary>
public enum UnionType
{
    /// <summary>Công đoàn cấp trên trực tiếp cơ sở, of the zones.</summary>
    ZoneUnion,

    /// <summary>Công đoàn cơ sở.</summary>
    GrassrootsUnion,

    /// <summary>Nghiệp đoàn cơ sở: workers of a trade, not of one enterprise.</summary>
    Syndicate,

    /// <summary>Công đoàn cơ sở thành viên.</summary>
    MemberUnion,

    /// <summary>Công đoàn bộ phận, tổ công đoàn.</summary>
    Section,
}
