using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Registry.Kernel;

namespace Registry.Host.Web;

/// <summary>
/// What no service should meet, refused before it is called, with the name of the field: no input where one is due, a gap in a list,
/// a year that nothing can be reckoned from, because days and years are added to dates everywhere. What a date may be, its service says.
/// </summary>
internal static class InputCheck
{
    private const int FirstYear = 1800;
    private const int LastYear = 2200;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = [];

    /// <exception cref="BusinessException">400: each of what is wrong with its field.</exception>
    public static void Refuse(EndpointFilterInvocationContext context)
    {
        var found = new List<Rejection>();
        var endpoint = context.HttpContext.GetEndpoint()!;
        if (
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } expected }
            && IsInput(expected)
            && !context.Arguments.Any(expected.IsInstanceOfType)
        )
            found.Add(new Rejection("Registry:BodyMissing", null));
        var parameters = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        foreach (var (parameter, value) in parameters.Zip(context.Arguments))
        {
            if (value is DateOnly || (value is not null && IsInput(parameter.ParameterType)))
                Look(value, value is DateOnly ? parameter.Name! : "", found);
        }
        if (found.Count > 0)
            throw new BusinessException(RejectionKind.Invalid, found);
    }

    /// <summary>A record of ours: not a service, and not a type of the framework.</summary>
    private static bool IsInput(Type type) =>
        type is { IsClass: true } && type.Namespace?.StartsWith(nameof(Registry), StringComparison.Ordinal) == true;

    private static void Look(object value, string field, List<Rejection> found)
    {
        if (value is DateOnly { Year: < FirstYear or > LastYear } date)
            found.Add(new Rejection("Registry:DateYearOutside", field, date.Year, FirstYear, LastYear));
        else if (value is IEnumerable list and not (string or IDictionary))
            LookInside(list, field, found);
        else if (IsInput(value.GetType()))
        {
            foreach (var property in Fields.GetOrAdd(value.GetType(), Readable))
            {
                if (property.GetValue(value) is { } inner)
                    Look(inner, Join(field, JsonNamingPolicy.CamelCase.ConvertName(property.Name)), found);
            }
        }
    }

    private static void LookInside(IEnumerable list, string field, List<Rejection> found)
    {
        foreach (var (index, item) in list.Cast<object?>().Index())
        {
            if (item is null)
                found.Add(new Rejection("Registry:Required", $"{field}[{index}]"));
            else
                Look(item, $"{field}[{index}]", found);
        }
    }

    private static string Join(string field, string inner) => field.Length == 0 ? inner : field + "." + inner;

    private static PropertyInfo[] Readable(Type type) =>
        [.. type.GetProperties().Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];
}
