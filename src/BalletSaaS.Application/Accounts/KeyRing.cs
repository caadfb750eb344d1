using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BalletSaaS.Accounts;

/// <summary>
/// The keys behind the links in mails, in the table <c>data_protection_keys</c>: every process of the cluster finds them
/// there, without a shared folder. Read by the host role; no studio's session can.
/// </summary>
public sealed class KeyRing(DataSources sources) : IXmlRepository, ISingletonService
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = sources.Host.CreateCommand("select xml from data_protection_keys");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
        {
            keys.Add(XElement.Parse(reader.GetString(0)));
        }

        return keys;
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = sources.Host.CreateCommand("insert into data_protection_keys (name, xml) values ($1, $2)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}

/// <summary>
/// Encrypts the stored keys (AES-256-GCM) under a key derived from <c>Jwt:SigningKey</c>: a copy of the database alone
/// forges no link. After a change of that secret the old links have ended and new keys are made.
/// </summary>
public sealed class KeyRingEncryptor(IOptions<JwtOptions> options) : IXmlEncryptor, ISingletonService
{
    private const string Purpose = "BalletSaaS data protection keys v1";

    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, secret) = (RandomNumberGenerator.GetBytes(12), new byte[16], new byte[plain.Length]);
        using var cipher = Cipher(options.Value);
        cipher.Encrypt(nonce, plain, secret, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. secret])), typeof(KeyRingDecryptor));
    }

    internal static AesGcm Cipher(JwtOptions options) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, options.Key(), 32, info: Encoding.UTF8.GetBytes(Purpose)), 16);
}

/// <summary>Opens what <see cref="KeyRingEncryptor"/> sealed; the framework makes it from the name stored with the key.</summary>
public sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    public XElement Decrypt(XElement encryptedElement)
    {
        var stored = Convert.FromBase64String(encryptedElement.Value);
        var plain = new byte[stored.Length - 28];
        using var cipher = KeyRingEncryptor.Cipher(services.GetRequiredService<IOptions<JwtOptions>>().Value);
        cipher.Decrypt(stored.AsSpan(0, 12), stored.AsSpan(28), stored.AsSpan(12, 16), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
