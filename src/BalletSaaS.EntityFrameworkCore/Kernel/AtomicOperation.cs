using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Kernel;

/// <summary>
/// Calls the functions of <c>…/Sql</c> that check and write in one step. They answer in JSON: what they did, or
/// <c>{"code", "data"}</c> when a rule refuses.
/// </summary>
public static class AtomicOperation
{
    /// <summary>Runs an operation in the open transaction, or in one of its own. A refusal is thrown.</summary>
    /// <param name="context">The current studio's database.</param>
    /// <param name="call">Such as <c>$"select cancel_booking({now}, …)"</c>; the holes become parameters.</param>
    public static async Task<T> RunAsync<T>(this BalletSaaSDbContext context, FormattableString call)
    {
        var query = FormattableStringFactory.Create(call.Format + " as \"Value\"", call.GetArguments());
        try
        {
            return Read<T>((await context.Database.SqlQuery<string>(query).ToListAsync())[0]);
        }
        catch (Exception error) when (error is not BusinessException && DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>What an operation did. Throws the refusal, with its code and data.</summary>
    public static T Read<T>(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        if (!json.RootElement.TryGetProperty("code", out var code))
        {
            return json.RootElement.Deserialize<T>(JsonSerializerOptions.Web)!;
        }

        var refusal = ErrorCatalog.All[code.GetString()!].Exception();
        foreach (var fact in json.RootElement.GetProperty("data").EnumerateObject())
        {
            refusal.WithData(fact.Name, fact.Value.ValueKind == JsonValueKind.Number ? fact.Value.GetInt32() : fact.Value.GetString());
        }

        throw refusal;
    }
}
