namespace BalletSaaS.Demo;

/// <summary>What happens, in the order in which it happens, up to now.</summary>
internal sealed class Timeline(DateTimeOffset now)
{
    private readonly PriorityQueue<(DateTimeOffset At, Action<DateTimeOffset> Act), (DateTimeOffset At, int Order)> _events = new();
    private int _order;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Something happens at a moment; what lies in the future does not happen.</summary>
    public void At(DateTimeOffset moment, Action<DateTimeOffset> act)
    {
        if (moment <= Now)
        {
            _events.Enqueue((moment, act), (moment, _order++));
        }
    }

    /// <summary>Plays everything, also what the events themselves bring.</summary>
    public void Play()
    {
        while (_events.TryDequeue(out var next, out _))
        {
            next.Act(next.At);
        }
    }
}
