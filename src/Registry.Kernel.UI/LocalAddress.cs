using System.Diagnostics.CodeAnalysis;

namespace Registry.Kernel.UI;

/// <summary>Addresses to go back to, as they come from a query: only paths on this server are followed.</summary>
public static class LocalAddress
{
    private const string Home = "/";
    private static readonly Uri Here = new("http://here");

    /// <summary>The address, as a header can carry it, where it is a path on this server; else the home page.</summary>
    /// <remarks>Browsers read a backslash as a slash and drop control characters, so that "/\t/elsewhere" would lead elsewhere.</remarks>
    public static string Of(string? address)
    {
        if (
            !IsPath(address)
            || address.Any(char.IsControl)
            || !Uri.TryCreate(Here, address, out var whole)
            || whole.Host != Here.Host
        )
            return Home;
        var plain = whole.PathAndQuery + whole.Fragment;
        return IsPath(plain) ? plain : Home;
    }

    private static bool IsPath([NotNullWhen(true)] string? address) => address is "/" or ['/', not ('/' or '\\'), ..];
}
