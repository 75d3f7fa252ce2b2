namespace Registry.Rules.Holidays;

/// <summary>Implemented by modules that keep limits counted in working days: they move with the calendar.</summary>
public interface IWorkingDayLimits
{
    /// <summary>
    /// Moves what is open. Called before the save that enters or takes out a day to come, which the rule book of the scope counts with
    /// already; in the whole registry, whoever enters it.
    /// </summary>
    Task MoveAsync(DateOnly day, CancellationToken cancellation);
}
