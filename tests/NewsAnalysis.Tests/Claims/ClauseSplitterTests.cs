using NewsAnalysis.Claims;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Claims;

public sealed class ClauseSplitterTests
{
    [Theory]
    [InlineData("The barrage struck the city, killing one person and damaging two hospitals.", "The barrage struck the city|killing one person|damaging two hospitals")]
    [InlineData("They freed 40 captives, which was planned as a gesture.", "They freed 40 captives|which was planned as a gesture")]
    [InlineData("The club won the cup and sold its best player.", "The club won the cup|sold its best player")]
    [InlineData("The club would sell him only if he agreed.", "The club would sell him only if he agreed")]
    [InlineData("While the army denied it, the rebels accepted the plan.", "While the army denied it|the rebels accepted the plan")]
    [InlineData("She hailed the deal, a day after he signed it.", "She hailed the deal|a day after he signed it")]
    public void SentencesAreSplitAtTheirClauses(string sentence, string clauses)
    {
        var text = new SentenceText(sentence, new TextSpan(0, sentence.Length), 0);
        Assert.Equal(clauses, string.Join('|', ClauseSplitter.Split(text, 0, text.Tokens.Length)
            .Select(c => TextSpan.FromBounds(text.Tokens[c.From].Span.Start, text.Tokens[c.To - 1].Span.End).In(sentence))));
    }
}
