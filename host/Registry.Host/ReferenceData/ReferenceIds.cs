using System.Buffers.Binary;

namespace Registry.Host.ReferenceData;

/// <summary>Ids that are the same in every run and on every machine (UUID version 8: made by the application's own rule).</summary>
internal static class ReferenceIds
{
    public static Guid Of(string theme, int number)
    {
        var dice = Dice.For("id:" + theme, number);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, dice.Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], dice.Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Organisations are numbered in the order of their establishment; 0 is the root.</summary>
    public static Guid Organisation(int number) => Of("organisation", number);
}
