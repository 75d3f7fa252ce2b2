using Registry.Access;
using Registry.Kernel;

namespace Registry.Documents;

/// <summary>Permissions of the module with the roles that hold them. Who may see and file papers each kind of subject says itself.</summary>
public sealed class DocumentsPermissions : PermissionDefinitionProvider
{
    /// <summary>Replace the templates of the statutory forms, for the whole registry; named after where it was first granted.</summary>
    public const string EditTemplates = "Members.Documents.EditTemplates";

    public override IEnumerable<PermissionDefinition> Define() => [new(EditTemplates, Roles.OrganisationBoard)];
}
