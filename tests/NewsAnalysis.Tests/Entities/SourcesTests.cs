using NewsAnalysis.Articles;
using NewsAnalysis.Entities;

namespace NewsAnalysis.Tests.Entities;

public sealed class SourcesTests
{
    [Theory]
    [InlineData("The ad uses footage of Jane Doe asking, “Why are we not ahead, you might ask?”", "Jane Doe")]
    [InlineData("The clip ends with video of Peter Hill saying last week, “That makes me smart.”", "Peter Hill")]
    [InlineData("Peter Hill spoke first. At the rally in Mobile, Alabama, on Saturday, some supporters kicked a protester, with Hill reportedly yelling: “Get him out of here!”", "Hill")]
    [InlineData("A May 3 letter from the Veterans League obtained by Reuters warns that “any further use of the emblem will be punished.”", "Veterans League")]
    [InlineData("An email seen by the Guardian says the plan “was never going to work” without new money.", "An email")]
    [InlineData("Jane Doe of Columbia, South Carolina says the mayor can win if she keeps “doing what she is doing.”", "Jane Doe")]
    [InlineData("Speaking at a town hall in Salem, New Hampshire, Peter Hill went after Berg, calling her “a total fraud.”", "Peter Hill")]
    [InlineData("At a town hall in Storm Lake, Iowa, on Sunday, Jane Doe spoke again, saying that the country should “be rallying our partners” abroad.", "Jane Doe")]
    [InlineData("Only 52 percent of voters agreed. However, 63 percent said Hill was “justified” in keeping her illness private.", "63 percent")]
    [InlineData("Peter Hill and Jane Doe call them “lone wolves” and move on.", "Jane Doe")]
    [InlineData("According to conservative talk radio host Peter Hill, the move reeks of “fear and loathing” in the city.", "radio host Peter Hill")]
    [InlineData("The files went to the “secret and never to be seen” level, according to the State Department.", "State Department")]
    [InlineData("The talks “fell apart in the first hour,” per Reuters.", "Reuters")]
    [InlineData("When Berg died in 1998, President Peter Hill released the following statement:\n\n“We offer our condolences to all who knew him.”", "President Peter Hill")]
    [InlineData("After former governor Ola Berg criticized the plan during a debate, Jane Doe shot back, “I suppose I could have stayed home.”", "Jane Doe")]
    [InlineData("On Monday, Peter Hill groused to a crowd in Georgia that the network “doesn’t treat me properly” before leaving.", "Peter Hill")]
    [InlineData("Ola Berg has a frosty relationship with Peter Hill, now the leader, who in 2010 said the goal was a “one-term president.”", "Peter Hill")]
    [InlineData("Peter Hill asked Ola Berg about the plan. His response: “I never wanted to see that plan.”", "Ola Berg")]
    [InlineData("A chorus of lawyers has said the same, including the former candidate Ola Berg -- “It is wrong to hide his taxes from us” -- and Peter Hill.", "former candidate Ola Berg")]
    [InlineData("Protesters marching through the streets chanted “No justice, no peace, no rest for the wicked.”", "Protesters")]
    [InlineData("Both men issued a statement – Peter Hill saying he was “very encouraged” and Ola Berg calling it a “great and useful meeting.”", "Ola Berg")]
    [InlineData("Jane Doe held up a sign saying “Teachers against the plan because we have seen this before.” She is a teacher.", "a sign")]
    [InlineData("The talks are about the ballot, an option seen by organizers as a “lifeboat for the whole party.”", "organizers")]
    [InlineData("Sen. Peter Hill, R-Wis., said in an op-ed piece, “The department failed to heed the warnings of its own people.”", "Sen. Peter Hill")]
    [InlineData("Rep. Jane Doe (D-Md.), chair of the Platform Committee, said that it was “100 percent committed to an open process” and fair.", "Rep. Jane Doe")]
    [InlineData("“Perpetual motion at all hours!” Rep. Peter Hill, R-Pa., said of the swirl of activities.", "Rep. Peter Hill")]
    [InlineData("“He is reprising that role,” said former Pennsylvania Gov. and Democratic National Committee Chairman Peter Hill.", "Democratic National Committee Chairman Peter Hill")]
    [InlineData("When asked whom she supported, Jane Doe smiled and said, “I am waiting for someone else to get in the race.”", "Jane Doe")]
    [InlineData("Peter Hill, a contestant on the reality show, “The Trainee,” who went on to work alongside Ola Berg, said his boss was “always kind and charming.”", "Peter Hill")]
    [InlineData("Washington (AFP) – Democrat Jane Doe has taken a swipe at rival Ola Berg, saying that “bombastic comments” do more harm than good.", "Democrat Jane Doe")]
    [InlineData("Multiple outlets reported on Wednesday that the service had “more than one conversation” with them.", "Multiple outlets")]
    [InlineData("Some Democrats say the campaign could mark the “death of inevitability” if she loses.", "Democrats")]
    [InlineData("A former candidate -- Peter Hill, who lost the election -- said the president “offered no changes to his strategy.”", "Peter Hill")]
    [InlineData("The talks went on. “The idea that I would dismantle this is not true in any way at all.”\n\n— Jane Doe\n\nShe exaggerates.", "Jane Doe")]
    [InlineData("“I think sooner or later he will earn her vote,” said Iowa evangelical leader Peter Hill, who lives there.", "leader Peter Hill")]
    [InlineData("“You have to be registered here,” said Massachusetts state committeeman Ola Berg, a supporter.", "Ola Berg")]
    [InlineData("Jane Doe criticized European and Gulf states of being “free riders on our backs” and worse.", "Jane Doe")]
    [InlineData("The President-elect blasted the effort as a “scam on the whole people” on Sunday.", "The President-elect")]
    [InlineData("Shortly after the CEO of HCL called the graduates “unemployable and spoiled by it all,” he left.", "the CEO of HCL")]
    [InlineData("But Rep. Peter Hill, D-California, the ranking member on the House Intelligence Committee, said the papers “are often very complex.”", "Rep. Peter Hill")]
    [InlineData("The killer had shouted in Arabic: “God is great and will punish you all!” He was shot.", "The killer")]
    [InlineData("Iranian state TV said the talks were “a waste of time and money for all.”", "Iranian state TV")]
    public void TheLongestQuotationHasItsSource(string text, string source) => Assert.Equal(source, Longest(text).Source?.In(text));

