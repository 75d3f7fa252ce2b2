using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Registry.Kernel;

/// <summary>
/// Routes of the API. As the framework's <c>MapGet</c> and <c>MapPost</c>, but what binds a request to the handler's parameters is
/// compiled at the first request of that route: compiling all two hundred at the first request of any takes a second.
/// A filter is added to the group, not to one route.
/// </summary>
public static class Routes
{
    public static RouteHandlerBuilder Get(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Get, pattern, handler);

    public static RouteHandlerBuilder Post(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Post, pattern, handler);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string method, string pattern, Delegate handler)
    {
        var handling = routes.ServiceProvider.GetRequiredService<IOptions<RouteHandlerOptions>>().Value;
        var route = routes.MapMethods(pattern, [method], _ => Task.CompletedTask);
        route.Add(endpoint =>
        {
            var options = new RequestDelegateFactoryOptions
            {
                ServiceProvider = routes.ServiceProvider,
                EndpointBuilder = endpoint,
                RouteParameterNames = ((RouteEndpointBuilder)endpoint).RoutePattern.Parameters.Select(p => p.Name),
                DisableInferBodyFromParameters = method == HttpMethods.Get,
                ThrowOnBadRequest = handling.ThrowOnBadRequest,
            };
            var described = RequestDelegateFactory.InferMetadata(handler.Method, options);
            endpoint.Metadata.Add(handler.Method);
            foreach (var attribute in handler.Method.GetCustomAttributes(inherit: true))
                endpoint.Metadata.Add(attribute);
            // Filters see the handler's arguments, so they are compiled with it; left here they would be compiled now, around nothing.
            var filters = endpoint.FilterFactories.ToList();
            endpoint.FilterFactories.Clear();
            var compiled = new Lazy<RequestDelegate>(() =>
            {
                foreach (var filter in filters)
                    endpoint.FilterFactories.Add(filter);
                return RequestDelegateFactory.Create(handler, options, described).RequestDelegate;
            });
            endpoint.RequestDelegate = context => compiled.Value(context);
        });
        return new RouteHandlerBuilder([route]);
    }
}
