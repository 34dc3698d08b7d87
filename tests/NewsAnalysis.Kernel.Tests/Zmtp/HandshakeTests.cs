using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Tests.Zmtp;

public class HandshakeTests
{
    [Fact]
    public void OwnGreetingIsTaken() => ZmtpGreeting.Check(ZmtpGreeting.Own());

    [Theory]
    [InlineData(0, 0x00)]
    [InlineData(9, 0x00)]
    [InlineData(10, 2)]
    [InlineData(12, (byte)'P')]
    [InlineData(16, (byte)'X')]
    public void AnotherGreetingIsRefused(int at, byte value)
    {
        byte[] greeting = ZmtpGreeting.Own();
        greeting[at] = value;
        Assert.Throws<ZmtpException>(() => ZmtpGreeting.Check(greeting));
    }

    [Fact]
    public void LaterVersionsAreTaken()
    {
        byte[] greeting = ZmtpGreeting.Own();
        (greeting[10], greeting[11]) = (4, 7);
        ZmtpGreeting.Check(greeting);
    }

    [Fact]
    public void PropertiesAreRead()
    {
        Dictionary<string, byte[]> properties = ZmtpCommand.Read(ZmtpCommand.Ready("ROUTER").ToBody()).Properties();
        Assert.Equal("ROUTER"u8.ToArray(), properties["socket-type"]);
        Assert.Empty(properties["identity"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("09524541")]
    public void CommandWithoutNameIsRefused(string hex) => Assert.Throws<ZmtpException>(() => ZmtpCommand.Read(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("00")]
    [InlineData("0141000000")]
    [InlineData("014100000002FF")]
    [InlineData("0141FFFFFFFF00")]
    public void PropertiesThatAreCutOffAreRefused(string hex) =>
        Assert.Throws<ZmtpException>(() => new ZmtpCommand("READY", Convert.FromHexString(hex)).Properties());

    [Fact]
    public void PingIsAnsweredWithItsContext()
    {
        Assert.Equal(("PONG", "636F6E"), Text(new ZmtpCommand("PING", [0, 9, .. "con"u8]).Pong()));
        Assert.Throws<ZmtpException>(() => new ZmtpCommand("PING", [0]).Pong());
        Assert.Throws<ZmtpException>(() => new ZmtpCommand("PING", new byte[19]).Pong());
    }

    private static (string Name, string Data) Text(ZmtpCommand command) => (command.Name, Convert.ToHexString(command.Data));
}
