using System.Buffers.Binary;

namespace BalletSaaS.Demo;

/// <summary>The chances of a demo studio: the same seed throws the same dice.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => _random.NextDouble() < probability;

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Number(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A probability between two.</summary>
    public double Rate(double least, double most) => least + _random.NextDouble() * (most - least);

    public T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>All of them, in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> of)
    {
        var all = of.ToArray();
        _random.Shuffle(all);
        return all;
    }

    /// <summary>A moment between two.</summary>
    public DateTimeOffset Moment(DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? from : from.AddSeconds(Math.Floor(_random.NextDouble() * (to - from).TotalSeconds));

    /// <summary>A UUID v7 (RFC 9562) as it would have been made at a moment.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> id = stackalloc byte[16];
        _random.NextBytes(id);
        BinaryPrimitives.WriteInt64BigEndian(id, (at.ToUnixTimeMilliseconds() << 16) | BinaryPrimitives.ReadUInt16BigEndian(id[6..]));
        id[6] = (byte)(0x70 | (id[6] & 0x0f));
        id[8] = (byte)(0x80 | (id[8] & 0x3f));
        return new Guid(id, bigEndian: true);
    }
}
