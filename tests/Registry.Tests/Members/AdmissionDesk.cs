using Registry.Access.Users;
using Registry.Kernel;
using Registry.Members.Admissions;

namespace Registry.Tests.Members;

/// <summary>The admission workflow over HTTP, each step with papers that are in order unless a test says otherwise.</summary>
internal static class AdmissionDesk
{
    public const string Root = "/api/members/admissions";

    /// <summary>Where thuky is secretary: a cell below a grassroots committee.</summary>
    public static readonly Guid Cell = Host.ReferenceData.DemoAccounts.SecretaryCell;

    /// <summary>Where thuky2 is secretary: a grassroots cell, directly below the root.</summary>
    public static readonly Guid GrassrootsCell = Host.ReferenceData.DemoAccounts.SecondSecretaryCell;

    private static readonly string[] Forms = ["1-KNĐ", "2-KNĐ", "3-KNĐ", "5-KNĐ", "CN-NTVĐ"];

    public static string Step(DossierDto dossier, string step) => $"{Root}/{dossier.Id}/{step}";

    public static object Applicant(
        Guid organisationId,
        string name = "Nguyễn Thị Đào",
        DateOnly? birthDate = null,
        string? nationalId = null
    ) =>
        new
        {
            organisationId,
            fullName = name,
            birthDate = birthDate ?? new DateOnly(1998, 4, 2),
            sex = "Female",
            nationalId,
            education = "UpperSecondary",
            // The tests admit many people of the same name.
            differentPersonReason = "Trùng họ tên và ngày sinh, khác số căn cước",
        };

    public static Task<DossierDto> OpenAsync(
        this HttpClient secretary,
        Guid? cell = null,
        string name = "Nguyễn Thị Đào",
        DateOnly? birthDate = null,
        string? nationalId = null
    ) => secretary.DoAsync<DossierDto>(Root, Applicant(cell ?? GrassrootsCell, name, birthDate, nationalId));

    public static async Task<DossierDto> WithDocumentsAsync(
        this HttpClient secretary,
        DossierDto dossier,
        Func<string, DateOnly?>? on = null
    )
    {
        foreach (var formCode in Forms)
        {
            var receivedOn = on is null ? dossier.OpenedOn : on(formCode);
            if (receivedOn is not null)
                dossier = await secretary.DoAsync<DossierDto>(
                    Step(dossier, "documents"),
                    new
                    {
                        dossier.Stamp,
                        formCode,
                        receivedOn,
                    }
                );
        }
        return dossier;
    }

    /// <summary>A vote of everybody in favour.</summary>
    public static object Vote(
        DossierDto dossier,
        DateOnly? date = null,
        int? total = null,
        int? present = null,
        int? inFavour = null,
        int? against = null
    )
    {
        var all = total ?? dossier.OfficialMembersInCell;
        return new
        {
            dossier.Stamp,
            number = "12-NQ/CB",
            date = date ?? dossier.OpenedOn,
            officialMembers = all,
            present = present ?? all,
            inFavour = inFavour ?? all,
            against = against ?? 0,
        };
    }

    public static object Decision(DossierDto dossier, DateOnly? date = null, string? number = "345-QĐ/ĐU") =>
        new
        {
            dossier.Stamp,
            decisionNumber = number,
            decisionDate = date ?? dossier.OpenedOn,
            // The tests admit many people of the same name.
            differentPersonReason = "Trùng họ tên và ngày sinh, khác số căn cước",
        };

    public static Task<DossierDto> ResolveAsync(this HttpClient secretary, DossierDto dossier) =>
        secretary.DoAsync<DossierDto>(Step(dossier, "cell-resolution"), Vote(dossier));

    public static Task<DossierDto> SubmitAsync(this HttpClient secretary, DossierDto dossier) =>
        secretary.DoAsync<DossierDto>(Step(dossier, "submit"), new { dossier.Stamp });

    public static Task<DossierDto> ApproveAsync(this HttpClient approver, DossierDto dossier) =>
        approver.DoAsync<DossierDto>(Step(dossier, "approve"), Decision(dossier));

