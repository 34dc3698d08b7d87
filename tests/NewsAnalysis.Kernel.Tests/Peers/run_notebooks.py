"""Runs notebooks with nbclient in their own folders, on the kernel named in KERNEL_NAME, and compares what they show with what they hold.

    run_notebooks.py NOTEBOOK…
"""

import os
import pathlib
import re
import sys

import nbformat
from nbclient import NotebookClient


def shown(notebook):
    """The outputs of every code cell: their kinds, and the text or the forms of each."""
    cells = []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        outputs = []
        for output in cell.outputs:
            if output.output_type == "stream":
                outputs.append((output.name, output.text))
            elif output.output_type == "error":
                outputs.append(("error", output.evalue))
            else:
                outputs.append((output.output_type, without_picture(output.data)))
        cells.append(outputs)
    return cells


def without_picture(data):
    """A figure without the still picture that the stored notebooks have and that running them does not give."""
    if "application/vnd.plotly.v1+json" not in data:
        return data
    bare = {kind: value for kind, value in data.items() if kind != "image/png"}
    bare["text/html"] = re.sub(r'<img class="na-still"[^>]*>', "", bare.get("text/html", ""))
    return bare


def main(paths):
    failed = 0
    for path in map(pathlib.Path, paths):
        held = nbformat.read(path, as_version=4)
        needs = held.metadata.get("news_analysis", {}).get("needs")
        if needs:
            print(f"{path.name}: left out, needs {', '.join(needs)}")
            continue
        run = nbformat.read(path, as_version=4)
        client = NotebookClient(
            run,
            timeout=120,
            kernel_name=os.environ.get("KERNEL_NAME", "news-analysis-csharp"),
            resources={"metadata": {"path": str(path.parent)}},
        )
        client.execute()
        figures = sum("application/vnd.plotly.v1+json" in output.get("data", {}) for cell in run.cells for output in cell.get("outputs", []))
        different = [i + 1 for i, (a, b) in enumerate(zip(shown(held), shown(run))) if a != b]
        print(f"{path.name}: {len(shown(run))} cells ran, {figures} figures" + (f", cells {different} differ from the file" if different else ", all as in the file"))
        failed += bool(different)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
