using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Organisations.Rows;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.Members.MemberFile;

/// <summary>What pages and the API show of a member file. The caller stands within a permission, which sets the scope.</summary>
internal sealed class FileReader(RegistryDbContext db, ICurrentUser user, Texts texts, IPersonIntegrationService people)
{
    private const int MaxChanges = 50;

    /// <summary>Kinds of item 27 that the ledger has.</summary>
    private static readonly MembershipEventKind[] Breaks =
    [
        MembershipEventKind.StruckOff,
        MembershipEventKind.Resigned,
        MembershipEventKind.Expelled,
        MembershipEventKind.Restored,
        MembershipEventKind.Readmitted,
    ];

    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    public async Task<PartyMember> MemberAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<PartyMember>().Include(m => m.Events).AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation)
        ?? throw BusinessException.NotFound();

    public async Task<MemberFileDto> ReadAsync(PartyMember member, CancellationToken cancellation)
    {
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == member.PersonId, cancellation);
        var parts = await db.Set<FilePart>()
            .Include(p => p.Values)
            .AsNoTracking()
            .Where(p => p.MemberId == member.Id)
            .ToDictionaryAsync(p => p.Kind, cancellation);
        var nationalId = await people.GetMaskedNationalIdAsync(member.PersonId, cancellation);
        var facts = await FactsAsync(member, person, cancellation);
        return new(
            member.Id,
            person.FullName,
            person.BirthDate,
            FileForm.Layout,
            facts,
            [.. FileForm.Parts.Select(f => ToDto(f, parts.GetValueOrDefault(f.Kind), nationalId, open: false))],
            [.. Enumerable.Range(1, FileForm.Items).Where(i => IsEmpty(i, parts, nationalId, facts))],
            await ChangesAsync(parts.Values, cancellation),
            user.IsGranted(MembersPermissions.EditFile, member.OrganisationPath),
            user.IsGranted(MembersPermissions.ViewSensitive, member.OrganisationPath),
            user.IsGranted(MembersPermissions.ViewAccessLog, member.OrganisationPath)
        );
    }

    /// <param name="open">Shows a sensitive part; the caller has put on record who sees it and why.</param>
    public async Task<FilePartDto> PartAsync(PartyMember member, FilePartKind kind, bool open, CancellationToken cancellation)
    {
        var part = await db.Set<FilePart>()
            .Include(p => p.Values)
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.MemberId == member.Id && p.Kind == kind, cancellation);
        var nationalId =
            kind != FilePartKind.NationalId ? null
            : open ? await people.GetNationalIdAsync(member.PersonId, cancellation)
            : await people.GetMaskedNationalIdAsync(member.PersonId, cancellation);
        return ToDto(FileForm.Of(kind), part, nationalId, open);
    }

    private static FilePartDto ToDto(FilePartForm form, FilePart? part, string? nationalId, bool open)
    {
        var isNationalId = form.Kind == FilePartKind.NationalId;
        var filled = isNationalId ? nationalId is not null : part?.IsFilled ?? false;
        var masked = form.Sensitive && filled && !open;
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = isNationalId
            ? nationalId is null
                ? []
                : [new Dictionary<string, string> { ["nationalId"] = nationalId }]
            : masked || part is null
                ? []
                : [.. part.Values.GroupBy(v => v.Row).OrderBy(g => g.Key).Select(g => g.ToDictionary(v => v.Field, v => v.Text))];
        return new(
            form.Kind,
            part?.Stamp ?? Guid.Empty,
            form.Many,
            form.Sensitive,
            form.Editable,
            masked,
            part is { None: true } && !masked,
            form.Fields,
            rows,
            part?.ChangedAt,
            part?.ChangedBy
        );
    }

    /// <summary>Items with fields are empty without a value; of the others only those that every member has can be.</summary>
    private static bool IsEmpty(
        int item,
        Dictionary<FilePartKind, FilePart> parts,
        string? nationalId,
        IReadOnlyList<FileFactDto> facts
    )
    {
        if (item == FileForm.NationalIdItem)
            return nationalId is null;
        var forms = FileForm.Parts.Where(f => f.Fields.Any(x => x.Item == item)).ToList();
        if (forms.Count == 0)
            return facts.Any(f => f.Item == item && f.Value is null && f.Key is "decisionOn" or "admittedOn");
        return !forms.Exists(f =>
            parts.GetValueOrDefault(f.Kind) is { } part
            && (part.None || part.Values.Any(v => f.Fields.Any(x => x.Key == v.Field && x.Item == item)))
        );
    }

    private async Task<IReadOnlyList<FileFactDto>> FactsAsync(
        PartyMember member,
        PersonRow person,
        CancellationToken cancellation
    )
    {
        var path = member.OrganisationPath;
        var organisations = await db.Unscoped<OrganisationRow>("The organisations above a member in scope are named in the file.")
            .Where(o => path.StartsWith(o.OrganisationPath))
            .OrderBy(o => o.OrganisationPath)
            .Select(o => o.Name)
            .ToListAsync(cancellation);
        var dossierId = member
            .Events.Where(e => e.Kind is MembershipEventKind.Admitted or MembershipEventKind.Readmitted)
            .MaxBy(e => e.Sequence)
            ?.DossierId;
        var dossier = await db.Set<AdmissionDossier>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == dossierId, cancellation);
        var live = member.Events.Live().OrderBy(e => e.EffectiveOn).ToList();
        var breaks = live.Where(e => Breaks.Contains(e.Kind))
            .Select(e => $"{texts["Members:Event." + e.Kind]} {Print(e.EffectiveOn)}");
        var badges = await db.Set<BadgeAward>()
            .Where(b => b.MemberId == member.Id && b.State == BadgeState.Awarded)
            .OrderBy(b => b.Years)
            .Select(b => new { b.Years, b.AwardedOn })
            .ToListAsync(cancellation);
        return
        [
            new(0, "organisations", string.Join(" › ", organisations)),
            new(0, "fileNumber", member.FileNumber),
            new(0, "cardNumber", member.CardNumber),
            new(1, "fullName", person.FullName.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))),
            new(2, "sex", texts["People:Sex." + person.Sex]),
            new(4, "birthDate", Print(person.BirthDate)),
            new(12, "decisionOn", Print(member.AdmissionDecisionOn)),
            new(12, "admittedOn", Print(member.AdmittedOn)),
            new(12, "officialOn", Print(member.OfficialOn)),
            new(12, "introducers", Join(dossier?.Introducers.Select(i => i.Name))),
            new(20, "exemptedOn", Print(live.LastOrDefault(e => e.Kind == MembershipEventKind.Exempted)?.EffectiveOn)),
            new(24, "badge", Join(badges.Select(b => $"{b.Years} ({Print(b.AwardedOn)})"))),
            new(27, "breaks", Join(breaks)),
        ];
    }

    private static string? Join(IEnumerable<string>? texts) =>
        string.Join("; ", texts ?? []) is { Length: > 0 } text ? text : null;

    private static string? Print(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>From the audit, which has an entry for each save of a part.</summary>
    private async Task<IReadOnlyList<FileChangeDto>> ChangesAsync(IEnumerable<FilePart> parts, CancellationToken cancellation)
    {
        var kinds = parts.ToDictionary(p => p.Id, p => p.Kind);
        var ids = kinds.Keys.ToList();
        var entries = await db.Set<AuditEntry>()
            .Where(a => ids.Contains(a.EntityId) && a.EntityType == nameof(FilePart))
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Take(MaxChanges)
            .Select(a => new
            {
                a.EntityId,
                a.At,
                a.UserName,
            })
            .ToListAsync(cancellation);
        return [.. entries.Select(a => new FileChangeDto(kinds[a.EntityId], a.At, a.UserName))];
    }
}
