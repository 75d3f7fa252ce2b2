using Registry.Kernel;
using Registry.People.Rows;

namespace Registry.People.Integration;

/// <summary>The one person behind many memberships. Writes join the caller's unit of work; the caller saves.</summary>
public interface IPersonIntegrationService
{
    /// <summary>
    /// Checks the data of a person and adds what is broken to <paramref name="check"/>; the national id must be nobody else's whom
    /// the user sees. Of somebody out of sight nothing is said: who sees both says whether they are one person.
    /// </summary>
    Task<PersonData> ValidateAsync(PersonInput input, Check check, Guid? existing, CancellationToken cancellation = default);

    /// <summary>
    /// Checks the data of somebody who may be in the registry already. A national id that is on record with the same name and birth
    /// date is that person's, whose id is returned; with another name or date it is refused, without saying whose it is. Whom the
    /// user does not see is not known here, and nothing is refused because of them.
    /// </summary>
    /// <param name="outOfSight">
    /// Memberships that are counted once for one person: who is out of sight is known too when number, name (tones do not
    /// matter), birth date and sex are on record, so that nothing is shown but what was typed.
    /// </param>
    Task<(PersonData Data, Guid? Known)> IdentifyAsync(
        PersonInput input,
        Check check,
        bool outOfSight,
        CancellationToken cancellation = default
    );

    /// <summary>Who is on record with this national id, or with this name (tones do not matter), birth date and sex; anywhere.</summary>
    Task<IReadOnlyList<PersonMatch>> FindSameAsync(PersonInput input, CancellationToken cancellation = default);

    /// <summary>Who else may be this person, by the same measure as <see cref="FindSameAsync(PersonInput, CancellationToken)"/>.</summary>
    Task<IReadOnlyList<PersonMatch>> FindSameAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Of these people, whom the user sees in some record.</summary>
    Task<IReadOnlySet<Guid>> SeenAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default);

    /// <summary>Of these people, who has a membership somewhere, present or former.</summary>
    Task<IReadOnlySet<Guid>> WithMembershipAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default);

    /// <summary>Adds a person.</summary>
    Guid Add(PersonData data);

    /// <summary>A procedure writes what it was told of its own applicant, on whom nothing else rests but what the user sees.</summary>
    /// <param name="procedureId">Whose applicant it is.</param>
    /// <exception cref="Kernel.BusinessException">There is a membership, or something out of sight: only a correction changes the person.</exception>
    Task CorrectAsync(Guid id, Guid procedureId, PersonData data, CancellationToken cancellation = default);

    /// <summary>Corrects anybody, on a paper, as confirmed by a second person.</summary>
    /// <exception cref="Kernel.BusinessException">Who confirms is who proposed.</exception>
    Task CorrectByPaperAsync(Guid id, PersonData data, PersonCorrection correction, CancellationToken cancellation = default);

    /// <summary>Takes out somebody on whom nothing rests but the procedure, which goes on with another person.</summary>
    Task ForgetAsync(Guid id, Guid procedureId, CancellationToken cancellation = default);

    /// <summary>The national id with all but its last three digits hidden, or null when none is recorded.</summary>
    Task<string?> GetMaskedNationalIdAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>The whole national id, or null when none is recorded. Only for a caller that has put on record who sees it and why.</summary>
    Task<string?> GetNationalIdAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Adds people with their ids, as an older system or the reference data has them.</summary>
    void Import(IEnumerable<ImportedPerson> people);
}

/// <summary>A person as typed. National id: 12 digits, optional.</summary>
public sealed record PersonInput(string? FullName, DateOnly? BirthDate, Sex? Sex, string? NationalId);

/// <summary>A person's data after <see cref="IPersonIntegrationService.ValidateAsync"/>. No national id: leaves the recorded one.</summary>
public sealed record PersonData(string FullName, DateOnly BirthDate, Sex Sex, string? NationalId);

/// <param name="ByNationalId">Certainly the same.</param>
/// <param name="ByName">Name, birth date and sex are the same.</param>
public sealed record PersonMatch(Guid Id, bool ByNationalId, bool ByName);

/// <summary>On what a correction rests: the paper, who proposed it and who confirms it.</summary>
public sealed record PersonCorrection(string PaperNumber, Guid? ProposedBy, Guid? ConfirmedBy);

/// <summary>A person with the id it is to have.</summary>
public sealed record ImportedPerson(Guid Id, string FullName, DateOnly BirthDate, Sex Sex, string? NationalId);
