using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Registry.Kernel.UI;

/// <summary>
/// Base of every page. Each call to a service runs in a scope of its own with the circuit's user: a context must not live as long as a circuit.
/// What is refused is kept in <see cref="Refused"/> and shown beside the fields; nothing typed is lost.
/// </summary>
public abstract class RegistryComponentBase : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private Dictionary<string, object?>? before;
    private bool sameAsBefore;
    private Task turn = Task.CompletedTask;

    [Inject]
    protected Texts L { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected ISnackbar Toasts { get; set; } = null!;

    [Inject]
    private IServiceScopeFactory Scopes { get; set; } = null!;

    [Inject]
    private UnreadFields Unread { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Why the last call was refused; null when it was not.</summary>
    protected BusinessException? Refused { get; set; }

    /// <summary>A call is under way: buttons show progress and cannot be pressed twice.</summary>
    protected bool Busy { get; private set; }

    /// <summary>The first reading of the page's data is under way.</summary>
    protected bool Loading { get; private set; } = true;

    /// <summary>The page's data must not be read by this user: there is nothing to show but the refusal.</summary>
    protected bool Denied { get; private set; }

    /// <summary>Part of the address, so that a change of the as-of date reads the page's data again.</summary>
    [SupplyParameterFromQuery(Name = AsOfAddress.Key)]
    public string? AsOfText { get; set; }

    /// <summary>The date the whole screen is seen at, from the address; null: today.</summary>
    protected DateOnly? AsOf => AsOfAddress.Read(Navigation.Uri);

    /// <summary>A past date is being looked at: nothing can be written.</summary>
    protected bool ReadOnly => AsOf is not null;

    /// <summary>Reads what the page shows; called whenever the address changes.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>
    /// A circuit that gets its line back tells every component its authentication anew. Reading the page again then would throw away
    /// what was typed in it, so it is read again only when the address or a parameter of its own is another one.
    /// </summary>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        var given = parameters.ToDictionary().Where(p => p.Key != nameof(Authentication)).ToDictionary();
        given[nameof(Navigation)] = Navigation?.Uri ?? "";
        sameAsBefore =
            before is not null && before.Count == given.Count && given.All(p => Equals(before.GetValueOrDefault(p.Key), p.Value));
        before = given;
        return base.SetParametersAsync(parameters);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (sameAsBefore)
            return;
        try
        {
            await LoadAsync();
            (Refused, Denied) = (null, false);
        }
        catch (BusinessException refused)
        {
            (Refused, Denied) = (refused, refused.Kind is RejectionKind.Forbidden or RejectionKind.Unauthorised);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left while it was loading: nobody is there to tell.
        }
        finally
        {
            Loading = false;
        }
    }

    /// <summary>A link that keeps the as-of date.</summary>
    protected string Link(string path) => AsOfAddress.Keep(path, Navigation.Uri);

    /// <summary>Calls a service in a scope of its own.</summary>
    protected async Task<TResult> CallAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> call)
        where TService : notnull
    {
        await using var scope = Scopes.CreateAsyncScope();
        var state = await Authentication;
        if (!await scope.ServiceProvider.GetRequiredService<ICurrentUser>().BeginAsync(state.User, leaving.Token))
            throw new BusinessException(RejectionKind.Unauthorised, [new Rejection("Registry:SignedOut", null)]);
        return await call(scope.ServiceProvider.GetRequiredService<TService>(), leaving.Token);
    }

    /// <summary>
    /// Runs an action of the user; a refusal ends up in <see cref="Refused"/>, and false is returned. Refused as well while a field
    /// shows what it cannot read: what is saved is what is seen.
    /// </summary>
    /// <param name="alone">Saves what one field alone says: what others show does not matter.</param>
    protected async Task<bool> TryAsync(Func<Task> action, string? success = null, bool alone = false)
    {
        if (Busy)
            return false;
        Busy = true;
        Refused = null;
        StateHasChanged();
        // The embedded database answers without ever waiting. The page is drawn in between all the same: the button shows its
        // progress, and a field that is refused a second time shows its error a second time.
        await Task.Yield();
        try
        {
            if (!alone && Unread.All.Count > 0)
                throw new BusinessException(RejectionKind.Rule, [.. Unread.All]);
            await action();
            if (success is not null)
                Toasts.Add(success, Severity.Success);
            return true;
        }
        catch (BusinessException refused)
        {
            Refused = refused;
            return false;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left while it was loading: nobody is there to tell.
            return false;
        }
        finally
        {
            Busy = false;
            // Where a part of the page called, the part alone would be drawn anew.
            StateHasChanged();
        }
    }

    /// <summary>
    /// Saves one after the other what is entered faster than it is saved, such as the dates of several papers; no field is shut meanwhile.
    /// </summary>
    protected Task InTurnAsync(Func<Task> save) => turn = AfterAsync(turn, save);

    private static async Task AfterAsync(Task before, Func<Task> save)
    {
        await before;
        await save();
    }

    protected bool HasError(string field) => Refused?.Rejections.Any(r => r.Field == field) ?? false;

    protected string? ErrorOf(string field) =>
        HasError(field) ? string.Join(" ", Refused!.Rejections.Where(r => r.Field == field).Select(L.Of)) : null;

    protected static string Show(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>An instant in Viet Nam time.</summary>
    protected static string Show(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(instant, RegistryClock.Zone).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    protected static string Show(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    protected static string Show(decimal? number) => number?.ToString("#,0.#", CultureInfo.CurrentCulture) ?? "—";

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        leaving.Cancel();
        leaving.Dispose();
    }
}
