namespace BalletSaaS.Kernel;

/// <summary>The world outside refused for good: trying again is no use. The outbox keeps the message with this reason.</summary>
public sealed class UndeliverableException(string message, Exception? inner = null) : Exception(message, inner);
