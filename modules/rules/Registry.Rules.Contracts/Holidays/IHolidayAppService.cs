namespace Registry.Rules.Holidays;

/// <summary>Days that differ from the week: off for everybody, or worked by decree. Deadlines count the others from Monday to Friday.</summary>
public interface IHolidayAppService
{
    /// <summary>Days of a year (null: this one) in their order.</summary>
    Task<HolidayYearDto> ListAsync(int? year, CancellationToken cancellation = default);

    /// <summary>Adds a day to come. Deadlines that were set before stay as they were set.</summary>
    Task<HolidayYearDto> AddAsync(AddHolidayInput input, CancellationToken cancellation = default);

    /// <summary>Takes a day to come out again.</summary>
    Task<HolidayYearDto> RemoveAsync(Guid id, CancellationToken cancellation = default);
}

/// <param name="WorkingDays">Days of the year on which deadlines run.</param>
public sealed record HolidayYearDto(int Year, int WorkingDays, IReadOnlyList<HolidayDto> Days);

/// <param name="Worked">A day of the weekend that is worked by decree; else a day off.</param>
/// <param name="Paper">The paper it was entered from; null for those that are there from the beginning.</param>
/// <param name="ToCome">It can still be taken out.</param>
public sealed record HolidayDto(Guid Id, DateOnly Date, string Name, bool Worked, string? Paper, bool ToCome);

/// <param name="Name">Up to 100 characters.</param>
/// <param name="Paper">Number of the notice or decree; up to 60 characters.</param>
public sealed record AddHolidayInput(DateOnly? Date, string? Name, string? Paper, bool Worked = false);
