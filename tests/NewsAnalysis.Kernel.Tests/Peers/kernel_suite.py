"""The jupyter_kernel_test suite, with every sample it knows, on our kernel. The kernel's name stands in KERNEL_NAME."""

import os
import unittest

import jupyter_kernel_test


class NewsAnalysisKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ.get("KERNEL_NAME", "news-analysis-csharp")
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "var words = new List<string>();\nwords.AddR", "matches": {"AddRange"}},
        {"text": "System.Globalization.CultureInf", "matches": {"CultureInfo"}},
        {"text": "forea", "matches": {"foreach"}},
        {"text": 'var s = "Console.Wri', "matches": set()},
    ]
    complete_code_samples = ["1 + 1", "var x = 1;", "int F(int n)\n{\n    return n;\n}", "// a comment"]
    incomplete_code_samples = ["int F(int n)\n{", "foreach (var x in new[] { 1, 2 })", "Math.Max(1,", "/* a comment"]
    invalid_code_samples = ["var x = ;", "}", "var 1x = 2;"]
    code_page_something = "Console?"
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "new[] { 1, 2 }.Select(n => n * n)", "mime": "text/html"},
        {"code": "await Task.FromResult(2.5)", "result": "2.5"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": '"text".Display();', "mime": "text/plain"},
    ]
    code_history_pattern = "6 ? *"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"


if __name__ == "__main__":
    unittest.main()
