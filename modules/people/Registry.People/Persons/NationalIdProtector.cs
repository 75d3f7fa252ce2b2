using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Registry.Kernel;

namespace Registry.People.Persons;

/// <summary>Encrypts the 12-digit national id (AES-GCM) and indexes it (HMAC-SHA256), both from one 32-byte key outside the database.</summary>
internal sealed class NationalIdProtector(IConfiguration configuration)
{
    public const string KeyFileName = "identity.key";

    private sealed record Keys(byte[] Encryption, byte[] Index);

    private Lazy<Keys> keys = new(() => Derive(Read(configuration)));

    private byte[] EncryptionKey => keys.Value.Encryption;

    private byte[] IndexKey => keys.Value.Index;

    /// <summary>Tells one key from another without telling anything of it: kept in the database, which belongs to one key.</summary>
    /// <exception cref="BusinessException">There is no key, or what is there is none.</exception>
    public string Fingerprint => Convert.ToHexString(HMACSHA256.HashData(IndexKey, "registry identity key"u8.ToArray()));

    /// <summary>Neither the setting nor the file is there.</summary>
    public bool IsMissing => Setting(configuration) is null && !File.Exists(KeyFile(configuration));

    /// <summary>Makes the key file: only for a database that belongs to no key yet.</summary>
    public void MakeKey()
    {
        var ownerOnly = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            ownerOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile(configuration))!);
        using (var writer = new StreamWriter(KeyFile(configuration), ownerOnly))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        keys = new(() => Derive(Read(configuration)));
    }

    /// <summary>Setting Registry:IdentityKey (base64, 32 bytes), else the file identity.key in Registry:DataDirectory.</summary>
    private static byte[] Read(IConfiguration configuration)
    {
        var setting = Setting(configuration);
        var file = KeyFile(configuration);
        if (setting is null && !File.Exists(file))
            throw new BusinessException("People:IdentityKeyMissing", null, file);
        var text = setting ?? File.ReadAllText(file).Trim();
        var key = new byte[64];
        return Convert.TryFromBase64String(text, key, out var length) && length == 32
            ? key[..32]
            : throw new BusinessException("People:IdentityKeyUnreadable", null, setting is null ? file : "Registry__IdentityKey");
    }

    private static string? Setting(IConfiguration configuration) =>
        configuration["Registry:IdentityKey"] is { Length: > 0 } setting ? setting : null;

    private static string KeyFile(IConfiguration configuration) =>
        Path.GetFullPath(Path.Combine(configuration["Registry:DataDirectory"] ?? "App_Data", KeyFileName));

    private static Keys Derive(byte[] key) =>
        new(
            HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "encrypt"u8.ToArray()),
            HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "index"u8.ToArray())
        );

    public byte[] Encrypt(string nationalId)
    {
        var plain = Encoding.ASCII.GetBytes(nationalId);
        var box = new byte[12 + plain.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(EncryptionKey, 16);
        aes.Encrypt(box.AsSpan(0, 12), plain, box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length));
        return box;
    }

    public string Decrypt(byte[] cipher)
    {
        var plain = new byte[cipher.Length - 28];
        using var aes = new AesGcm(EncryptionKey, 16);
        aes.Decrypt(cipher.AsSpan(0, 12), cipher.AsSpan(12, plain.Length), cipher.AsSpan(12 + plain.Length), plain);
        return Encoding.ASCII.GetString(plain);
    }

    public string Index(string nationalId) =>
        Convert.ToHexString(HMACSHA256.HashData(IndexKey, Encoding.ASCII.GetBytes(nationalId)));
}
