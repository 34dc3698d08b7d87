using NewsAnalysis.Articles;

ArticleCorpus corpus = ArticleCorpus.Load(args.Length == 0 ? ["seeds"] : args);
Console.WriteLine(corpus.ToFrame());