    /// <summary>The decision on an applicant who is this former member, or of whom it is not said who it is.</summary>
    public static object DecisionOn(DossierDto dossier, Guid? formerMemberId = null, string? different = null) =>
        new
        {
            dossier.Stamp,
            decisionNumber = "345-QĐ/ĐU",
            decisionDate = dossier.OpenedOn,
            formerMemberId,
            differentPersonReason = different,
        };

    /// <summary>A dossier on which the cell can vote.</summary>
    public static async Task<DossierDto> CompleteAsync(
        this HttpClient secretary,
        Guid? cell = null,
        DateOnly? birthDate = null,
        Func<string, DateOnly?>? on = null
    )
    {
        var dossier = await secretary.WithDocumentsAsync(await secretary.OpenAsync(cell, birthDate: birthDate), on);
        return await secretary.VerifiedAsync(await secretary.IntroducedAsync(dossier));
    }

    /// <summary>Two official members of the cell, together with the applicant for two years; the first is the mentor.</summary>
    public static async Task<DossierDto> IntroducedAsync(this HttpClient secretary, DossierDto dossier)
    {
        var candidates = await secretary.ReadAsync<List<IntroducerCandidateDto>>(Step(dossier, "introducer-candidates"));
        var chosen = candidates.Where(c => c.OfficialOn <= dossier.OpenedOn.AddMonths(-12)).Take(2).ToList();
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "mentor"), new { dossier.Stamp, chosen[0].MemberId });
        var introducers = chosen.Select(c => new { c.MemberId, togetherSince = dossier.OpenedOn.AddYears(-2) });
        return await secretary.DoAsync<DossierDto>(Step(dossier, "introducers"), new { dossier.Stamp, introducers });
    }

    /// <summary>The answer on the applicant, and why the relatives need no verification.</summary>
    public static async Task<DossierDto> VerifiedAsync(this HttpClient secretary, DossierDto dossier) =>
        await secretary.RelativesAsync(
            await secretary.DoAsync<DossierDto>(
                Step(dossier, "verifications"),
                new
                {
                    dossier.Stamp,
                    subject = "Applicant",
                    name = dossier.Applicant.FullName,
                    sentTo = "Đảng ủy phường",
                    sentOn = dossier.OpenedOn,
                    answeredOn = dossier.OpenedOn,
                    answer = "Confirmed",
                }
            )
        );

    /// <summary>No verification is needed of the relatives, with the reason.</summary>
    public static async Task<DossierDto> RelativesAsync(this HttpClient secretary, DossierDto dossier)
    {
        foreach (var subject in new[] { "Parent", "ParentInLaw", "Spouse", "Child" })
            dossier = await secretary.DoAsync<DossierDto>(
                Step(dossier, "verifications"),
                new
                {
                    dossier.Stamp,
                    subject,
                    name = "Như lý lịch",
                    notNeeded = true,
                    reason = "Là đảng viên đã khai đầy đủ, hoặc không có",
                }
            );
        return dossier;
    }

    /// <summary>A dossier that has left the cell.</summary>
    public static async Task<DossierDto> SubmittedAsync(this HttpClient secretary, Guid? cell = null) =>
        await secretary.SubmitAsync(await secretary.ResolveAsync(await secretary.CompleteAsync(cell)));

    /// <summary>A user with these grants (role, organisation), made by the administrator.</summary>
    public static async Task<HttpClient> SignInWithAsync(
        this RegistryApp app,
        string userName,
        params (string Role, Guid Organisation)[] grants
    )
    {
        const string Password = "mat-khau-thu-nghiem";
        using var administrator = await app.SignInAsync("quantri");
        var input = new
        {
            userName,
            displayName = userName,
            password = Password,
        };
        var user = await administrator.DoAsync<UserDto>("/api/access/users", input);
        foreach (var (role, organisationId) in grants)
            user = await administrator.DoAsync<UserDto>(
                $"/api/access/users/{user.Id}/grants",
                new
                {
                    user.Stamp,
                    role,
                    organisationId,
                }
            );
        return await app.SignInWithGivenAsync(userName, Password);
    }
}
