namespace Registry.Kernel.UI;

/// <summary>A text in both languages, as the files have it that a module ships.</summary>
public sealed record BilingualText(string Vi, string En)
{
    public string In(bool english) => english ? En : Vi;
}
