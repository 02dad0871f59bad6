"""What the notebooks share: questions to a lake's SQL server over JDBC, tables without clutter, one style for pictures.

Environment: RESUMELAKE_SQL_URL (jdbc:hive2://127.0.0.1:10000/), RESUMELAKE_SQL_USER, RESUMELAKE_SQL_PASSWORD;
RESUMELAKE_HOME, the folder of the build with the driver (target/dist); RESUMELAKE_TUNING, an export made with
--for openai (tuning).
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import display

ROOT = Path(__file__).resolve().parent.parent
TUNING = Path(os.environ.get("RESUMELAKE_TUNING", ROOT / "tuning"))

BLUE, ORANGE, GREEN, RED, PURPLE, GREY = "#2f6f9f", "#d9822b", "#4c9a6a", "#b5483f", "#7d6aa8", "#9aa4ad"
COLOURS = [BLUE, ORANGE, GREEN, PURPLE, RED, GREY]
INK = "#2b3138"

plt.rcParams.update({
    "figure.figsize": (8, 4), "figure.dpi": 96, "figure.constrained_layout.use": True, "figure.facecolor": "white",
    "font.family": "DejaVu Sans", "font.size": 10, "text.color": INK, "axes.labelcolor": INK,
    "xtick.color": INK, "ytick.color": INK, "axes.edgecolor": GREY,
    "axes.titlesize": 12, "axes.titleweight": "bold", "axes.titlelocation": "left", "axes.titlepad": 12,
    "axes.spines.top": False, "axes.spines.right": False, "axes.axisbelow": True,
    "axes.grid": True, "grid.color": "#e6e9ec", "legend.frameon": False,
    "axes.prop_cycle": plt.cycler(color=COLOURS),
})


class Lake:
    """A session at the SQL server, as the user that the environment names."""

    def __init__(self):
        home = Path(os.environ.get("RESUMELAKE_HOME", ROOT / "target" / "dist"))
        if not (home / "sql").is_dir():
            raise FileNotFoundError("No JDBC driver in RESUMELAKE_HOME. Build it with `bin/resumelake --help`.")
        environment = {"RESUMELAKE_SQL_URL": "jdbc:hive2://127.0.0.1:10000/", **os.environ}
        for name in ["RESUMELAKE_SQL_USER", "RESUMELAKE_SQL_PASSWORD"]:
            if name not in environment:
                raise KeyError(f"{name} is not set")
        self._messages = tempfile.TemporaryFile()
        self._driver = subprocess.Popen(
            ["java", "-Xmx256m", "-cp", f"{home}/jars/*:{home}/sql/*", Path(__file__).with_name("Ask.java")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._messages, env=environment, encoding="utf-8",
            start_new_session=True)  # so that it outlives the kernel by the moment that it takes to log out

    def ask(self, sql):
        """The answer as a frame. Lists, maps and structs come as JSON; `opened` reads such a column."""
        try:
            self._driver.stdin.write(json.dumps(sql) + "\n")
            self._driver.stdin.flush()
        except BrokenPipeError:
            pass  # it ended; its messages say why
        line = self._driver.stdout.readline()
        if not line:
            self._messages.seek(0)
            raise ConnectionError(self._messages.read().decode(errors="replace").strip())
        answer = json.loads(line)
        if "error" in answer:
            raise LookupError(answer["error"])
        return pd.DataFrame(answer["rows"], columns=answer["columns"])


def opened(column):
    """A column of lists, maps or structs as Python's."""
    return column.map(json.loads)


def show(frame, digits=2):
    """A table without row numbers."""
    form = {"index": False, "na_rep": "", "float_format": f"{{:.{digits}f}}".format}
    with pd.option_context("display.max_colwidth", None):
        display({"text/plain": frame.to_string(**form), "text/html": frame.to_html(border=0, **form)}, raw=True)


def bars(ax, labels, values, colour=BLUE, form="{:,.0f}"):
    """Bars from left to right, the first on top, each with its number."""
    drawn = ax.barh(list(labels)[::-1], list(values)[::-1], color=colour, height=0.7)
    ax.bar_label(drawn, [form.format(v) for v in list(values)[::-1]], padding=4, fontsize=9)
    ax.grid(axis="y", visible=False)
    ax.tick_params(axis="y", length=0)
    ax.margins(x=0.12)
    return drawn
