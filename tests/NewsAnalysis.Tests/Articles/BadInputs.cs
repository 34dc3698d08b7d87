using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace NewsAnalysis.Tests.Articles;

/// <summary>What is to become of one input.</summary>
/// <param name="Name">Its path in the folder.</param>
/// <param name="Articles">How many articles it gives.</param>
/// <param name="Lost">The kinds of the problems that stand for an article that could not be read.</param>
/// <param name="Remarks">The kinds of the problems about articles that were read.</param>
internal sealed record BadInput(string Name, int Articles, string[] Lost, string[] Remarks)
{
    /// <summary>How many articles or would-be articles it holds.</summary>
    public int Inputs => Articles + Lost.Length;
}

/// <summary>A folder of everything that can be wrong with text, Markdown and JSON Lines files, with a few sound articles among it.</summary>
internal static class BadInputs
{
    public const string Bridge = "Harbour bridge to close\n\nThe harbour bridge will close for 21 days from Monday, the city council said.\n\n"
        + "“We have run out of patience with the rust,” said Mayor Ana Lind.\n";

    private const string Text = "A first sentence of the text stands here. A second one follows it.";

    /// <summary>Fills a folder, and says what is to become of each input.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="outside">A folder beside it, to which links lead.</param>
    /// <param name="closed">Whether to add a file and a folder that may not be read, which stops no user with all rights.</param>
    public static List<BadInput> Fill(string folder, string outside, bool closed = false)
    {
        var inputs = new List<BadInput>();
        byte[] random = new byte[20_000];
        new Random(7).NextBytes(random);
        byte[] latin = Encoding.Latin1.GetBytes("“".Replace('“', '\u0093') + "Déjà vu\u0094, she said, and left the café at once. It was late already.");

        Sound("sound.txt", Bridge);
        Sound("equal-1.txt", Bridge.Replace("21", "14", StringComparison.Ordinal));
        Sound("equal-2.txt", Bridge.Replace("21", "14", StringComparison.Ordinal));
        Sound("folder.json/inside.md", "# " + Bridge);
        Sound("--out.txt", Text + " One.");
        Sound(new string('n', 251) + ".txt", Text + " Two.");
        Lost("void.txt", "empty");
        Lost("blank.txt", "empty", " \n\t \r\n"u8);
        Lost("mark.txt", "empty", [0xEF, 0xBB, 0xBF]);
        Lost("marks.md", "empty", "---\ntitle: A title\n---\n***\n"u8);
        Lost("picture.txt", "binary", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]);
        Lost("random.txt", "binary", random);
        Lost("random.jsonl", "binary", random);
        Lost("text.jsonl", "bad record", Encoding.UTF8.GetBytes(Bridge));
        Lost("void.jsonl", "empty", "\n \n"u8);
        Add(new BadInput("latin.txt", 1, [], ["encoding"]), latin);
        Add(new BadInput("wide.txt", 1, [], ["encoding"]), Encoding.Unicode.GetBytes(Text));
        Add(new BadInput("latin.jsonl", 2, [], ["encoding"]), [.. Record("l1", latin), .. Record("l2", latin)]);
        Add(new BadInput("mixed.jsonl", 3, ["bad record", "empty", "bad record", "bad record", "binary"], ["no id"]),
        [
            .. Record("m1", "Text of the first."u8), .. "{'id': 'x'}\n"u8, .. Record("m2", "—"u8), .. "\n[1]\n"u8, .. Record("", "Text of the third."u8),
            .. "{\"text\": \"half \\ud83d\"}\n"u8, .. random.Where(b => b is not 10 and not 13 and not 0).Take(500), (byte)'\n', .. "{\"text\": \"Text of the last.\"}"u8,
        ]);
        File.WriteAllText(Path.Combine(folder, ".hidden.txt"), Text);
        if (!OperatingSystem.IsWindows())
        {
            Unix();
        }

        return inputs;

        void Unix()
        {
            Sound("two\nlines \u001b[31m.txt", Text + " Three.");
            Sound("cafe\u0301.txt", Text + " Four.");
            Add(new BadInput("caf\u00E9.txt", 1, [], ["duplicate id"]), Encoding.UTF8.GetBytes(Text + " Five."));
            Sparse("huge.txt", "too large");
            Sparse("huge.jsonl", "binary");
            Shell("printf text > \"$(printf 'caf\\351.txt')\"", folder);
            inputs.Add(new BadInput("caf\uFFFD.txt", 0, ["unreadable"], []));
            Shell("mkfifo pipe.txt", folder);
            inputs.Add(new BadInput("pipe.txt", 0, ["empty"], []));
            using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
            {
                string name = Path.Combine(folder, "s.txt");
                socket.Bind(new UnixDomainSocketEndPoint(name));
                inputs.Add(new BadInput("socket.txt", 0, ["empty"], []));
                Shell("ln s.txt socket.txt && rm s.txt", folder); // Closing the socket removes the name it was bound to.
            }

            File.WriteAllText(Path.Combine(outside, "secret.txt"), Text);
            Link("away", outside, "link outside");
            Link("stolen.txt", Path.Combine(outside, "secret.txt"), "link outside");
            Link("device.txt", "/dev/zero", "link outside");
            Link("gone.txt", Path.Combine(folder, "nothing-there.txt"), "broken link");
            Link("itself.txt", Path.Combine(folder, "itself.txt"), "broken link");
            Directory.CreateSymbolicLink(Path.Combine(folder, "loop"), folder);
            if (closed)
            {
                Lost("closed.txt", "unreadable", "Text."u8);
                Add(new BadInput("closed/a.txt", 0, ["unreadable"], []), "Text."u8);
                inputs[^1] = inputs[^1] with { Name = "closed" };
                File.SetUnixFileMode(Path.Combine(folder, "closed.txt"), UnixFileMode.None);
                File.SetUnixFileMode(Path.Combine(folder, "closed"), UnixFileMode.None);
            }
        }

        void Sound(string name, string text) => Add(new BadInput(name, 1, [], []), Encoding.UTF8.GetBytes(text));
        void Lost(string name, string kind, ReadOnlySpan<byte> bytes = default) => Add(new BadInput(name, 0, [kind], []), bytes);
        void Add(BadInput input, ReadOnlySpan<byte> bytes)
        {
            string path = Path.Combine(folder, input.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            inputs.Add(input);
        }

        void Sparse(string name, string kind)
        {
            using FileStream file = File.Create(Path.Combine(folder, name));
            file.SetLength(3L << 30);
            inputs.Add(new BadInput(name, 0, [kind], []));
        }

        void Link(string name, string target, string kind)
        {
            File.CreateSymbolicLink(Path.Combine(folder, name), target);
            inputs.Add(new BadInput(name, 0, [kind], []));
        }
    }

    private static byte[] Record(string id, ReadOnlySpan<byte> text) => [.. Encoding.UTF8.GetBytes($"{{\"id\": \"{id}\", \"text\": \""), .. text, .. "\"}\n"u8];

    private static void Shell(string command, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
