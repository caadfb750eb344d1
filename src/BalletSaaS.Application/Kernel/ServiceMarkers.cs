namespace BalletSaaS.Kernel;

/// <summary>Registered once for the process.</summary>
public interface ISingletonService;

/// <summary>Registered once for a request, message or job.</summary>
public interface IScopedService;
