using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>A decision has the working days of the regulation under which the cell resolved (domain.md 1.3).</summary>
public sealed class DecisionLimitTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_cell_that_resolved_under_294_is_answered_by_the_45th_working_day_and_extended_by_the_60th()
    {
        DateOnly applied = new(2025, 7, 7);
        DateOnly resolved = new(2025, 8, 1);
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var typed = new
        {
            organisationId = GrassrootsCell,
            fullName = "Vũ Thị Đúng Hạn",
            birthDate = new DateOnly(1998, 4, 2),
            sex = "Female",
            education = "UpperSecondary",
            asProspect = true,
        };
        var dossier = await secretary.DoAsync<DossierDto>(Root, typed);
        var candidates = await secretary.ReadAsync<List<IntroducerCandidateDto>>(Step(dossier, "introducer-candidates"));
        var mentor = candidates.First(c => c.OfficialOn <= applied.AddMonths(-12)).MemberId;
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "mentor"), new { dossier.Stamp, memberId = mentor });
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "begin"), new { dossier.Stamp, applicationOn = applied });
        dossier = await secretary.IntroducedAsync(await secretary.WithDocumentsAsync(dossier));
        dossier = await secretary.VerifiedAsync(dossier);
        var voters = await app.CallAsync<VoteBases, VoteBase>(d => d.OfAsync(GrassrootsCell, resolved, Api.Stop));
        var vote = Vote(dossier, resolved, voters.Voting);
        dossier = await secretary.SubmitAsync(await secretary.DoAsync<DossierDto>(Step(dossier, "cell-resolution"), vote));
        dossier.RuleSetCode.ShouldBe("294-QĐ/TW");
        // Twenty days in August, twenty in September without the two of the National Day, five in October.
        dossier.DueOn.ShouldBe(new DateOnly(2025, 10, 7));
        var why = new { dossier.Stamp, reasons = "Chờ xác minh bổ sung" };
        dossier = await approver.DoAsync<DossierDto>(Step(dossier, "extend"), why);
        dossier.DueOn.ShouldBe(new DateOnly(2025, 10, 28));
    }

    [Fact]
    public async Task The_reference_data_decide_within_the_limits_of_their_day()
    {
        var late = await app.InScopeAsync(async services =>
        {
            var book = services.GetRequiredService<RuleBook>();
            await book.LoadAsync(Api.Stop);
            var decided = await services
                .GetRequiredService<RegistryDbContext>()
                .Set<AdmissionDossier>()
                .AsNoTracking()
                .Where(d => d.DecisionDate != null && d.CellResolution != null)
                .ToListAsync(Api.Stop);
            decided.ShouldContain(d => d.CellResolution!.Date >= new DateOnly(2025, 7, 1));
            return decided
                .Where(d => d.DecisionDate > LastDay(book, d.CellResolution!.Date))
                .Select(d => $"{d.CellResolution!.Date:yyyy-MM-dd} {d.DecisionDate:yyyy-MM-dd}")
                .ToList();
        });
        late.ShouldBeEmpty();

        static DateOnly LastDay(RuleBook book, DateOnly resolved) =>
            book.AddWorkingDays(resolved, book.At(resolved).Number(RuleKeys.DecisionDays));
    }
}
