using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Install;

namespace NewsAnalysis.Kernel.Tests.Install;

public sealed class InstallerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kernels").FullName;
    private readonly KernelInstaller _installer;
    private readonly string _program;

    public InstallerTests()
    {
        _installer = new KernelInstaller(new JupyterFolders(OSPlatformKind.Unix, _folder, name => name == "JUPYTER_DATA_DIR" ? _folder : null));
        _program = Path.Combine(_folder, "program.dll");
        File.WriteAllText(_program, "");
    }

    [Fact]
    public void SpecSaysHowTheKernelIsStarted()
    {
        KernelSpec spec = _installer.Install("my-csharp", "My C#", _program);
        JsonNode json = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "kernels", "my-csharp", "kernel.json")))!;
        string[] command = [.. json["argv"]!.AsArray().Select(a => (string)a!)];
        Assert.True(File.Exists(command[0]), command[0]);
        Assert.Equal([_program, "kernel", "start", "{connection_file}"], command[1..]);
        Assert.Equal("My C#", (string?)json["display_name"]);
        Assert.Equal("C#", (string?)json["language"]);
        Assert.Equal("message", (string?)json["interrupt_mode"]);
        Assert.True(spec.IsWhole);
    }

    [Fact]
    public void InstallingAgainReplaces()
    {
        _installer.Install("a", "Old", _program);
        _installer.Install("a", "New", _program);
        KernelSpec spec = Assert.Single(_installer.List());
        Assert.Equal(("a", "New", true), (spec.Name, spec.DisplayName, spec.IsOurs));
        Assert.DoesNotContain(Directory.GetFiles(spec.Folder), f => f.Contains("partial", StringComparison.Ordinal));
    }

    [Fact]
    public void RemovedKernelIsGone()
    {
        _installer.Install("a", "A", _program);
        Assert.Equal("A", _installer.Remove("a")!.DisplayName);
        Assert.Null(_installer.Remove("a"));
        Assert.Empty(_installer.List());
        Assert.False(Directory.Exists(Path.Combine(_folder, "kernels", "a")));
    }

    [Fact]
    public void KernelOfAnotherProgramIsLeftAlone()
    {
        string other = Path.Combine(_folder, "kernels", ".net-csharp");
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(other, "kernel.json"), """{"argv": ["dotnet", "interactive"], "display_name": ".NET (C#)", "language": "C#"}""");
        Assert.Throws<InvalidOperationException>(() => _installer.Install(".net-csharp", "C#", _program));
        Assert.Throws<InvalidOperationException>(() => _installer.Remove(".net-csharp"));
        Assert.False(Assert.Single(_installer.List()).IsOurs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void NameThatIsNoneIsRefused(string name)
    {
        Assert.Throws<ArgumentException>(() => _installer.Install(name, "A", _program));
        Assert.Throws<ArgumentException>(() => _installer.Remove(name));
    }

    [Fact]
    public void MissingProgramAndBrokenSpecsAreSeen()
    {
        KernelSpec spec = _installer.Install("a", "A", Path.Combine(_folder, "gone.dll"));
        Assert.False(spec.IsWhole);
        string broken = Path.Combine(_folder, "kernels", "broken");
        Directory.CreateDirectory(broken);
        File.WriteAllText(Path.Combine(broken, "kernel.json"), "{");
        Assert.Equal("a", Assert.Single(_installer.List()).Name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
