using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.People.Rows;

namespace Registry.People.Persons;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people_persons");
        person.Property(p => p.FullName).HasMaxLength(PersonIntegrationService.MaxName);
        person.Property(p => p.SearchName).HasMaxLength(PersonIntegrationService.MaxName);
        person.Property(p => p.SortKey).HasMaxLength(800);
        person.Property(p => p.NationalIdCipher).HasMaxLength(100);
        person.Property(p => p.NationalIdIndex).HasMaxLength(64);
        person.HasIndex(p => p.NationalIdIndex);
        // Who may be the same person is asked at each opening and each decision.
        person.HasIndex(p => new { p.SearchName, p.BirthDate });
    }
}

internal sealed class PersonRowConfiguration : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> person) => person.HasNoKey().ToView("people_persons");
}
