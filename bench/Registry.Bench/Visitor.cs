using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Registry.Bench;

/// <summary>Somebody signed in, who reads addresses of one server.</summary>
internal sealed class Visitor(HttpClient client, string token)
{
    private const int WarmUps = 3;

    public static async Task<Visitor> SignInAsync(HttpClient client, string userName, string password)
    {
        using var answer = await client.PostAsJsonAsync("/api/access/token", new { userName, password });
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Visitor(client, token.GetProperty("accessToken").GetString()!);
    }

    public async Task<string> ReadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> WriteAsync(string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Milliseconds for reading all the addresses one after the other, in several rounds.</summary>
    public async Task<Times> TimeAsync(int rounds, Func<int, string[]> addresses)
    {
        var times = new List<double>();
        for (var round = -WarmUps; round < rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            foreach (var address in addresses(Math.Max(0, round)))
                await ReadAsync(address);
            if (round >= 0)
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
        times.Sort();
        return new Times(times[0], times[times.Count / 2], times[^1]);
    }

    /// <summary>Answers in a second with this many readers at once.</summary>
    public async Task<int> LoadAsync(string address, int readers, TimeSpan duration)
    {
        var begin = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => RepeatAsync()));
        return answers.Sum();

        async Task<int> RepeatAsync()
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(begin) < duration; count++)
                await ReadAsync(address);
            return count;
        }
    }
}

internal sealed record Times(double Shortest, double Median, double Longest)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Shortest, 10:N1}{Median, 10:N1}{Longest, 10:N1}");
}
