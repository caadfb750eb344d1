using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BalletSaaS.Customers;

/// <summary>
/// Writes everything held about a customer (P3). The sections come from the database's model: whatever table names a customer
/// or an account has one, also one that is made after this was written; a test holds that against the database.
/// </summary>
public sealed class PersonalDataExport(BalletSaaSDbContext context, Family family, StudioClock clock) : IScopedService
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Never told, also to oneself: what lets somebody in, and what is no news to anybody.</summary>
    private static readonly HashSet<string> Silent =
    [
        nameof(IMultiTenant.TenantId), nameof(User.PasswordHash), nameof(User.SecurityStamp), nameof(User.ConcurrencyStamp), nameof(User.AuthenticatorKey),
        nameof(User.AuthenticatorStep), nameof(RefreshToken.Hash), "Endpoint", "Secret", // a browser's push service, and its secret
        nameof(User.NormalizedEmail), nameof(User.NormalizedUserName),
    ];

    /// <summary>The export as JSON: everything about somebody, and below <c>children</c> the same about each child of theirs.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="userId">Their account.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task<string> WriteAsync(Guid customerId, Guid userId, CancellationToken ct)
    {
        var document = await WriteSectionsAsync(new JsonObject { ["exportedAt"] = clock.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") }, customerId, userId, ct);
        var children = new JsonArray();
        foreach (var child in await family.ChildrenOfAsync(customerId, ct))
        {
            children.Add(await WriteSectionsAsync([], child, null, ct));
        }

        document["children"] = children;
        return document.ToJsonString(Readable);
    }

    private async Task<JsonObject> WriteSectionsAsync(JsonObject document, Guid customerId, Guid? userId, CancellationToken ct)
    {
        foreach (var type in context.Model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
        {
            if (Condition(type) is { } condition)
            {
                var rows = await RowsAsync(type, condition, customerId, userId, ct);
                document[Camel(type.GetTableName()!)] = new JsonArray([.. rows]);
            }
        }

        return document;
    }

    /// <summary>Which rows of a table are about the customer ({1}) and the account ({2}); null when none can be.</summary>
    private static string? Condition(IEntityType type)
    {
        if (type.ClrType == typeof(Customer) || type.ClrType == typeof(User))
        {
            return type.ClrType == typeof(Customer) ? "t.id = {1}" : "t.id = {2}";
        }

        if (type.ClrType == typeof(AuditLog))
        {
            return "((t.entity_name = 'Customer' and t.entity_id = {1}::text) or (t.entity_name = 'User' and t.entity_id = {2}::text))";
        }

        if (type.ClrType == typeof(Schedule.ClassInstance))
        {
            return "t.id in (select class_instance_id from bookings where tenant_id = {0} and customer_id = {1})";
        }

        var about = type.GetForeignKeys().Where(key => key.PrincipalEntityType.ClrType == typeof(Customer)).SelectMany(key => key.Properties)
            .Concat(type.GetProperties().Where(property => property.Name == "CustomerId")).Select(property => $"t.{property.GetColumnName()} = {{1}}")
            .Concat(type.GetProperties().Where(property => property.Name == "UserId").Select(property => $"t.{property.GetColumnName()} = {{2}}"))
            .Where(condition => !condition.Contains("tenant_id", StringComparison.Ordinal)).Distinct().ToList();
        return about.Count == 0 ? null : $"({string.Join(" or ", about)})";
    }

    private async Task<List<JsonNode?>> RowsAsync(IEntityType type, string condition, Guid customerId, Guid? userId, CancellationToken ct)
    {
        // Every name in it is the model's own; the values are parameters.
        var sql = $"select to_jsonb(t)::text as \"Value\" from {type.GetTableName()} t where t.tenant_id = {{0}} and {condition}";
        var rows = await context.Database.SqlQueryRaw<string>(sql, context.TenantId, customerId, userId ?? Guid.Empty).ToListAsync(ct);
        return [.. rows.Select(row => Tell(type, JsonNode.Parse(row)!.AsObject())).OrderBy(row => row["id"]?.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>A row in the contract's words.</summary>
    private static JsonObject Tell(IEntityType type, JsonObject row)
    {
        var told = new JsonObject();
        var about = type.ClrType == typeof(Schedule.ClassInstance) ? (IReadOnlySet<string>)new HashSet<string> { "Id", "Name", "InstructorName", "LocalDate", "LocalStartTime" } : null;
        foreach (var property in type.GetProperties().Where(property => !Silent.Contains(property.Name) && about?.Contains(property.Name) != false))
        {
            var value = row[property.GetColumnName()]?.DeepClone();
            told[Camel(property.GetColumnName())] = property.ClrType == typeof(byte[]) && value is not null
                ? Convert.ToBase64String(Convert.FromHexString(value.GetValue<string>()[2..]))
                : property.ClrType.IsEnum && value is not null
                ? JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.ToObject(property.ClrType, value.GetValue<short>()).ToString()!) : value;
        }

        return told;
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
}
