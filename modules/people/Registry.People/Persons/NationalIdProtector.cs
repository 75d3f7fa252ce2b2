using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Registry.People.Persons;

/// <summary>Encrypts the 12-digit national id (AES-GCM) and indexes it (HMAC-SHA256), both from one 32-byte key outside the database.</summary>
internal sealed class NationalIdProtector
{
    private readonly byte[] encryptionKey;
    private readonly byte[] indexKey;

    /// <summary>Key: setting Registry:IdentityKey (base64, 32 bytes), else the file identity.key in Registry:DataDirectory, made at first start.</summary>
    /// <exception cref="InvalidOperationException">The key is not 32 bytes.</exception>
    public NationalIdProtector(IConfiguration configuration)
    {
        var setting = configuration["Registry:IdentityKey"];
        var key = string.IsNullOrEmpty(setting)
            ? KeyFile(configuration["Registry:DataDirectory"] ?? "App_Data")
            : Convert.FromBase64String(setting);
        if (key.Length != 32)
            throw new InvalidOperationException("Registry:IdentityKey must be 32 bytes in base64.");
        encryptionKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "encrypt"u8.ToArray());
        indexKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "index"u8.ToArray());
    }

    private static byte[] KeyFile(string directory)
    {
        var file = Path.Combine(Directory.CreateDirectory(directory).FullName, "identity.key");
        if (File.Exists(file))
            return Convert.FromBase64String(File.ReadAllText(file));
        var key = RandomNumberGenerator.GetBytes(32);
        var ownerOnly = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            ownerOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, ownerOnly);
        writer.Write(Convert.ToBase64String(key));
        return key;
    }

    public byte[] Encrypt(string nationalId)
    {
        var plain = Encoding.ASCII.GetBytes(nationalId);
        var box = new byte[12 + plain.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(encryptionKey, 16);
        aes.Encrypt(box.AsSpan(0, 12), plain, box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length));
        return box;
    }

    public string Decrypt(byte[] cipher)
    {
        var plain = new byte[cipher.Length - 28];
        using var aes = new AesGcm(encryptionKey, 16);
        aes.Decrypt(cipher.AsSpan(0, 12), cipher.AsSpan(12, plain.Length), cipher.AsSpan(12 + plain.Length), plain);
        return Encoding.ASCII.GetString(plain);
    }

    public string Index(string nationalId) =>
        Convert.ToHexString(HMACSHA256.HashData(indexKey, Encoding.ASCII.GetBytes(nationalId)));
}
