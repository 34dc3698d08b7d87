using NewsAnalysis.Kernel.Install;

namespace NewsAnalysis.Kernel.Tests.Install;

/// <summary>As <c>jupyter_core.paths.jupyter_data_dir</c> has it.</summary>
public class FolderTests
{
    [Theory]
    [InlineData(OSPlatformKind.Unix, "/home/ana", "/home/ana/.local/share/jupyter")]
    [InlineData(OSPlatformKind.Unix, "/home/ana", "/data/jupyter", "XDG_DATA_HOME=/data")]
    [InlineData(OSPlatformKind.MacOS, "/Users/ana", "/Users/ana/Library/Jupyter")]
    [InlineData(OSPlatformKind.MacOS, "/Users/ana", "/Users/ana/Library/Jupyter", "XDG_DATA_HOME=/data")]
    [InlineData(OSPlatformKind.Windows, @"C:\Users\ana", @"C:\Users\ana\AppData\Roaming\jupyter", @"APPDATA=C:\Users\ana\AppData\Roaming")]
    [InlineData(OSPlatformKind.Windows, @"C:\Users\ana", @"C:\Users\ana\.jupyter\data")]
    [InlineData(OSPlatformKind.Windows, @"C:\Users\ana", @"D:\config\data", @"JUPYTER_CONFIG_DIR=D:\config")]
    [InlineData(OSPlatformKind.Unix, "/home/ana", "/given", "JUPYTER_DATA_DIR=/given", "XDG_DATA_HOME=/data")]
    [InlineData(OSPlatformKind.MacOS, "/Users/ana", "/given", "JUPYTER_DATA_DIR=/given")]
    [InlineData(OSPlatformKind.Windows, @"C:\Users\ana", @"D:\given", @"JUPYTER_DATA_DIR=D:\given", @"APPDATA=C:\x")]
    [InlineData(OSPlatformKind.Unix, "/home/ana", "/home/ana/.local/share/jupyter", "XDG_DATA_HOME=", "JUPYTER_DATA_DIR=")]
    public void DataFolderFollowsTheSystem(OSPlatformKind system, string home, string expected, params string[] variables)
    {
        Dictionary<string, string> given = variables.Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => v[1]);
        var folders = new JupyterFolders(system, home, name => given.GetValueOrDefault(name));
        Assert.Equal(expected, folders.Data);
        Assert.Equal(expected + (system == OSPlatformKind.Windows ? '\\' : '/') + "kernels", folders.Kernels);
    }
}