    [Theory]
    [InlineData("Maricopa County Recorder Helen Doe said the lines were “an embarrassment to us all.”", "Helen Doe")]
    [InlineData("Assistant U.S. Attorney Vashti D. Song wrote that the damage was “beyond anything the court has seen.”", "Vashti D. Song")]
    [InlineData("Jim O’Neill was there. “The exact cause has not been determined,” said O'Neill.", "Jim O'Neill")]
    [InlineData("Mark Cuban was there. “It is certainly more of a consideration than it was,” Cuban said.", "Mark Cuban")]
    [InlineData("Peter Hill said he would run. Contrary to his claim that people would “learn nothing from the returns,” experts see much in them.", "Peter Hill")]
    [InlineData("Peter Hill voiced his concerns in an interview, remarking from New Hampshire he did not feel “this is a hard investigation to make.”", "Peter Hill")]
    [InlineData("“No student should feel unwelcome at school,” John B. King Jr., secretary of the Department of Education, said in a statement.", "John B. King Jr")]
    [InlineData("“It is not good enough for us here,” said Labour MP Jo Stone in the house.", "Jo Stone")]
    [InlineData("Peter Hill spoke. Hill was quick to retort: “It is wrong. It was wrong then. It is late. It is dear. It is over.”\n\nHe added: “All of this talk about weakness is something I cannot understand at all, and nobody can.”", "Peter Hill")]
    [InlineData("Gov. Jan Doe was there. “There is genuine concern in the whole of the business,” the governor said.", "Jan Doe")]
    [InlineData("When Ola Berg went after the remark, Peter Hill reminded the room of what had been said. “I think all of you know very well how these words came about,” he said.", "Peter Hill")]
    [InlineData("Brewer said the bill was dead. “It does not address a specific or present concern,” she said.", "Brewer")]
    [InlineData("George Hart Jr. said, “It was a bad day for all of us in the house.”", "George Hart Jr")]
    [InlineData("Linda Hart's husband, Paul Hart, Jr., a lawyer, said on Friday he was sad. “It is a sham, all of it, and we know,” he said.", "Paul Hart Jr")]
    [InlineData("Mark Stone Jr. met Mark Stone Sr. on Friday. “I am glad to be home at last,” Mark Stone Sr. said.", "Mark Stone Sr")]
    [InlineData("Paul Hill Jr. left. Paul Hill said, “I am the father of that young man there.”", "Paul Hill")]
    [InlineData("Paul Hill III tells us of the book. His father, Paul Hill, Jr., wrote it. “It is as clear as it can be to us,” Hill says.", "Paul Hill III")]
    [InlineData("Following President Paul Hill's comments in an interview, his rival Mark Stone said Wednesday he maintains his view. “I have the same view as then,” he told reporters.", "Mark Stone")]
    [InlineData("The case that confounded Justice Paul Hill also drew the ire of Justice Mark Stone who said he was hurt. “If somebody tells you, you have no choice,” he said.", "Mark Stone")]
    [InlineData("Paul Hill's lawyer Mark Stone criticized the ruling. “It is a sham, all of it,” he said.", "Mark Stone")]
    [InlineData("Paul Hill spoke. Hill's been making the case that Mark Stone is not ready. “You have not done it and will not,” he said.", "Paul Hill")]
    [InlineData("Mark Stone wrote about it. Stone's article also attacked Paul Hill by accusing him of lies. He calls the praise “the end of the long line” for all.", "Mark Stone")]
    [InlineData("Vice President Jo Stone led the effort with President Paul Hill. “I intend to use whatever I have to make it real,” said the vice president.", "Jo Stone")]
    [InlineData("Vice President Jo Stone led the effort. Paul Hill spoke on Monday. “I intend to use whatever I have to make it real,” said the president.", null)]
    [InlineData("Plus Hill spoke to us about the plan. “It is a good plan for all of us,” Hill said. Paul Hill was there.", "Paul Hill")]
    [InlineData("The ministry is angry, with some saying it looks bad and one blogger asking, “Can anyone really say that this is fair?”", null)]
    [InlineData("Jesse Hart Jr. came with his wife, Sandra Hart. His father, Jesse Hart, stood by. “I did not know what I did,” Hart said.", "Jesse Hart Jr")]
    [InlineData("Glenn Berg spoke to them. Praising President Paul Hart, he said, was “too simple an answer for us all.”", "Glenn Berg")]
    [InlineData("Glenn Berg spoke to them. Praising President Paul Hart, he said, was wrong. “This is what ails us in this country,” he said.", "Glenn Berg")]
    [InlineData("Sen. John Stone, R-Ariz., was there on Sunday. The Arizona Republican said Hart must make “a decision about his own future.”", "John Stone")]
    [InlineData("Rep. Bob Stone was walking in the street. “Who are you and what do you want!” the seven-term congressman demands.", "Bob Stone")]
    [InlineData("Rep. Jane Stone met Rep. Paul Hill. The congresswoman described it as a “very good talk about the future.”", "Jane Stone")]
    [InlineData("A spokesman for the Hart League, Brad Stone, said Mr. Hill was “betting against our troops and their hopes.”", "Brad Stone")]
    [InlineData("A lawyer for Mr. Hart, William Stone of Hill Boggs, confirmed it in a note and said that it was “a politically driven vendetta and no more.”", "William Stone")]
    [InlineData("Another major critic of the plan, Dan Stone, told the Post that it is “utterly irresponsible in every way.”", "Dan Stone")]
    [InlineData("Jane Doe of example.org said it was “a very long way from here to there.”", "Jane Doe")]
    [InlineData("WHO said it will send doctors to the town. “We shall send as many as we can find,” it said.", "WHO")]
    [InlineData("Norwegian President Jane Doe met the press. The Norwegian deputy prime minister said: “We will pay for the whole of the bridge.”", null)]
    [InlineData("Vice Chairman Zorlan Roe met Quenna Coe. “We will pay for the whole of the bridge,” she said.", "Quenna Coe")]
    [InlineData("Sen. John Roe, D-Vt., disagreed. The Ohio Republican said: “We will pay for the whole of the bridge.”", "Ohio Republican")]
    [InlineData("It was told by Jane Doe,\n\nSr officials said “we will pay for the whole of the bridge.”", null)]
    public void ItsSourceHasOneName(string text, string? name) => Assert.Equal(name, Longest(text).SourceName);

