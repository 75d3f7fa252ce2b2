using AutoMapper;
using Registry.Members.Admissions;
using Registry.Members.Documents;
using Registry.Members.Documents.Scans;

namespace Registry.Members;

/// <summary>Reads only: from entities to what pages and the API show.</summary>
internal sealed class MembersMapperProfile : Profile
{
    public MembersMapperProfile()
    {
        CreateMap<Attachment, AttachmentDto>();
        CreateMap<Introducer, IntroducerDto>();
        CreateMap<Verification, VerificationDto>();
        CreateMap<PoliticalReview, PoliticalReviewDto>();
    }
}
