using Hangfire.Dashboard;
using Registry.Access;
using Registry.Kernel;

namespace Registry.Host.Web;

/// <summary>Background jobs are for administrators.</summary>
internal sealed class JobsDashboardFilter : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) =>
        context.GetHttpContext().RequestServices.GetRequiredService<ICurrentUser>().IsGranted(AccessPermissions.Jobs);
}
