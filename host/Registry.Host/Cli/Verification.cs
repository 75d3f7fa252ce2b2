using Registry.Kernel;

namespace Registry.Host.Cli;

/// <summary>What the verifiers of all modules find.</summary>
internal static class Verification
{
    /// <summary>
    /// One after the other. One that cannot go on with what it finds says so, and the others are asked all the same: what is stored may be
    /// damaged in more places than one.
    /// </summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IEnumerable<IVerifier> verifiers, CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var verifier in verifiers)
        {
            try
            {
                differences.AddRange(await verifier.VerifyAsync(cancellation));
            }
            catch (Exception e)
                when (e is BusinessException or InvalidOperationException or KeyNotFoundException or ArgumentException)
            {
                differences.Add($"{verifier.GetType().Name}: could not go on: {e.GetType().Name}");
            }
        }
        return differences;
    }
}
