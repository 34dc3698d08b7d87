using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Refuses notebooks that this runner cannot run.</summary>
internal static class NotebookLanguage
{
    /// <exception cref="NotebookFormatException">The notebook, or a cell of it, is not in C#.</exception>
    public static void Check(NotebookDocument document)
    {
        if (document.KernelLanguage is string language && !IsCSharp(language))
        {
            throw new NotebookFormatException(
                document.FileName,
                $"is a notebook for {language}, but only C# is run. Choose the kernel '.NET (C#)' for it and save it, or leave it out.");
        }

        for (int i = 0; i < document.Cells.Length; i++)
        {
            NotebookCell cell = document.Cells[i];
            if (cell.Kind == CellKind.Code && cell.Language is string other && !IsCSharp(other))
            {
                throw new NotebookFormatException(
                    document.FileName,
                    $"has a code cell (the {i + 1}. of its cells) in {other}, but only C# is run. Make it a C# or a Markdown cell.");
            }
        }
    }

    private static bool IsCSharp(string language) =>
        language.Equals("C#", StringComparison.OrdinalIgnoreCase) || language.Equals("csharp", StringComparison.OrdinalIgnoreCase);
}
