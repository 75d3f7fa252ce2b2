namespace Registry.Workflow;

/// <summary>How a procedure refuses, in the words of its module.</summary>
/// <param name="StepNotAllowed">Error code: the state does not allow the step; its arguments are the step and the state.</param>
/// <param name="OwnStep">Error code: whoever recorded it may not judge it.</param>
public sealed record Refusals(string StepNotAllowed, string OwnStep);
