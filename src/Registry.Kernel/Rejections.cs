namespace Registry.Kernel;

/// <summary>What kind of refusal it is; the value is the HTTP status.</summary>
public enum RejectionKind
{
    Invalid = 400,
    Unauthorised = 401,
    Forbidden = 403,
    NotFound = 404,
    Conflict = 409,
    Rule = 422,
    StampMissing = 428,
}

/// <summary>One broken rule: its code is localisation key and problem type; the field is the input's, camelCase.</summary>
public sealed record Rejection(string Code, string? Field, params object?[] Arguments);

/// <summary>Refuses a request and says why: each broken rule with its field.</summary>
public sealed class BusinessException(RejectionKind kind, IReadOnlyList<Rejection> rejections)
    : Exception(string.Join(", ", rejections.Select(r => r.Code)))
{
    public BusinessException(string code, string? field = null, params object?[] arguments)
        : this(RejectionKind.Rule, [new Rejection(code, field, arguments)]) { }

    public RejectionKind Kind => kind;

    public IReadOnlyList<Rejection> Rejections => rejections;

    /// <summary>For a conflict: the state that won, to show beside what was tried.</summary>
    public object? Current { get; init; }

    public static BusinessException Forbidden(string permission) =>
        new(RejectionKind.Forbidden, [new Rejection("Registry:Forbidden", null, permission)]);

    public static BusinessException NotFound() => new(RejectionKind.NotFound, [new Rejection("Registry:NotFound", null)]);

    public static BusinessException Stale(object? current = null) =>
        new(RejectionKind.Conflict, [new Rejection("Registry:StaleStamp", "stamp")]) { Current = current };
}

/// <summary>Collects every broken rule of an input before refusing it, so that a form shows them all at once.</summary>
public sealed class Check
{
    /// <summary>What is broken so far, to show where nothing is to be refused.</summary>
    public List<Rejection> Found { get; } = [];

    public Check That(bool holds, string field, string code, params object?[] arguments)
    {
        if (!holds)
            Found.Add(new Rejection(code, field, arguments));
        return this;
    }

    /// <summary>Text in NFC without outer white space; empty becomes null. Refused when required and missing, or too long.</summary>
    public string? Text(string field, string? text, int maxLength, bool required = true)
    {
        var clean = VietnameseText.Clean(text);
        That(clean is not null || !required, field, "Registry:Required");
        That(clean is null || clean.Length <= maxLength, field, "Registry:TooLong", maxLength);
        That(clean is null || !clean.Any(c => char.IsControl(c) || c == '\uFFFD'), field, "Registry:ControlCharacters");
        return clean;
    }

    /// <summary>A date that is given and not after today.</summary>
    public DateOnly Past(string field, DateOnly? date, DateOnly today)
    {
        That(date is not null, field, "Registry:Required");
        That(date is null || date <= today, field, "Registry:FutureDate", date, today);
        That(date is null || date >= new DateOnly(1900, 1, 1), field, "Registry:DateTooEarly", date);
        return date ?? default;
    }

    /// <exception cref="BusinessException">At least one rule is broken.</exception>
    public void ThrowIfAny()
    {
        if (Found.Count > 0)
            throw new BusinessException(RejectionKind.Rule, Found);
    }
}
