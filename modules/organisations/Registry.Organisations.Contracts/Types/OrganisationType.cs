namespace Registry.Organisations.Types;

/// <summary>Kind of Party organisation (domain.md 5). Text of a kind: key Organisations:Type.{value}.</summary>
public enum OrganisationType
{
    /// <summary>Đảng bộ cấp trên trực tiếp cơ sở.</summary>
    UpperCommittee,

    /// <summary>Đảng bộ cơ sở: 30 members or more, with cells below it.</summary>
    GrassrootsCommittee,

    /// <summary>Chi bộ cơ sở: directly under the upper committee.</summary>
    GrassrootsCell,

    /// <summary>Chi bộ trực thuộc: under a grassroots committee.</summary>
    Cell,

    /// <summary>Đảng bộ trực thuộc cơ sở: on trial under Regulation 208, between a grassroots committee and its cells.</summary>
    SubCommittee,
}
