namespace BalletSaaS.Kernel;

/// <summary>
/// A refusal that the caller is told of: the one road from the domain to an answer. The text is looked up by the code
/// in the caller's language, its placeholders are filled from <see cref="Details"/>.
/// </summary>
public sealed class BusinessException(ErrorCode code, Exception? inner = null) : Exception(code.Name, inner)
{
    private readonly Dictionary<string, object?> _details = [];

    /// <summary>Why it was refused.</summary>
    public ErrorCode Code { get; } = code;

    /// <summary>Facts of the refusal, by name; they fill the text and go to the client as <c>data</c>.</summary>
    public IReadOnlyDictionary<string, object?> Details => _details;

    /// <summary>Adds a fact to the refusal.</summary>
    public BusinessException WithData(string name, object? value)
    {
        _details[name] = value;
        return this;
    }
}
