using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BalletSaaS.Schedule;

/// <summary>
/// The insert of many dates of some classes in one statement. The dates of a class are nearly alike, and whole rows cost PostgreSQL more
/// to read than to insert: so each class comes once, and of its dates only those columns in which some date is different.
/// </summary>
internal sealed class InstanceInsert
{
    private static readonly ConditionalWeakTable<IModel, Column[]> Known = [];

    private readonly Column[] _columns;
    private readonly List<object?[][]> _classes;
    private readonly bool[] _differs;

    /// <summary>Looks at what the dates have in common.</summary>
    /// <param name="model">Names and types of the columns.</param>
    /// <param name="instances">In the order in which they are to be inserted; at least one.</param>
    /// <param name="now">When they are made (UTC).</param>
    public InstanceInsert(IModel model, IEnumerable<ClassInstance> instances, DateTimeOffset now)
    {
        _columns = Known.GetValue(model, ColumnsOf);
        _classes = [.. instances.GroupBy(instance => instance.ClassId, (_, dates) => dates.Select(date => Array.ConvertAll(_columns, column => column.Value(date, now))).ToArray())];
        _differs = [.. _columns.Select((column, n) => column.Name == "id" || _classes.Any(dates => dates.Any(date => !Equals(date[n], dates[0][n]))))];
    }

    /// <summary>The statement; its parameter is <see cref="Rows"/>. What has a row already, whoever made it, is passed over.</summary>
    public string Statement => $$"""
        insert into class_instances ({{Listed(column => column.Name, _ => true)}})
        select {{string.Join(", ", _columns.Select((column, n) => (_differs[n] ? "a_date." : "a_class.") + column.Name))}}
        from jsonb_array_elements({0}::jsonb) classes
            cross join lateral jsonb_to_record(classes -> 'class') as a_class ({{Listed(column => column.Name + " " + column.Type, n => !_differs[n])}})
            cross join lateral jsonb_to_recordset(classes -> 'dates') as a_date ({{Listed(column => column.Name + " " + column.Type, n => _differs[n])}})
        on conflict do nothing
        """;

    /// <summary>The classes and their dates, as JSON.</summary>
    public string Rows()
    {
        using var json = new MemoryStream();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartArray();
        foreach (var dates in _classes)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("class");
            Write(writer, dates[0], differing: false);
            writer.WriteStartArray("dates");
            foreach (var date in dates)
            {
                Write(writer, date, differing: true);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.Flush();
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    private void Write(Utf8JsonWriter writer, object?[] row, bool differing)
    {
        writer.WriteStartObject();
        for (var n = 0; n < row.Length; n++)
        {
            if (_differs[n] == differing && row[n] is { } value)
            {
                writer.WritePropertyName(_columns[n].Name);
                JsonSerializer.Serialize(writer, value, value.GetType());
            }
        }

        writer.WriteEndObject();
    }

    private string Listed(Func<Column, string> text, Func<int, bool> isWanted) => string.Join(", ", _columns.Where((_, n) => isWanted(n)).Select(text));

    /// <summary>All of the table's; when a row was made is known here only.</summary>
    private static Column[] ColumnsOf(IModel model) =>
    [
        .. from property in model.FindEntityType(typeof(ClassInstance))!.GetProperties()
           let get = property.GetGetter()
           select new Column(property.GetColumnName(), property.GetColumnType(),
               property.Name == nameof(AuditedEntity.CreationTime) ? (_, now) => now : (instance, _) => get.GetClrValue(instance)),
    ];

    private sealed record Column(string Name, string Type, Func<ClassInstance, DateTimeOffset, object?> Value);
}
