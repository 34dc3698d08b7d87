using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsAnalysis.Kernel.Serving;

namespace NewsAnalysis.Kernel.Tests.Serving;

public class ConnectionFileTests
{
    [Fact]
    public void ConnectionFileIsRead()
    {
        ConnectionFile file = Parse("tcp", "127.0.0.1");
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 1), file.Shell);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 5), file.Heartbeat);
        Assert.Equal(("k", "hmac-sha256"), (file.Key, file.Scheme));
    }

    [Fact]
    public void UnixSocketsAreNamedByPort() => Assert.Equal("/tmp/kernel-1", Assert.IsType<UnixDomainSocketEndPoint>(Parse("ipc", "/tmp/kernel").Shell).ToString());

    [Theory]
    [InlineData("tcp", "0.0.0.0")]
    [InlineData("tcp", "192.168.1.7")]
    [InlineData("tcp", "example.org")]
    [InlineData("udp", "127.0.0.1")]
    public void PlaceThatOthersReachIsRefused(string transport, string host) => Assert.Throws<FormatException>(() => Parse(transport, host));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"ip":"127.0.0.1"}""")]
    [InlineData("""{"ip":"127.0.0.1","shell_port":70000}""")]
    public void MalformedFileIsAnError(string json) => Assert.Throws<FormatException>(() => ConnectionFile.Parse(Encoding.UTF8.GetBytes(json)));

    private static ConnectionFile Parse(string transport, string host) => ConnectionFile.Parse(Encoding.UTF8.GetBytes($$"""
        {"transport": "{{transport}}", "ip": "{{host}}", "key": "k", "signature_scheme": "hmac-sha256",
         "shell_port": 1, "control_port": 2, "stdin_port": 3, "iopub_port": 4, "hb_port": 5}
        """));
}