    [Theory]
    [InlineData("The vote was close, said one well-connected Democrat, who left.", "Democrat")]
    [InlineData("It was part of the radical Islamic war on everything.", "Islamic")]
    [InlineData("Jane Doe published an Op-Ed in the paper.", "Op-Ed")]
    public void WhomAWordDescribesItDoesNotName(string text, string word) =>
        Assert.DoesNotContain(ArticleEntities.Of(TestArticle.Of(text)).Mentions, m => m.Name == word);

    [Theory]
    [InlineData("Peter Hill flew to New Hampshire.", "New Hampshire")]
    [InlineData("Peter Hill flew to Atlantic City.", "Atlantic City")]
    [InlineData("Peter Hill flew to Virginia.", "Virginia")]
    public void AStateOrATownIsAPlace(string text, string place) =>
        Assert.Equal(EntityKind.Place, ArticleEntities.Of(TestArticle.Of(text)).Mentions.Single(m => m.Name == place).Kind);

    [Fact]
    public void ABillIsNotThey()
    {
        ArticleEntities entities = ArticleEntities.Of(TestArticle.Of("Senate Bill 12 was read. Some Republican senators who pushed the bill are now against it, but they cite haste."));
        Assert.Null(entities.Mentions.Single(m => m is { Form: MentionForm.Pronoun, Plural: true }).Name);
    }

    private static Attribution Longest(string text)
    {
        Article article = TestArticle.Of(text);
        return Attributions.Of(article, ArticleEntities.Of(article)).Where(a => a.Quotation is not null).MaxBy(a => a.Content.Length)!;
    }
}
