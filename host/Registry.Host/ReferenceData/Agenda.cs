namespace Registry.Host.ReferenceData;

/// <summary>In which order things of one day happen.</summary>
internal enum Turn
{
    /// <summary>Due by the calendar: probation over, back from a temporary transfer.</summary>
    Due,
    Founding,
    Ordinary,
    Admission,

    /// <summary>Transfers that bring the number of members to what was printed.</summary>
    Settling,
    Counting,
}

/// <summary>What is going to happen, played in the order of dates: each step sees the state that its day has.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action<DateOnly, Dice>, (DateOnly On, Turn Turn, int Entry)> steps = new();
    private int entries;

    public void Add(DateOnly on, Turn turn, Action<DateOnly, Dice> step) => steps.Enqueue(step, (on, turn, entries++));

    public void PlayThrough(DateOnly last, Dice dice)
    {
        while (steps.TryPeek(out var step, out var when) && when.On <= last)
        {
            steps.Dequeue();
            step(when.On, dice);
        }
    }
}
