using Hangfire;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Kernel;
using Registry.Members;
using Registry.Notifications.Contracts;
using Registry.Notifications.Deadlines;
using Registry.Notifications.Outbox;

namespace Registry.Notifications;

/// <summary>What is due for whom, derived every night, and the weekly digest by mail. A leaf: nobody depends on it.</summary>
[DependsOn(typeof(AccessContractsModule), typeof(MembersContractsModule))]
public sealed class NotificationsModule : RegistryModule
{
    public override Type Texts => typeof(NotificationsTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailSettings>(configuration.GetSection("Registry:Mail"));
        services.AddScoped<DeadlineMaker>();
        services.AddScoped<DigestMaker>();
        services.AddScoped<OutboxDelivery>();
        services.AddScoped<IMailSender, SmtpMailSender>();
        services.AddScoped<IDeadlineAppService, DeadlineAppService>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model.ApplyConfiguration(new DeadlineSummaryConfiguration()).ApplyConfiguration(new OutboxMessageConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api) => api.MapDeadlines();

    public override void ScheduleJobs(IServiceProvider services)
    {
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        var options = new RecurringJobOptions { TimeZone = RegistryClock.Zone };
        jobs.AddOrUpdate<DeadlineJob>(DeadlineJob.Id, job => job.RunAsync(CancellationToken.None), DeadlineJob.Schedule, options);
        jobs.AddOrUpdate<DigestJob>(DigestJob.Id, job => job.RunAsync(CancellationToken.None), DigestJob.Schedule, options);
        jobs.AddOrUpdate<OutboxJob>(OutboxJob.Id, job => job.RunAsync(CancellationToken.None), OutboxJob.Schedule, options);
    }
}
