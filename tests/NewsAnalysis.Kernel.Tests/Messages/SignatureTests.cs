using System.Text;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Tests.Messages;

public class SignatureTests
{
    private static readonly byte[][] Parts = ["{\"a\":1}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{\"code\":\"1\"}"u8.ToArray()];

    // By Python: hmac.new(b"key", b'{"a":1}{}{}{"code":"1"}', "sha256").hexdigest()
    private const string Known = "525d0c20431832a53c4a71c4f383df2b62c48584edd4491c14d751fb45b8f847";

    [Fact]
    public void SignatureIsTheOneThatJupyterMakes() =>
        Assert.Equal(Known, Encoding.ASCII.GetString(new MessageSigner("hmac-sha256", "key").Sign(Parts)));

    [Fact]
    public void EveryPartIsSigned()
    {
        var signer = new MessageSigner("hmac-sha256", "key");
        byte[] signature = signer.Sign(Parts);
        Assert.True(signer.Verify(signature, Parts));
        for (int i = 0; i < Parts.Length; i++)
        {
            byte[][] changed = [.. Parts];
            changed[i] = [.. changed[i], (byte)' '];
            Assert.False(signer.Verify(signature, changed));
        }

        Assert.False(signer.Verify([], Parts));
        Assert.False(signer.Verify(signature[..^1], Parts));
        Assert.False(new MessageSigner("hmac-sha256", "other").Verify(signature, Parts));
    }

    [Fact]
    public void WithoutAKeyNothingIsSigned()
    {
        var signer = new MessageSigner("hmac-sha256", "");
        Assert.Empty(signer.Sign(Parts));
        Assert.True(signer.Verify("anything"u8.ToArray(), Parts));
    }

    [Fact]
    public void UnknownSchemeIsAnError() => Assert.Throws<FormatException>(() => new MessageSigner("md5", "key"));

    [Fact]
    public void OnlyTheLastSignaturesAreRemembered()
    {
        var seen = new SeenSignatures(capacity: 2);
        Assert.True(seen.Add([1]));
        Assert.True(seen.Add([2]));
        Assert.False(seen.Add([1]));
        Assert.True(seen.Add([3]));
        Assert.True(seen.Add([1]));
        Assert.False(seen.Add([3]));
    }
}
