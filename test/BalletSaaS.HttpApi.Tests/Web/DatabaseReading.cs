using Npgsql;

namespace BalletSaaS.Web;

/// <summary>Looks past the host into its database.</summary>
public static class DatabaseReading
{
    /// <summary>The first column of every row, of all studios.</summary>
    public static async Task<List<T>> ReadAsync<T>(this TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }
}
