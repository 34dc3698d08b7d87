using System.Diagnostics;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Tests.Support;

namespace NewsAnalysis.Kernel.Tests.Serving;

public class KernelTests(Client client) : IClassFixture<Client>
{
    [Fact]
    public void OutputsComeInOrder()
    {
        (JsonNode reply, List<(string Type, JsonNode Content)> messages) = client.Run(
            "Console.Write(\"a\"); Console.Write(\"b\"); Console.Error.Write(\"c\"); var shown = display(HTML(\"<b>d</b>\")); shown.Update(\"e\"); 1 + 1");
        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Equal(["stream", "stream", "display_data", "update_display_data", "execute_result"], messages.Select(m => m.Type));
        Assert.Equal("ab", (string?)messages[0].Content["text"]);
        Assert.Equal("stderr", (string?)messages[1].Content["name"]);
        Assert.Equal("<b>d</b>", (string?)messages[2].Content["data"]!["text/html"]);
        Assert.Equal((string?)messages[2].Content["transient"]!["display_id"], (string?)messages[3].Content["transient"]!["display_id"]);
        Assert.Equal("2", (string?)messages[4].Content["data"]!["text/plain"]);
        Assert.Equal((int?)reply["execution_count"], (int?)messages[4].Content["execution_count"]);
    }

    [Fact]
    public void LaterCellsSeeTheVariablesOfEarlierOnes()
    {
        client.Run("var count = 1; int Twice(int n) => 2 * n;");
        Assert.Equal("2", client.Result("Twice(count)"));
        client.Run("var count = \"text\";");
        Assert.Equal("4", client.Result("count.Length"));
    }

    [Fact]
    public void ErrorsAreToldInBothPlacesWithTheirLines()
    {
        (JsonNode reply, List<(string Type, JsonNode Content)> messages) = client.Run("var zero = 0;\n1 / zero");
        Assert.Equal("error", (string?)reply["status"]);
        Assert.Equal("error", messages.Single().Type);
        Assert.Equal("System.DivideByZeroException", (string?)reply["ename"]);
        Assert.EndsWith("line 2: Attempted to divide by zero.", (string?)reply["evalue"], StringComparison.Ordinal);
        Assert.Contains("    2 | 1 / zero", reply["traceback"]!.AsArray().Select(l => (string?)l));
        Assert.Equal("CompilationError", (string?)client.Run("missing").Reply["ename"]);
        Assert.Equal("NeedsPackages", (string?)client.Run("#r \"nuget: Deedle, 7.0.1\"").Reply["ename"]);
    }

    [Fact]
    public void SilentCellsPublishAndCountNothing()
    {
        int? before = (int?)client.Run("1").Reply["execution_count"];
        (JsonNode reply, List<(string Type, JsonNode Content)> messages) = client.Run("Console.Write(1); 2", new JsonObject { ["silent"] = true });
        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Empty(messages);
        Assert.Empty(client.Run("oops", new JsonObject { ["silent"] = true, ["stop_on_error"] = false }).Messages);
        client.Run("1", new JsonObject { ["store_history"] = false });
        Assert.Equal(before + 1, (int?)client.Run("1").Reply["execution_count"]);
    }

    [Fact]
    public void UserExpressionsAreEvaluatedAndLeaveNothing()
    {
        var expressions = new JsonObject { ["sum"] = "six + 1", ["bad"] = "nothing", ["odd"] = 5 };
        JsonNode values = client.Run("var six = 6;", new JsonObject { ["user_expressions"] = expressions }).Reply["user_expressions"]!;
        Assert.Equal("7", (string?)values["sum"]!["data"]!["text/plain"]);
        Assert.Equal("CompilationError", (string?)values["bad"]!["ename"]);
        Assert.Equal("error", (string?)values["odd"]!["status"]);
        Assert.Equal("6", client.Result("six"));
    }

    [Fact]
    public void CellsThatWaitAreGivenUpAfterAnError()
    {
        string[] ids = [.. new[] { "await Task.Delay(200); throw new Exception();", "var aborted = 1;", "2" }
            .Select(code => client.Send(client.Shell, "execute_request", new JsonObject { ["code"] = code }))];
        string info = client.Send(client.Shell, "kernel_info_request");
        Assert.Equal(["error", "aborted", "aborted"], ids.Select(id => (string?)client.Answer(id, client.Shell)["status"]));
        Assert.Equal("ok", (string?)client.Answer(info, client.Shell)["status"]);
        Assert.Equal("error", (string?)client.Run("aborted").Reply["status"]);
    }

    [Fact]
    public void CellsThatWaitGoOnWhenTheyAreToldTo()
    {
        string[] ids = [.. new[] { "await Task.Delay(100); throw new Exception();", "2" }
            .Select(code => client.Send(client.Shell, "execute_request", new JsonObject { ["code"] = code, ["stop_on_error"] = false }))];
        Assert.Equal(["error", "ok"], ids.Select(id => (string?)client.Answer(id, client.Shell)["status"]));
    }

