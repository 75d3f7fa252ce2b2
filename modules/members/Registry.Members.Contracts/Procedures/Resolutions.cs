using Registry.Kernel;

namespace Registry.Members.Procedures;

/// <summary>The vote of a cell or a grassroots committee, as its paper says. Heads, not shares.</summary>
public sealed record ResolutionDto(string Number, DateOnly Date, int Total, int Present, int InFavour, int Against);

/// <summary>Votes are heads: <paramref name="OfficialMembers"/> in all (of the body that votes), present, in favour, against.</summary>
/// <param name="NotCarried">The vote stayed below the share, and that is what is to be recorded (the cell's vote only).</param>
public sealed record RecordResolutionInput(
    string? Number,
    DateOnly? Date,
    int? OfficialMembers,
    int? Present,
    int? InFavour,
    int? Against,
    bool NotCarried = false
) : StampedInput;
