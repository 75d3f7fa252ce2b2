using Registry.Access;
using Registry.Kernel;
using Registry.Members.Recognitions;

namespace Registry.Tests.Members;

/// <summary>Recognition over HTTP, each step with papers that are in order.</summary>
internal static class RecognitionDesk
{
    public const string Root = "/api/members/recognitions";
    public static readonly string[] Forms = ["CN-ĐVM", "10-KNĐ", "11-KNĐ", "12-KNĐ"];

    public static string Step(RecognitionDto dossier, string step) => $"{Root}/{dossier.Id}/{step}";

    /// <summary>Somebody of the reference data whose twelve months are over and to whom nothing has happened, and the secretary of that cell.</summary>
    public static async Task<(RecognitionDto Dossier, HttpClient Secretary)> WaitingAsync(
        RegistryApp app,
        HttpClient approver,
        bool belowCommittee = false
    )
    {
        var list = await approver.ReadAsync<Page<RecognitionListItemDto>>(Root + "?state=Probation&take=200");
        foreach (var item in list.Items.Where(i => i.ProbationEndsOn < Api.Today))
        {
            var dossier = await approver.ReadAsync<RecognitionDto>($"{Root}/{item.Id}");
            if (dossier.History.Count > 1 || (belowCommittee && dossier.GrassrootsCommitteeName is null))
                continue;
            var secretary = await app.SignInWithAsync("thu-ky-" + item.Id, (Roles.CellSecretary, dossier.OrganisationId));
            return (await secretary.ReadAsync<RecognitionDto>($"{Root}/{item.Id}"), secretary);
        }
        throw new InvalidOperationException("The reference data has nobody whose twelve months are over.");
    }

    public static async Task<RecognitionDto> WithPapersAsync(this HttpClient secretary, RecognitionDto dossier)
    {
        foreach (var formCode in Forms)
            dossier = await secretary.DoAsync<RecognitionDto>(
                Step(dossier, "documents"),
                new
                {
                    dossier.Stamp,
                    formCode,
                    receivedOn = Api.Today,
                }
            );
        return dossier;
    }

    public static object Vote(
        RecognitionDto dossier,
        DateOnly? date = null,
        RecognitionProposal proposal = RecognitionProposal.Recognise
    ) =>
        new
        {
            dossier.Stamp,
            proposal,
            number = "31-NQ/CB",
            date = date ?? Api.Today,
            officialMembers = dossier.OfficialMembersInCell,
            present = dossier.OfficialMembersInCell,
            inFavour = dossier.OfficialMembersInCell,
            against = 0,
        };

    /// <summary>With the grassroots committee's resolution, where there is such a committee.</summary>
    public static async Task<RecognitionDto> ResolvedAsync(RegistryApp app, RecognitionDto dossier)
    {
        if (dossier.State != RecognitionState.AwaitingGrassroots)
            return dossier;
        using var committee = await app.SignInWithAsync(
            "dang-uy-" + dossier.Id,
            (Roles.GrassrootsCommittee, dossier.OrganisationId)
        );
        var vote = new
        {
            dossier.Stamp,
            number = "5-NQ/ĐU",
            date = Api.Today,
            officialMembers = 9,
            present = 9,
            inFavour = 9,
            against = 0,
        };
        return await committee.DoAsync<RecognitionDto>(Step(dossier, "grassroots-resolution"), vote);
    }

    /// <summary>From the papers to the decision, all on one day.</summary>
    public static async Task<RecognitionDto> RecogniseAsync(
        RegistryApp app,
        RecognitionDto dossier,
        HttpClient secretary,
        HttpClient approver
    )
    {
        dossier = await secretary.WithPapersAsync(dossier);
        dossier = await secretary.DoAsync<RecognitionDto>(Step(dossier, "cell-resolution"), Vote(dossier));
        dossier = await secretary.DoAsync<RecognitionDto>(Step(dossier, "submit"), new { dossier.Stamp });
        dossier = await ResolvedAsync(app, dossier);
        var decision = new
        {
            dossier.Stamp,
            decisionNumber = "90-QĐ/ĐU",
            decisionDate = Api.Today,
        };
        return await approver.DoAsync<RecognitionDto>(Step(dossier, "recognise"), decision);
    }
}
