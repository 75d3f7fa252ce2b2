using Registry.Kernel;

namespace Registry.Members.Procedures;

/// <summary>What a sectional committee says of its cell's resolution (7-KNĐ, 14-KNĐ).</summary>
public sealed record SectionalReportDto(string Number, DateOnly Date, bool Supports);

/// <summary>The report of the sectional committee as its paper says.</summary>
public sealed record RecordSectionalReportInput(string? Number, DateOnly? Date, bool? Supports) : StampedInput;
