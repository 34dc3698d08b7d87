using System.Security.Cryptography;
using System.Text;

namespace NewsAnalysis.Kernel.Messages;

/// <summary>Signs messages with the key that only the kernel and its clients know.</summary>
internal sealed class MessageSigner
{
    private readonly byte[] _key;
    private readonly HashAlgorithmName _hash;

    /// <param name="scheme">For example <c>hmac-sha256</c>.</param>
    /// <param name="key">The key; empty for no signatures.</param>
    /// <exception cref="FormatException">The scheme is not known.</exception>
    public MessageSigner(string scheme, string key)
    {
        _key = Encoding.UTF8.GetBytes(key);
        _hash = scheme switch
        {
            "hmac-sha256" => HashAlgorithmName.SHA256,
            "hmac-sha384" => HashAlgorithmName.SHA384,
            "hmac-sha512" => HashAlgorithmName.SHA512,
            _ => throw new FormatException($"the signature scheme '{scheme}' is not known; hmac-sha256 is"),
        };
    }

    /// <summary>Whether messages are signed.</summary>
    public bool IsSigning => _key.Length > 0;

    /// <summary>The signature of a message, as lower-case hexadecimal digits in ASCII; empty without a key.</summary>
    /// <param name="parts">Header, parent header, metadata and content.</param>
    public byte[] Sign(params ReadOnlySpan<byte[]> parts)
    {
        if (!IsSigning)
        {
            return [];
        }

        using var hmac = IncrementalHash.CreateHMAC(_hash, _key);
        foreach (byte[] part in parts)
        {
            hmac.AppendData(part);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }

    /// <summary>Whether a signature is the right one. Takes the same time whichever digits are wrong.</summary>
    public bool Verify(byte[] signature, params ReadOnlySpan<byte[]> parts) =>
        !IsSigning || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
