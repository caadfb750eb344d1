using Npgsql;

namespace BalletSaaS.Database;

/// <summary>Short words for asking a database.</summary>
internal static class Reading
{
    /// <summary>The first column of every row.</summary>
    public static async Task<List<T>> ReadAsync<T>(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    /// <summary>Runs a statement; answers how many rows it touched.</summary>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>What the rows are while some changes are planted; the changes are taken back.</summary>
    public static async Task<List<string>> ReadPlantedAsync(this NpgsqlConnection connection, string changes, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(changes);
        return await connection.ReadAsync<string>(sql);
    }
}
