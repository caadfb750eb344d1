using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BalletSaaS.Settings;

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.ToTable("settings").OfStudio(nameof(Setting.Name));
        setting.Property(row => row.Name).HasMaxLength(100);
        setting.Property(row => row.Value).HasMaxLength(4000);
    }
}
