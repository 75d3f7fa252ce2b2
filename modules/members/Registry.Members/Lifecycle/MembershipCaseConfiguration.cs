using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Registry.Members.Procedures;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

internal sealed class MembershipCaseConfiguration : IEntityTypeConfiguration<MembershipCase>
{
    public const int MaxReason = 1000;
    public const string Table = "members_cases";

    /// <summary>The facts are never searched, so they are one column.</summary>
    public const int MaxFacts = 4000;

    public void Configure(EntityTypeBuilder<MembershipCase> membershipCase)
    {
        membershipCase.ToTable(Table);
        membershipCase.MapPartyProcedure<MembershipCase, CaseState, CaseStepKind>();
        membershipCase.Property(c => c.Facts).HasConversion<FactsConverter>().HasMaxLength(MaxFacts);
        membershipCase.Property(c => c.DecisionNumber).HasMaxLength(50);
        membershipCase.Property(c => c.DecisionIssuer).HasMaxLength(200);
        membershipCase.Property(c => c.Reasons).HasMaxLength(MaxReason);
        membershipCase.HasIndex(c => c.MemberId);
        membershipCase.HasIndex(c => c.PersonId);
        membershipCase.HasMany(c => c.Places).WithOne().HasForeignKey(p => p.CaseId);
    }
}

internal sealed class CasePlaceConfiguration : IEntityTypeConfiguration<CasePlace>
{
    public void Configure(EntityTypeBuilder<CasePlace> place)
    {
        place.ToTable("members_case_places");
        place.Property(p => p.OrganisationPath).HasMaxLength(120);
        place.HasIndex(p => p.OrganisationPath);
        place.HasIndex(p => new { p.CaseId, p.OrganisationId }).IsUnique();
    }
}

/// <summary>Read-only row of a case without a scope of its own: whoever reads it asks <see cref="CasePlace"/> first, which has one.</summary>
internal sealed class CaseRow
{
    public Guid Id { get; private set; }
    public CaseKind Kind { get; private set; }
    public CaseState State { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid? MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public DateOnly ProposedOn { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public CaseFacts Facts { get; private set; } = new();
}

internal sealed class CaseRowConfiguration : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> row)
    {
        row.HasNoKey().ToView(MembershipCaseConfiguration.Table);
        row.Property(c => c.Facts).HasConversion<FactsConverter>().HasMaxLength(MembershipCaseConfiguration.MaxFacts);
    }
}

/// <summary>Only the facts that are given, by name.</summary>
internal sealed class FactsConverter() : ValueConverter<CaseFacts, string>(facts => Write(facts), text => Read(text))
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static string Write(CaseFacts facts) => JsonSerializer.Serialize(facts, Options);

    private static CaseFacts Read(string text) => JsonSerializer.Deserialize<CaseFacts>(text, Options)!;
}
