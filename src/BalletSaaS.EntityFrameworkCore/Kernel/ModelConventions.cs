using System.Linq.Expressions;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Kernel;

/// <summary>What holds for every table: the tenant's filter and key, and names in snake_case.</summary>
internal static class ModelConventions
{
    /// <summary>Hides other studios' rows and soft-deleted ones, by named filters.</summary>
    public static void ApplyTenantFilters(this ModelBuilder model, BalletSaaSDbContext context)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            if (typeof(IMultiTenant).IsAssignableFrom(type.ClrType))
            {
                var tenantId = Expression.Property(Expression.Constant(context), nameof(BalletSaaSDbContext.TenantId));
                type.SetQueryFilter("Tenant", Filter(type, nameof(IMultiTenant.TenantId), value => Expression.Equal(value, tenantId)));
            }

            if (typeof(ISoftDelete).IsAssignableFrom(type.ClrType))
            {
                type.SetQueryFilter("SoftDelete", Filter(type, nameof(ISoftDelete.IsDeleted), Expression.Not));
            }
        }
    }

    private static LambdaExpression Filter(IMutableEntityType type, string property, Func<Expression, Expression> condition)
    {
        var row = Expression.Parameter(type.ClrType, "row");
        return Expression.Lambda(condition(Expression.Property(row, property)), row);
    }

    /// <summary>
    /// A row that must refer to another row of its studio needs no reference of its own to the studio. Each costs a look-up
    /// and a lock on the studio's row, which all bookings of the studio would share.
    /// </summary>
    public static void DropImpliedReferences(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            var toStudio = type.GetForeignKeys().SingleOrDefault(key => key.PrincipalEntityType.ClrType == typeof(Tenant));
            if (toStudio is not null && type.GetForeignKeys().Any(key => key != toStudio && key.IsRequired))
            {
                type.RemoveForeignKey(toStudio);
            }
        }
    }

    /// <summary>snake_case for tables, columns, keys and indexes that were given no name.</summary>
    public static void ApplyNames(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            var table = Snake(type.GetTableName()!);
            type.SetTableName(table);
            foreach (var property in type.GetProperties())
            {
                // An owned part shares its owner's row, and with it the key's columns.
                var name = type.IsOwned() && property.IsPrimaryKey()
                    ? type.FindOwnership()!.PrincipalKey.Properties[type.FindPrimaryKey()!.Properties.ToList().IndexOf(property)].Name
                    : property.GetColumnName();
                property.SetColumnName(Snake(name));
            }

            foreach (var key in type.GetKeys().Where(_ => !type.IsOwned()))
            {
                key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}_{Columns(key.Properties)}");
            }

            foreach (var key in type.GetForeignKeys().Where(key => !key.IsOwnership))
            {
                key.SetConstraintName($"fk_{table}_{Columns(key.Properties)}");
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            foreach (var index in type.GetIndexes().Where(index => index.Name is null))
            {
                index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{table}_{Columns(index.Properties)}");
            }
        }
    }

    /// <summary>The key (studio, id), and the studio's existence.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="key">The key's second part.</param>
    /// <param name="existing">Whether each row checks that the studio exists; not worth it for rows that live for a few days.</param>
    public static EntityTypeBuilder<T> OfStudio<T>(this EntityTypeBuilder<T> entity, string key = "Id", bool existing = true) where T : class, IMultiTenant
    {
        entity.HasKey(nameof(IMultiTenant.TenantId), key);
        if (existing)
        {
            entity.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId);
        }

        return entity;
    }

    /// <summary>A reference to another row of the same studio; one to another studio's row cannot be stored.</summary>
    public static EntityTypeBuilder<T> References<T, TOther>(this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> key)
        where T : class, IMultiTenant where TOther : class, IMultiTenant
    {
        entity.HasOne<TOther>().WithMany().HasForeignKey(key).HasPrincipalKey("TenantId", "Id");
        return entity;
    }

    /// <summary>A named check.</summary>
    public static EntityTypeBuilder<T> Check<T>(this EntityTypeBuilder<T> entity, string name, string sql) where T : class
    {
        entity.ToTable(table => table.HasCheckConstraint(name, sql));
        return entity;
    }

    private static string Columns(IEnumerable<IReadOnlyProperty> properties) => string.Join('_', properties
        .Select(property => property.Name).Where(name => name != nameof(IMultiTenant.TenantId)).DefaultIfEmpty("TenantId").Select(Snake));

    private static string Snake(string name) => EnumWords.Kebab(name).Replace('-', '_').Replace("__", "_", StringComparison.Ordinal);
}
