using System.Text;

namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>The first 64 bytes that both sides of a connection send: a signature, the version, and the security mechanism (ZMTP 3.1, RFC 37).</summary>
internal static class ZmtpGreeting
{
    /// <summary>The length of a greeting, in bytes.</summary>
    public const int Length = 64;

    private const int VersionAt = 10;
    private const int MechanismAt = 12;
    private const int MechanismLength = 20;

    /// <summary>Our greeting: version 3.1, mechanism NULL.</summary>
    public static byte[] Own()
    {
        var greeting = new byte[Length];
        greeting[0] = 0xFF;
        greeting[9] = 0x7F;
        greeting[VersionAt] = 3;
        greeting[VersionAt + 1] = 1;
        "NULL"u8.CopyTo(greeting.AsSpan(MechanismAt));
        return greeting;
    }

    /// <summary>Checks a peer's greeting.</summary>
    /// <exception cref="ZmtpException">It is not one of ZMTP 3, or asks for another mechanism than NULL.</exception>
    public static void Check(ReadOnlySpan<byte> greeting)
    {
        if (greeting.Length != Length || greeting[0] != 0xFF || (greeting[9] & 1) == 0)
        {
            throw new ZmtpException("the peer does not greet as ZeroMQ does");
        }

        if (greeting[VersionAt] < 3)
        {
            throw new ZmtpException($"the peer speaks version {greeting[VersionAt]} of the protocol, 3 is needed");
        }

        ReadOnlySpan<byte> mechanism = greeting.Slice(MechanismAt, MechanismLength).TrimEnd((byte)0);
        if (!mechanism.SequenceEqual("NULL"u8))
        {
            throw new ZmtpException($"the peer wants the security mechanism '{Encoding.ASCII.GetString(mechanism)}', only NULL is spoken");
        }
    }
}
