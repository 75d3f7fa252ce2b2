using Registry.Kernel;
using Registry.People.Localization;

namespace Registry.People;

/// <summary>What other modules may know of people. There is no page and no permission here: a person is seen only through a membership or dossier.</summary>
public sealed class PeopleContractsModule : RegistryModule
{
    public override Type Texts => typeof(PeopleTexts);
}
