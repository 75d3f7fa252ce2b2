using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Kernel;

namespace Registry.Tests.Web;

/// <summary>An input of any type with every field filled in, as somebody could send it.</summary>
internal static class PlausibleInput
{
    /// <summary>Parts of parts of parts are left out.</summary>
    private const int Deepest = 2;

    public static JsonNode? Of(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "12";
        if (type == typeof(DateOnly))
            return Api.Today.AddDays(-1).Iso();
        if (type == typeof(DateTime))
            return RegistryApp.Start.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        if (type == typeof(Guid))
            return Host.ReferenceData.DemoAccounts.Root.ToString();
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetNames(type)[0];
        if (type.IsPrimitive || type == typeof(decimal))
            return 1;
        if (Element(type) is { } element)
            return depth > Deepest || typeof(IDictionary).IsAssignableFrom(type) || type.GetGenericArguments().Length > 1
                ? new JsonObject()
                : new JsonArray(Of(element, depth + 1));
        var whole = new JsonObject();
        foreach (var property in Properties(type))
            whole[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] =
                depth > Deepest ? null : Of(property.PropertyType, depth + 1);
        return whole;
    }

    /// <summary>What a writer sends in the body; the stamp goes into the header.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && p.Name != nameof(StampedInput.Stamp));

    public static Type? Element(Type type) =>
        type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)
            ? type.GetGenericArguments()[^1]
            : null;
}
