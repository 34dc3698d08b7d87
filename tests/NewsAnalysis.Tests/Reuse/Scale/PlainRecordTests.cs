using System.Text;
using System.Text.Json;
using NewsAnalysis.Reuse.Scale;

namespace NewsAnalysis.Tests.Reuse.Scale;

public class PlainRecordTests
{
    [Theory]
    [InlineData("plain words")]
    [InlineData("“Quoted”\n\nand a tab\t, a quote \", a slash / and \\")]
    [InlineData("naïve 🙂 日本")]
    [InlineData("")]
    public void ATextIsReadAsTheReaderOfJsonReadsIt(string text)
    {
        foreach (string line in (string[])[JsonSerializer.Serialize(new { id = "a", text }), $"{{ \"id\" : \"a\", \"text\" : {JsonSerializer.Serialize(text, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })} }}"])
        {
            Assert.Equal(text, TextOf(Encoding.UTF8.GetBytes(line)));
        }
    }

    [Theory]
    [InlineData("{\"text\": \"cut")]
    [InlineData("{\"text\": \"a\"")]
    [InlineData("{\"text\": \"a\"} more")]
    [InlineData("{\"text\": \"half a pair \\ud83d\"}")]
    [InlineData("{\"text\": \"half a pair \\ude00\"}")]
    [InlineData("{\"text\": \"no escape \\x\"}")]
    [InlineData("{\"text\": \"no number \\u12g4\"}")]
    [InlineData("{\"text\": \"a\", }")]
    [InlineData("{\"text\" \"a\"}")]
    [InlineData("[\"text\"]")]
    [InlineData("{\"text\": 3}")]
    public void WhatIsNotPlainIsLeftToTheReaderOfJson(string line) => Assert.Null(TextOf(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void BytesThatAreNoTextAreLeftToTheReaderOfJson() => Assert.Null(TextOf([.. "{\"text\": \""u8, 0xC3, 0x28, .. "\"}"u8]));

    private static string? TextOf(byte[] line)
    {
        char[] text = new char[line.Length];
        int length = -1;
        var record = new PlainRecord(line);
        while (record.Next())
        {
            if (record.Name.SequenceEqual("text"u8) ? !record.TryReadText(text, out length) : !record.TryReadPlain(out _))
            {
                return null;
            }
        }

        return record.IsDone && length >= 0 ? new string(text, 0, length) : null;
    }
}
