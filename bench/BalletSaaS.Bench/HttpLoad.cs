using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BalletSaaS;

/// <summary>
/// Asks a host over kept connections as fast as it answers. Requests are made beforehand and answers are hardly read: the load
/// shares the machine with the host, and what it costs is taken from it.
/// </summary>
internal static class HttpLoad
{
    private static ReadOnlySpan<byte> LengthHeader => "Content-Length: "u8;

    /// <summary>One run.</summary>
    /// <param name="port">The host's port on the loopback address.</param>
    /// <param name="connections">How many ask at once.</param>
    /// <param name="time">How long.</param>
    /// <param name="next">The next request, whole; null ends the run.</param>
    public static async Task<LoadResult> RunAsync(int port, int connections, TimeSpan time, Func<byte[]?> next)
    {
        var watch = Stopwatch.StartNew();
        var lines = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(port, watch, time, next))));
        var latencies = lines.SelectMany(line => line.Latencies).Order().ToArray();
        var other = lines.Select(line => line.Refused).FirstOrDefault(refused => refused is not null);
        return new LoadResult(lines.Sum(line => line.Good) / watch.Elapsed.TotalSeconds, latencies, other);
    }

    private static async Task<Line> AskAsync(int port, Stopwatch watch, TimeSpan time, Func<byte[]?> next)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var line = new Line();
        var buffer = new byte[64 * 1024];
        while (watch.Elapsed < time && next() is { } request)
        {
            var began = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            var length = 0;
            do
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                length += read > 0 ? read : throw new InvalidOperationException("The host closed a connection: " + Encoding.UTF8.GetString(buffer, 0, length));
            }
            while (!IsWhole(buffer.AsSpan(0, length)));
            line.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds, buffer.AsSpan(0, length));
        }

        return line;
    }

    /// <summary>Whether an answer is there to its end, by its length or by its last chunk.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var length = answer[..head].IndexOf(LengthHeader);
        return length < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : Utf8Parser.TryParse(answer[(length + LengthHeader.Length)..], out int body, out _) && answer.Length >= head + 4 + body;
    }

    private sealed class Line
    {
        public List<double> Latencies { get; } = [];

        public int Good { get; private set; }

        public string? Refused { get; private set; }

        public void Add(double milliseconds, ReadOnlySpan<byte> answer)
        {
            Latencies.Add(milliseconds);
            if (answer[9] == '2') // HTTP/1.1 2xx
            {
                Good++;
            }
            else
            {
                Refused ??= Encoding.UTF8.GetString(answer);
            }
        }
    }
}

/// <summary>What a run gave.</summary>
/// <param name="PerSecond">Answers with success a second.</param>
/// <param name="Latencies">Of all answers, in milliseconds, ascending.</param>
/// <param name="Refused">The first answer that was none, whole; null when all were.</param>
internal sealed record LoadResult(double PerSecond, IReadOnlyList<double> Latencies, string? Refused)
{
    /// <summary>The latency that so many of a hundred answers do not exceed, in milliseconds.</summary>
    public double Percentile(int percent) => Latencies.Count == 0 ? 0 : Latencies[(Latencies.Count - 1) * percent / 100];
}
