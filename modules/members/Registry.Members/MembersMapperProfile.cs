using AutoMapper;
using Registry.Members.Admissions;

namespace Registry.Members;

/// <summary>Reads only: from entities to what pages and the API show.</summary>
internal sealed class MembersMapperProfile : Profile
{
    public MembersMapperProfile()
    {
        CreateMap<Introducer, IntroducerDto>();
        CreateMap<Verification, VerificationDto>();
        CreateMap<PoliticalReview, PoliticalReviewDto>();
    }
}
