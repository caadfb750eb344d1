namespace BalletSaaS.Kernel;

/// <summary>Refusals around settings.</summary>
public static class SettingErrors
{
    /// <summary>There is no setting of this <c>name</c>.</summary>
    public static readonly ErrorCode Unknown = new("Settings:Unknown", ErrorKind.Rule);
    /// <summary>The value does not fit the setting: <c>name</c>, <c>expected</c>.</summary>
    public static readonly ErrorCode InvalidValue = new("Settings:InvalidValue", ErrorKind.Rule);
}
