using Microsoft.AspNetCore.Components;

namespace Registry.Kernel.UI;

/// <summary>
/// A field whose text means a value: a date, a number. What is typed stays on the screen as it was typed until it can be read.
/// A text that cannot be read is never a value: the value stays as it was, the field says why, and nothing on the page is saved.
/// Only an emptied field means that there is no value.
/// </summary>
/// <typeparam name="T">The value, nullable.</typeparam>
public abstract class ReadEntryBase<T> : ComponentBase, IDisposable
{
    private T? written;

    [Inject]
    protected Texts L { get; set; } = null!;

    [Inject]
    private FieldLabels Labels { get; set; } = null!;

    [Inject]
    private UnreadFields Unread { get; set; } = null!;

    /// <summary>What the field is called; errors name it in the same words.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The field of the input, camelCase: errors and links find it by this.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The value as it is on record or in the form; null: none.</summary>
    [Parameter]
    public T? Value { get; set; }

    /// <summary>Told a value that was read or chosen, when it differs.</summary>
    [Parameter]
    public EventCallback<T?> ValueChanged { get; set; }

    /// <summary>What the service refused about the value.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>One line below the field on what is wanted.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Marked as one that must be filled in; the service refuses when it is not.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>Chooses what is shown and is saved with nothing: a text it cannot read stops no save.</summary>
    [Parameter]
    public bool IsFilter { get; set; }

    /// <summary>What the field shows.</summary>
    protected string Text { get; private set; } = "";

    /// <summary>Why the text cannot be read; null when it can.</summary>
    protected Rejection? Unreadable { get; private set; }

    /// <summary>What is wrong with the text, or with the value that it was read as.</summary>
    protected string? Wrong => Unreadable is null ? Error : L.Of(Unreadable);

    /// <summary>
    /// The same for the field's own check, which runs after the text was told and would else find nothing wrong with it.
    /// </summary>
    protected Func<string?, string?> Checked => text => Read(text).Why is { } why ? L.Of(why) : null;

    /// <summary>The value a text means, or why it means none; neither where nothing is written.</summary>
    protected abstract (T? Value, Rejection? Why) Read(string? text);

    /// <summary>The value as this field writes it.</summary>
    protected abstract string Write(T? value);

    /// <summary>What stands in the field once the text is read: the value as it was understood.</summary>
    protected virtual string Understood(string typed, T? value) => Write(value);

    protected override void OnInitialized() => (written, Text) = (Value, Write(Value));

    protected override void OnParametersSet()
    {
        Labels.Set(Name, Label);
        if (!Same(Value, written))
            Show(Value);
    }

    /// <summary>Takes what was typed. Read anew as often as the browser tells it: telling the same twice changes nothing.</summary>
    protected async Task TypedAsync(string? text)
    {
        var (value, why) = Read(text);
        Text = text ?? "";
        Explain(why);
        if (why is not null)
            return;
        var typed = Text;
        var taking = ChooseAsync(value, typed);
        // Drawn as typed first: the browser's text is replaced only by one that differs from what was drawn last.
        StateHasChanged();
        await Task.Yield();
        if (Text == typed && Unreadable is null && Same(written, value))
        {
            Text = Understood(typed, value);
            StateHasChanged();
        }
        await taking;
    }

    /// <summary>Takes a value that needs no reading, such as a day of a calendar.</summary>
    protected Task ChooseAsync(T? value, string? text = null)
    {
        var changed = !Same(value, Value);
        Show(value, text);
        return changed ? ValueChanged.InvokeAsync(value) : Task.CompletedTask;
    }

    private void Show(T? value, string? text = null)
    {
        (written, Text) = (value, text ?? Write(value));
        Explain(null);
    }

    private void Explain(Rejection? why)
    {
        Unreadable = why;
        if (!IsFilter)
            Unread.Set(this, why);
    }

    private static bool Same(T? one, T? other) => EqualityComparer<T?>.Default.Equals(one, other);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Unread.Set(this, null);
    }
}
