using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Accounts;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users").OfStudio();
        user.Property(row => row.Email).HasMaxLength(254);
        user.Property(row => row.NormalizedEmail).HasMaxLength(254);
        user.Property(row => row.UserName).HasMaxLength(254);
        user.Property(row => row.NormalizedUserName).HasMaxLength(254);
        user.Property(row => row.FirstName).HasMaxLength(64);
        user.Property(row => row.LastName).HasMaxLength(64);
        user.Property(row => row.PhoneNumber).HasMaxLength(32);
        user.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        user.HasIndex(row => new { row.TenantId, row.NormalizedEmail }, "ux_users_normalized_email").IsUnique();
        user.HasIndex(row => new { row.TenantId, row.NormalizedUserName }, "ux_users_normalized_user_name").IsUnique();
        user.HasIndex(row => new { row.TenantId, row.LastName, row.FirstName, row.Id }, "ix_users_teaching")
            .HasFilter($"roles && array['{string.Join("','", RoleNames.Teaching)}']");
    }
}

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<RefreshToken> token)
    {
        token.ToTable("refresh_tokens").OfStudio().References<RefreshToken, User>(row => new { row.TenantId, row.UserId });
        token.Property(row => row.Device).HasMaxLength(64);
        token.HasIndex(row => new { row.TenantId, row.Hash }, "ux_refresh_tokens_hash").IsUnique();
        token.HasIndex(row => new { row.TenantId, row.FamilyId });
        token.HasIndex(row => new { row.TenantId, row.ExpiresAt });
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code) =>
        code.ToTable("recovery_codes").OfStudio().References<RecoveryCode, User>(row => new { row.TenantId, row.UserId });
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.ToTable("data_protection_keys").HasKey(row => row.Name);
        key.Property(row => row.Name).HasMaxLength(200);
    }
}
