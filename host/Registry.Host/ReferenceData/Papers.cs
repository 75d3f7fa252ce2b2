using Registry.Kernel;

namespace Registry.Host.ReferenceData;

/// <summary>Numbers of decisions and resolutions: unique for an issuer and a year, and growing with the date as in a real register.</summary>
internal sealed class Papers
{
    private readonly HashSet<(Guid Issuer, char Series, int Year, int Number)> used = [];

    /// <summary>A decision of the root's committee.</summary>
    public Decision OfRoot(DateOnly on) =>
        new($"{Take(ReferenceIds.Organisation(0), 'D', on, on.DayOfYear * 3)}-QĐ/ĐU", on, ReferenceFacts.RootIssuer);

    /// <summary>A decision (QĐ) or notice (TB) of the cell itself.</summary>
    public Decision OfCell(Place cell, DateOnly on, string kind) =>
        new($"{Take(cell.Id, 'D', on, 1 + on.DayOfYear / 30):D2}-{kind}/CB", on, cell.Name);

    public string Resolution(Place body, DateOnly on)
    {
        var number = Take(body.Id, 'R', on, 1 + on.DayOfYear / 9);
        return body.IsCell ? $"{number:D2}-NQ/CB" : $"{number:D2}-NQ/ĐU";
    }

    private int Take(Guid issuer, char series, DateOnly on, int number)
    {
        while (!used.Add((issuer, series, on.Year, number)))
            number++;
        return number;
    }
}
