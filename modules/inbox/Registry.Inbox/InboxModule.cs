using Hangfire;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Inbox.Deadlines;
using Registry.Inbox.Integration;
using Registry.Inbox.Outbox;
using Registry.Inbox.Waiting;
using Registry.Kernel;
using Registry.Organisations;
using Registry.People;
using Registry.Rules;

namespace Registry.Inbox;

/// <summary>The one inbox, what is due for whom by it, derived every night, and the weekly digest by mail. What waits, other modules say.</summary>
[DependsOn(
    typeof(InboxContractsModule),
    typeof(AccessContractsModule),
    typeof(OrganisationsContractsModule),
    typeof(PeopleContractsModule),
    typeof(RulesContractsModule)
)]
[FeatureOrder("Outbox", "Waiting", "Deadlines")]
public sealed class InboxModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IInboxAppService, InboxAppService>();
        services.AddScoped<IInboxContributor, GrantsInbox>();
        services.Configure<MailSettings>(configuration.GetSection("Registry:Mail"));
        services.AddScoped<DeadlineService>();
        services.AddScoped<DigestService>();
        services.AddScoped<OutboxDelivery>();
        services.AddScoped<IMailSender, SmtpMailSender>();
        services.AddScoped<IDeadlineAppService, DeadlineAppService>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model.ApplyConfiguration(new DeadlineSummaryConfiguration()).ApplyConfiguration(new OutboxMessageConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapInbox();
        api.MapDeadlines();
    }

    public override void ScheduleJobs(IServiceProvider services)
    {
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        var options = new RecurringJobOptions { TimeZone = RegistryClock.Zone };
        jobs.AddOrUpdate<DeadlineJob>(DeadlineJob.Id, job => job.RunAsync(CancellationToken.None), DeadlineJob.Schedule, options);
        jobs.AddOrUpdate<DigestJob>(DigestJob.Id, job => job.RunAsync(CancellationToken.None), DigestJob.Schedule, options);
        jobs.AddOrUpdate<OutboxJob>(OutboxJob.Id, job => job.RunAsync(CancellationToken.None), OutboxJob.Schedule, options);
    }
}
