namespace Registry.Members.Procedures;

internal sealed record SectionalReport(string Number, DateOnly Date, bool Supports);
