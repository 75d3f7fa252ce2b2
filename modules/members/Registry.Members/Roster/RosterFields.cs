using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Registry.Kernel;
using Registry.Members.MemberFile;

namespace Registry.Members.Roster;

/// <summary>
/// The fields of the roster in the order of the columns. What the declaration has no kind of filter for is in <see cref="RosterQuery"/>:
/// the text, and what a span says alone (standing, organisation, zone).
/// </summary>
internal static class RosterFields
{
    public static readonly IReadOnlyList<RosterField> All =
    [
        Of("FullName", s => s.Person.FullName, r => r.FullName) with
        {
            Width = 40,
            Look = "lead",
            Always = true,
            Link = r => "/members/" + r.MemberId,
        },
        Of("BirthDate", s => s.Person.BirthDate, r => r.BirthDate) with
        {
            OnMember = m => m.BirthDate,
            From = (i, day) => i.MaxAge is { } max ? day.AddYears(-Math.Clamp(max, 0, 150) - 1).AddDays(1) : null,
            To = (i, day) => i.MinAge is { } min ? day.AddYears(-Math.Clamp(min, 0, 150)) : null,
        },
        Of("Sex", s => s.Person.Sex, r => r.Sex) with
        {
            TextsOf = "People:Sex.",
            Look = "minor",
            OnMember = m => m.Sex,
            Is = i => i.Sex,
        },
        Of("OrganisationId", s => s.Span.OrganisationId, r => r.OrganisationId) with
        {
            In = RosterPlaces.None,
        },
        Of("OrganisationName", s => s.Place.Name, r => r.OrganisationName) with
        {
            Label = "Members:Column.Organisation",
            Width = 40,
            Link = r => "/organisations/" + r.OrganisationId,
            OnMember = m => m.OrganisationName,
            MemberLink = m => m.OrganisationId is { } id ? "/organisations/" + id : null,
        },
        Of("Standing", s => s.Span.Standing, r => r.Standing) with
        {
            TextsOf = "Members:Standing.",
        },
        Of("AdmittedOn", s => s.Member.AdmittedOn, r => r.AdmittedOn) with
        {
            Look = "minor",
            From = (i, _) => i.AdmittedFrom,
            To = (i, _) => i.AdmittedTo,
        },
        // Who is not official yet on the day has neither an official date nor a card.
        Of("OfficialOn", s => s.Member.OfficialOn <= s.Day ? s.Member.OfficialOn : null, r => r.OfficialOn) with
        {
            Look = "minor",
        },
        Of("CardNumber", s => s.Member.OfficialOn <= s.Day ? s.Member.CardNumber : null, r => r.CardNumber) with
        {
            Look = "minor",
            OnMember = m => m.CardNumber,
        },
        FromFile(FilePartKind.Work, "workPhone"),
        Of("MemberId", s => s.Member.Id, r => r.MemberId) with
        {
            Width = 40,
            In = RosterPlaces.File,
            Always = true,
        },
    ];

    /// <summary>Those of the members' files, which are read where they are asked for.</summary>
    public static readonly IReadOnlyList<RosterField> Filed = [.. All.Where(f => f.Part is not null)];

    /// <summary>A row as the API answers it: for each parameter of the record the field of its name.</summary>
    public static readonly Expression<Func<RosterSource, RosterRowDto>> Row = ToRow();

    /// <summary>The facts on the page of a member.</summary>
    public static IReadOnlyList<RosterField> Facts(ICurrentUser user) => [.. SeenBy(user).Where(f => f.OnMember is not null)];

    /// <summary>The columns somebody may choose of.</summary>
    public static IReadOnlyList<RosterField> Offered(RosterPlaces place, ICurrentUser user) =>
        [.. SeenBy(user).Where(f => f.In.HasFlag(place))];

    /// <summary>The columns somebody sees who has chosen some, or none.</summary>
    /// <param name="now">What is believed now; what was in a file at an earlier instant is not kept.</param>
    public static IReadOnlyList<RosterField> Columns(
        RosterPlaces place,
        IReadOnlyCollection<string>? chosen,
        ICurrentUser user,
        bool now
    ) =>
        [
            .. Offered(place, user)
                .Where(f => now || f.Part is null)
                .Where(f =>
                    f.Always
                    || (chosen is { Count: > 0 } ? chosen.Contains(f.Key, StringComparer.OrdinalIgnoreCase) : f.ByDefault)
                ),
        ];

    /// <summary>A row with fields of the member's file.</summary>
    public static Expression<Func<RosterSource, RosterRead>> RowWith(IEnumerable<RosterField> filed)
    {
        var source = Row.Parameters[0];
        var home = Expression.Property(source, nameof(RosterSource.Home));
        var file = Expression.NewArrayInit(typeof(string), filed.Select(f => At(f, source)));
        var read = typeof(RosterRead).GetConstructors().Single();
        return Expression.Lambda<Func<RosterSource, RosterRead>>(Expression.New(read, Row.Body, home, file), source);
    }

    private static Expression<Func<RosterSource, RosterRowDto>> ToRow()
    {
        var source = Expression.Parameter(typeof(RosterSource), "s");
        var row = typeof(RosterRowDto).GetConstructors().Single();
        var values = row.GetParameters()
            .Select(p =>
                p.Name == nameof(RosterRowDto.File)
                    ? Expression.Constant(null, p.ParameterType)
                    : At(All.Single(f => f.Key == p.Name), source)
            );
        return Expression.Lambda<Func<RosterSource, RosterRowDto>>(Expression.New(row, values), source);
    }

    private static IEnumerable<RosterField> SeenBy(ICurrentUser user) =>
        All.Where(f => f.Permission is null || user.IsGranted(f.Permission));

    private static Expression At(RosterField field, Expression source) =>
        ReplacingExpressionVisitor.Replace(field.Path.Parameters[0], source, field.Path.Body);

    private static RosterField Of<T>(string name, Expression<Func<RosterSource, T>> path, Func<RosterRowDto, object?> value) =>
        new(name, "Members:Column." + name, path, value);

    /// <summary>A field of the member's file. It is of today on every date, since the file has no history.</summary>
    internal static RosterField FromFile(FilePartKind part, string key)
    {
        Expression<Func<RosterSource, string?>> path = s =>
            s.File.Where(t => t.Part == part && t.Field == key).Select(t => t.Text).FirstOrDefault();
        return new(key, "Members:File.Field." + key, path, r => r.File?.GetValueOrDefault(key))
        {
            Part = part,
            ByDefault = false,
            Permission = MembersPermissions.ViewFile,
            OnMember = m => m.File?.GetValueOrDefault(key),
        };
    }
}