    [Theory]
    [InlineData("while (true);")]
    [InlineData("await Task.Yield();\nwhile (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("while (true) Console.WriteLine(\"on and on\");")]
    [InlineData("Console.ReadLine()")]
    public void EndlessCellIsInterruptedAndTheSessionGoesOn(string code)
    {
        client.Run("var kept = 42;");
        string id = client.Send(client.Shell, "execute_request", new JsonObject { ["code"] = code });
        while (client.Next(client.Iopub) is var next && (next.Parent != id || next.Type != "execute_input"))
        {
        }

        Thread.Sleep(300);
        long start = Stopwatch.GetTimestamp();
        string interrupt = client.Send(client.Control, "interrupt_request");
        Assert.Equal("ok", (string?)client.Answer(interrupt, client.Control)["status"]);
        JsonNode reply = client.Answer(id, client.Shell);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
        Assert.Equal("Interrupted", (string?)reply["ename"]);
        client.Published(id);
        Assert.Equal("42", client.Result("kept"));
    }

    [Fact]
    public void InputIsAskedOfTheFrontEnd()
    {
        string id = client.Send(client.Shell, "execute_request", new JsonObject { ["code"] = "Console.Write(\"Name? \");\nvar name = Console.ReadLine();\nname.Length" });
        while (client.Next(client.Input) is var next && (next.Parent != id || next.Type != "input_request"))
        {
        }

        client.Send(client.Input, "input_reply", new JsonObject { ["value"] = "Ana" });
        Assert.Equal("ok", (string?)client.Answer(id, client.Shell)["status"]);
        Assert.Equal("3", (string?)client.Published(id)[^1].Content["data"]!["text/plain"]);
        JsonNode refused = client.Run("Console.ReadLine()", new JsonObject { ["allow_stdin"] = false }).Reply;
        Assert.Contains("takes no input", (string?)refused["evalue"], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatATaskWritesAfterItsCellIsStillShown()
    {
        string id = client.Send(client.Shell, "execute_request", new JsonObject
        {
            ["code"] = "_ = Task.Run(async () => { await Task.Delay(300); Console.Write(\"late\"); }); 1",
        });
        Assert.Equal("ok", (string?)client.Answer(id, client.Shell)["status"]);
        client.Published(id);
        (string type, string parent, JsonNode content) = client.Next(client.Iopub);
        Assert.Equal(("stream", id, "late"), (type, parent, (string?)content["text"]));
    }

    [Fact]
    public void CompletionInspectionAndHistoryAreAnswered()
    {
        client.Run("var spell = new List<string>();");
        JsonNode complete = client.Ask("complete_request", new JsonObject { ["code"] = "\"😀\" + spell.AddR + 1", ["cursor_pos"] = 16 });
        Assert.Equal(["AddRange"], complete["matches"]!.AsArray().Select(m => (string?)m));
        Assert.Equal((12, 16), ((int?)complete["cursor_start"], (int?)complete["cursor_end"]));
        Assert.Contains("List<string> spell", (string?)client.Ask("inspect_request", new JsonObject { ["code"] = "spell" })["data"]!["text/plain"], StringComparison.Ordinal);
        Assert.False((bool?)client.Ask("inspect_request", new JsonObject { ["code"] = "nothing" })["found"]);
        Assert.Equal("incomplete", (string?)client.Ask("is_complete_request", new JsonObject { ["code"] = "if (true) {" })["status"]);
        JsonNode history = client.Ask("history_request", new JsonObject { ["hist_access_type"] = "search", ["pattern"] = "var spell*", ["unique"] = true });
        Assert.Equal("var spell = new List<string>();", (string?)history["history"]![0]![2]);
        Assert.Equal("error", (string?)client.Ask("history_request", new JsonObject { ["hist_access_type"] = "no" })["status"]);
    }

    [Fact]
    public void CommsAreClosedAgain()
    {
        Assert.Empty(client.Ask("comm_info_request")["comms"]!.AsObject());
        string id = client.Send(client.Shell, "comm_open", new JsonObject { ["comm_id"] = "c", ["target_name"] = "t", ["data"] = new JsonObject() });
        (string type, JsonNode content) = client.Published(id).Single();
        Assert.Equal(("comm_close", "c"), (type, (string?)content["comm_id"]));
    }

    [Fact]
    public void WhatIsWrongIsLeftOutAndTheKernelGoesOn()
    {
        client.Shell.Send(Client.Request("x1", "kernel_info_request", [], key: "wrong"));
        client.Shell.Send("no message"u8.ToArray());
        client.Shell.Send([], [], []);
        byte[][] again = Client.Request("x2", "kernel_info_request", []);
        client.Shell.Send(again);
        client.Shell.Send(again);
        client.Send(client.Shell, "unknown_request");
        client.Send(client.Control, "execute_request", new JsonObject { ["code"] = "1" });
        JsonNode malformed = client.Ask("execute_request", new JsonObject { ["code"] = 5 });
        Assert.Equal("MalformedRequest", (string?)malformed["ename"]);
        Assert.Equal("2", client.Result("1 + 1"));
        foreach (string problem in new[] { "signature is wrong", "no delimiter", "sent before", "unknown type 'unknown_request'", "'code' is missing or no string" })
        {
            Assert.Contains(problem, client.Log, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ALotOfOutputArrivesWhole()
    {
        List<(string Type, JsonNode Content)> messages = client.Run("for (int i = 0; i < 20000; i++) Console.WriteLine($\"{i} 😀\");").Messages;
        string text = string.Concat(messages.Select(m => (string?)m.Content["text"]));
        Assert.Equal(string.Concat(Enumerable.Range(0, 20000).Select(i => $"{i} 😀\n")), text);
        Assert.True(messages.Count < 200, $"{messages.Count} messages");
    }
}
