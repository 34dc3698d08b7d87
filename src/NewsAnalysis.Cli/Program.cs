using NewsAnalysis.Cli;
using NewsAnalysis.Cli.Screen;

using var terminal = Terminal.Standard();
return await CommandLine.InvokeAsync(args, terminal);
