using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>One row a member and year.</summary>
internal sealed class MemberRating : Entity
{
    private MemberRating() { }

    public MemberRating(Guid sheetId, Guid memberId, int year, Rating rating)
    {
        SheetId = sheetId;
        MemberId = memberId;
        Year = year;
        Rating = rating;
    }

    public Guid SheetId { get; private set; }
    public Guid MemberId { get; private set; }
    public int Year { get; private set; }
    public Rating Rating { get; private set; }

    public void Change(Rating rating) => Rating = rating;
}
