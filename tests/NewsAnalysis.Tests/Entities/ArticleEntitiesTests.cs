using NewsAnalysis.Articles;
using NewsAnalysis.Entities;

namespace NewsAnalysis.Tests.Entities;

public sealed class ArticleEntitiesTests
{
    [Fact]
    public void ASurnameTakesTheFullName() => Assert.Equal(["Jane Doe", "Jane Doe"], Names("The plan of Jane Doe failed. It was late when Doe left."));

    [Fact]
    public void TitlesStandOutsideTheName()
    {
        Mention mention = Mentions("In Oslo, Norwegian trade envoy Ola Berg spoke.").Single(m => m.Name == "Ola Berg");
        Assert.Equal("Norwegian trade envoy", mention.Role);
        Assert.Equal(EntityKind.Person, mention.Kind);
    }

    [Fact]
    public void ADescriptionFindsItsNameByRoleAndCountry()
    {
        var mentions = Mentions("Norwegian President Ola Berg met Swedish President Eva Lund. The Norwegian leader left early.");
        Mention later = mentions.Single(m => m.Form == MentionForm.Nominal);
        Assert.Equal("Ola Berg", later.Name);
        Assert.NotNull(later.Antecedent);
    }

    [Fact]
    public void APronounTakesTheSubjectOfItsGender()
    {
        Mention she = Mentions("Mary Stone met Peter Hill in town. She left early.").Single(m => m.Form == MentionForm.Pronoun);
        Assert.Equal("Mary Stone", she.Name);
    }

    [Fact]
    public void MrDoeIsNotJaneDoe() =>
        Assert.Equal(["Doe", "Jane Doe", "Jane Doe", "Doe", "Doe"], Names("President Doe spoke first. His wife, Jane Doe, waved. Mr. Doe then left, and Mr. Doe returned."));

    [Fact]
    public void ABookOfTwoWordsIsNoShe()
    {
        Mention she = Mentions("In her 2003 book, Quiet Harbours, Mary Stone praised the town. She left early.").Last();
        Assert.Equal("Mary Stone", she.Name);
    }

    [Theory]
    [InlineData("Tel Aviv", EntityKind.Place)]
    [InlineData("Oslo", EntityKind.Place)]
    [InlineData("Bundestag", EntityKind.Organisation)]
    [InlineData("White House", EntityKind.Organisation)]
    public void ACityIsAPlaceAndABodyIsNone(string name, EntityKind kind) =>
        Assert.Equal(kind, Mentions($"On Monday {name} was calm.").Single(m => m.Form == MentionForm.Name).Kind);

    [Fact]
    public void APronounWithoutAntecedentIsOpen()
    {
        Mention he = Mentions("It rained. Then he left.").Last();
        Assert.Null(he.Name);
        Assert.NotNull(he.OpenReason);
    }

    [Fact]
    public void AMinistryHasOneNameInEveryForm()
    {
        string[] forms = ["Norway's defence ministry said so.", "The Norwegian Defense Ministry said so.", "The Norwegian Ministry of Defence said so."];
        Assert.Single(forms.Select(f => Names(f)[^1]).Distinct());
    }

    [Fact]
    public void AnApposedNameIsTheDescriptionsName() =>
        Assert.Contains(Mentions("“Yes,” said one Oslo resident, Kari, 46."), m => m.Form == MentionForm.Nominal && m.Name == "Kari");

    [Fact]
    public void SpellingsAcrossArticlesAreOneName()
    {
        var corpus = new ArticleCorpus([TestArticle.Of("So Jurij Berenskyy spoke.", "a"), TestArticle.Of("Yet Berensky left. Then Berensky slept.", "b")]);
        var entities = CorpusEntities.Of(corpus);
        Assert.Equal("Jurij Berenskyy", entities["b"].Mentions[^1].Name);
    }

    private static List<Mention> Mentions(string raw) => [.. ArticleEntities.Of(TestArticle.Of(raw)).Mentions];

    private static List<string?> Names(string raw) => [.. Mentions(raw).Where(m => m.Form != MentionForm.Pronoun).Select(m => m.Name)];
}
