"""Whether the class that a manifest names exists, found by reading the source and never by running it."""

from __future__ import annotations

import ast
from pathlib import Path

from hmi.host.findings import Findings, suggestion

SOURCE_LIMIT = 200_000
"""Bytes; a syntax tree takes a hundred times as much memory as its source."""


def check_entry(folder: Path, entry: str, findings: Findings) -> None:
    """Note what is wrong with ``module:Class``."""
    module, _, name = entry.partition(":")
    relative = module.replace(".", "/")
    sources = [folder / f"{relative}.py", folder / relative / "__init__.py"]
    source = next((path for path in sources if path.is_file()), None)
    if source is None:
        findings.add(("entry",), f'"entry" names "{module}", which does not exist', f"create {relative}.py")
        return
    names = _top_level_names(source, findings)
    if names is not None and name not in names:
        classes = [known for known, is_class in names.items() if is_class]
        remedy = suggestion(name, classes) if classes else f"write class {name}(App)"
        findings.add(("entry",), f'"entry" names {name}, which {source.name} does not define', remedy)


def _top_level_names(source: Path, findings: Findings) -> dict[str, bool] | None:
    """What a module defines or imports, and whether that is a class of its own; None, and a fault, when unreadable."""
    try:
        if source.stat().st_size > SOURCE_LIMIT:
            findings.add(("entry",), f"{source.name} is too large to be read", "split it into modules")
            return None
        tree = ast.parse(source.read_bytes())
    except SyntaxError as error:
        reason = f"is not valid Python ({error.msg})"
        findings.add_at(error.lineno or 1, f"{source.name} {reason}", "correct it", file=str(source))
        return None
    except (OSError, ValueError, RecursionError, MemoryError, SystemError) as error:
        findings.add(("entry",), f"{source.name} cannot be read ({error})", "correct it")
        return None
    names: dict[str, bool] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            names[node.name] = True
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names |= {alias.asname or alias.name: False for alias in node.names}
        elif isinstance(node, ast.Assign):
            names |= {target.id: False for target in node.targets if isinstance(target, ast.Name)}
    return names
