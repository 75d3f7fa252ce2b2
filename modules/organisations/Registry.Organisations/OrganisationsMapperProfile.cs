using AutoMapper;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Tree;

namespace Registry.Organisations;

/// <summary>Reads only: from entities to what pages and the API show.</summary>
internal sealed class OrganisationsMapperProfile : Profile
{
    public OrganisationsMapperProfile()
    {
        CreateMap<Zone, ZoneDto>();
        CreateMap<Enterprise, EnterpriseDto>();
        CreateMap<OrganisationLineage, LineageDto>();
        CreateMap<OrganisationEvent, OrganisationEventDto>()
            .ForMember(e => e.PaperId, m => m.MapFrom(e => e.ChangeId ?? e.Id))
            .ForMember(e => e.ParentName, m => m.Ignore())
            .ForMember(e => e.Reversed, m => m.Ignore());
    }
}
