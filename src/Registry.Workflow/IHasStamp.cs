namespace Registry.Workflow;

/// <summary>Carries the stamp that the next write has to send.</summary>
public interface IHasStamp
{
    Guid Stamp { get; }
}
