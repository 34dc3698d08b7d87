using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class LexiconTests
{
    [Fact]
    public void EveryListHasANameOfItsOwn()
    {
        var names = typeof(TextSpan).Assembly.GetManifestResourceNames()
            .Where(n => n.Contains(".Lexicons.", StringComparison.Ordinal)).Select(n => n[(n.IndexOf(".Lexicons.", StringComparison.Ordinal) + 10)..]);
        Assert.Empty(names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
