"""The command line: it parses, calls the application and prints; a command is imported when it is used.

Exit codes: 0 all is well; 1 something is to be put right (problems in a file, a plan that misses, an altered journal);
2 the command cannot be carried out (wrong option, missing file or attempt); 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command of `sgm-sim` and exit."""
    # Imports make objects, hardly any garbage: looking for it is a tenth of the first screen and a sixth of the help.
    gc.set_threshold(100_000)
    from sgm_sim.cli.programme import executer

    gc.freeze()
    sys.exit(executer(sys.argv[1:] if arguments is None else list(arguments)))
