using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Registry.Kernel;

namespace Registry.Rules.Holidays;

internal static class HolidayEndpoints
{
    public static void MapHolidays(this IEndpointRouteBuilder api)
    {
        var holidays = api.MapGroup("/members/holidays").WithTags("Holidays");
        holidays.Get("/", (int? year, IHolidayAppService service, CancellationToken c) => service.ListAsync(year, c));
        holidays.Post(
            "/",
            (AddHolidayInput input, IHolidayAppService service, CancellationToken c) => service.AddAsync(input, c)
        );
        holidays.Post(
            "/{id:guid}/remove",
            (Guid id, IHolidayAppService service, CancellationToken c) => service.RemoveAsync(id, c)
        );
    }
}
