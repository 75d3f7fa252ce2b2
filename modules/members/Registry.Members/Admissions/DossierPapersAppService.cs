using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;

namespace Registry.Members.Admissions;

internal sealed class DossierPapersAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    DossierReader reader,
    DossierService dossiers,
    ProcedureService procedures,
    BiographyForm form
) : IDossierPapersAppService
{
    private const int MaxIntroducers = 5;
    private const int MinReason = 10;
    private const int MaxReason = 300;
    private const int MaxLog = 200;

    /// <summary>Entity type of the audit entries that say who saw what; their entity is the dossier.</summary>
    private const string AuditedBiography = "Biography";
    private const string Unmasked = "Unmasked";

    public async Task<IReadOnlyList<IntroducerCandidateDto>> GetCandidatesAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.RecordAdmissions);
        return await reader.CandidatesAsync(id, cancellation);
    }

    public Task<DossierDto> AssignMentorAsync(Guid id, AssignMentorInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var candidate = (await reader.CandidatesAsync(id, cancellation)).SingleOrDefault(c =>
                    c.MemberId == input.MemberId
                );
                var check = new Check();
                check.That(candidate is not null, "mentor", "Members:MentorNotOfficial");
                check.ThrowIfAny();
                dossier.AssignMentor(
                    candidate!.MemberId,
                    candidate.Name,
                    await procedures.ContextAsync(clock.Today, cancellation)
                );
            },
            cancellation
        );

    public Task<DossierDto> NameIntroducersAsync(Guid id, NameIntroducersInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var candidates = (await reader.CandidatesAsync(id, cancellation)).ToDictionary(c => c.MemberId);
                var check = new Check();
                var named = new List<Introducer>();
                foreach (var (memberId, since, instead) in (input.Introducers ?? []).Take(MaxIntroducers))
                {
                    var reason = check.Text("introducers", instead, MaxReason, required: false);
                    var candidate = memberId is { } m ? candidates.GetValueOrDefault(m) : null;
                    check.That(candidate is not null, "introducers", "Members:UnknownIntroducer");
                    var day = check.Past("introducers", since, clock.Today);
                    if (candidate is not null)
                        named.Add(new Introducer(candidate.MemberId, candidate.Name, day, reason));
                }
                check.That(VoteGuard.MentorIntroduces(dossier.MentorId, named), "introducers", "Members:MentorDoesNotIntroduce");
                check.That(named.DistinctBy(i => i.MemberId).Count() == named.Count, "introducers", "Members:IntroducerTwice");
                check.ThrowIfAny();
                dossier.NameIntroducers(named, await procedures.ContextAsync(clock.Today, cancellation));
            },
            cancellation
        );

    public Task<DossierDto> RecordVerificationAsync(Guid id, RecordVerificationInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
                dossier.RecordVerification(
                    ToVerification(dossier, input),
                    await procedures.ContextAsync(clock.Today, cancellation)
                ),
            cancellation
        );

    public Task<DossierDto> RecordPoliticalReviewAsync(
        Guid id,
        RecordPoliticalReviewInput input,
        CancellationToken cancellation
    ) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var check = new Check();
                check.That(input.Needed is not null, "needed", "Registry:Required");
                var number = check.Text("conclusionNumber", input.Number, 50, required: false);
                if (number is not null || input.Date is not null)
                {
                    check.Text("conclusionNumber", input.Number, 50);
                    check.Past("conclusionDate", input.Date, clock.Today);
                }
                check.ThrowIfAny();
                var review = new PoliticalReview(input.Needed!.Value, number, input.Date);
                dossier.RecordPoliticalReview(review, await procedures.ContextAsync(clock.Today, cancellation));
            },
            cancellation
        );

    public async Task<BiographyDto> GetBiographyAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        return await ReadBiographyAsync(id, open: false, cancellation);
    }

    public async Task<BiographyDto> UnmaskBiographyAsync(Guid id, UnmaskBiographyInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        var path = await PathAsync(id, cancellation);
        if (!form.MayUnmask(path))
            throw BusinessException.Forbidden(MembersPermissions.ViewSensitive);
        var check = new Check();
        var reason = check.Text("reason", input.Reason, MaxReason);
        check.That(reason is null || reason.Length >= MinReason, "reason", "Members:ReasonTooShort", MinReason, MaxReason);
        check.ThrowIfAny();
        db.Record(AuditedBiography, id, Unmasked, reason!);
        // On record first: when this fails, nothing is shown.
        await db.SaveChangesAsync(cancellation);
        return await ReadBiographyAsync(id, open: true, cancellation);
    }

    public async Task<IReadOnlyList<BiographyAccessDto>> GetBiographyAccessLogAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAccessLog);
        await PathAsync(id, cancellation);
        return await db.Set<AuditEntry>()
            .Where(a => a.EntityId == id && a.EntityType == AuditedBiography && a.Action == Unmasked)
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Take(MaxLog)
            .Select(a => new BiographyAccessDto(a.At, a.UserName, a.Fields))
            .ToListAsync(cancellation);
    }

    private async Task<BiographyDto> ReadBiographyAsync(Guid id, bool open, CancellationToken cancellation) =>
        await form.ReadAsync(await reader.ReadAsync(id, cancellation), await PathAsync(id, cancellation), open, cancellation);

    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    private async Task<string> PathAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<AdmissionDossier>().Where(d => d.Id == id).Select(d => d.OrganisationPath).SingleOrDefaultAsync(cancellation)
        ?? throw BusinessException.NotFound();

    public async Task<BiographyDto> WriteBiographyAsync(Guid id, WriteBiographyInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        await RecordAsync(
            id,
            input,
            async dossier =>
            {
                var verified = dossier.Verifications.Any(v => v is { Subject: VerificationSubject.Applicant, Answer: not null });
                var texts = BiographyForm.Validate(input.Items, verified);
                dossier.WriteBiography(BiographyForm.Layout, await procedures.ContextAsync(clock.Today, cancellation));
                var there = await db.Set<BiographyItem>()
                    .Where(i => i.DossierId == id)
                    .ToDictionaryAsync(i => i.Number, cancellation);
                foreach (var (number, text) in texts)
                {
                    if (!there.TryGetValue(number, out var item))
                        db.Add(item = new BiographyItem(id, number));
                    item.Text = text;
                }
            },
            cancellation
        );
        return await ReadBiographyAsync(id, open: false, cancellation);
    }

    private Task<DossierDto> RecordAsync(
        Guid id,
        StampedInput input,
        Func<AdmissionDossier, Task> change,
        CancellationToken cancellation
    ) => dossiers.ChangeAsync(id, input, MembersPermissions.RecordAdmissions, change, cancellation);

    /// <summary>Letters go from organisation to organisation; who needs no verification has neither letter nor answer.</summary>
    private Verification ToVerification(AdmissionDossier dossier, RecordVerificationInput input)
    {
        var check = new Check();
        check.That(input.Subject is not null, "subject", "Registry:Required");
        var name = check.Text("name", input.Name, 200);
        var known = input.Id is null || dossier.Verifications.Any(v => v.Id == input.Id);
        check.That(known, "subject", "Registry:NotFound");
        check.That(
            !input.NotNeeded || input.Subject is not VerificationSubject.Applicant,
            "notNeeded",
            "Members:ApplicantIsVerified"
        );
        string? sentTo = null;
        string? reason = null;
        if (input.NotNeeded)
            reason = check.Text("reason", input.Reason, MaxReason);
        else
        {
            sentTo = check.Text("sentTo", input.SentTo, 300);
            var sent = check.Past("sentOn", input.SentOn, clock.Today);
            if (input.AnsweredOn is not null || input.Answer is not null)
            {
                var answered = check.Past("answeredOn", input.AnsweredOn, clock.Today);
                check.That(input.Answer is not null, "answer", "Registry:Required");
                check.That(
                    input.AnsweredOn is null || answered >= sent,
                    "answeredOn",
                    "Members:AnsweredBeforeSent",
                    answered,
                    sent
                );
            }
        }
        check.ThrowIfAny();
        var id = input.Id ?? Guid.CreateVersion7();
        return input.NotNeeded
            ? new(id, input.Subject!.Value, name!, true, null, null, null, null, reason)
            : new(id, input.Subject!.Value, name!, false, sentTo, input.SentOn, input.AnsweredOn, input.Answer);
    }
}
