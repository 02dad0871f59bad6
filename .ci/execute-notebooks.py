"""Executes the notebooks and compares what they print with what is stored, or stores it (--write).

Text and tables must be equal, byte by byte; of a picture only that it is there, since fonts differ between machines.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"


def executed(path):
    """The notebook as it comes out of a fresh kernel, without times and counters of this execution."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    NotebookClient(notebook, timeout=600, kernel_name="python3", record_timing=False,
                   resources={"metadata": {"path": str(FOLDER)}}).execute()
    notebook.metadata.language_info = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
    return notebook


def joined(outputs):
    """What a kernel sends of one stream in pieces, in one piece."""
    whole = []
    for output in outputs:
        if whole and output.output_type == "stream" == whole[-1].output_type and output.name == whole[-1].name:
            whole[-1].text += output.text
        else:
            whole.append(output)
    return whole


def said(cell):
    """The text of a cell's outputs; a picture is a word."""
    lines = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            lines += [f"{output.name}: {line}" for line in output.text.splitlines()]
        for kind, value in sorted(output.get("data", {}).items()):
            lines += [f"{kind}: a picture"] if kind == "image/png" else [f"{kind}: {line}" for line in value.splitlines()]
    return lines


def differences(path, stored, now):
    for number, (was, cell) in enumerate(zip(stored.cells, now.cells), start=1):
        old, new = said(was), said(cell)
        if old != new:
            yield f"{path.name}, cell {number}:"
            yield from (f"  stored  {line}" for line in old if line not in new)
            yield from (f"  now     {line}" for line in new if line not in old)
            if sorted(old) == sorted(new):
                yield "  the same lines in another order"


def main():
    write = sys.argv[1:] == ["--write"]
    found = []
    notebooks = sorted(FOLDER.glob("*.ipynb"))
    if not notebooks:
        sys.exit(f"No notebook in {FOLDER}")
    for path in notebooks:
        print(f"notebooks: {path.name}", flush=True)
        now = executed(path)
        if write:
            nbformat.write(now, path)
        else:
            found += differences(path, nbformat.read(path, as_version=4), now)
    if found:
        print("\n".join(found))
        sys.exit("The notebooks say something else than what is stored. If that is right: .ci/notebooks --write")


main()
