using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Planning.Indicators;

/// <summary>A value that is not counted, as entered from a paper for a year of the whole committee; the latest one holds.</summary>
internal sealed class EnteredValue : Entity, IAppendOnly
{
    public const int MaxPaper = 200;

    private EnteredValue() { }

    public EnteredValue(string indicator, int year, decimal value, string paper, string by, DateTime at)
    {
        Indicator = indicator;
        Year = year;
        Value = value;
        Paper = paper;
        By = by;
        At = at;
    }

    public string Indicator { get; private set; } = "";
    public int Year { get; private set; }
    public decimal Value { get; private set; }
    public string Paper { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTime At { get; private set; }
}

internal sealed class EnteredValueConfiguration : IEntityTypeConfiguration<EnteredValue>
{
    public void Configure(EntityTypeBuilder<EnteredValue> value)
    {
        value.ToTable("reports_entered_values");
        value.Property(v => v.Indicator).HasMaxLength(60);
        value.Property(v => v.Value).HasPrecision(18, 3);
        value.Property(v => v.Paper).HasMaxLength(EnteredValue.MaxPaper);
        value.Property(v => v.By).HasMaxLength(200);
        value.HasIndex(v => new { v.Indicator, v.Year });
    }
}
