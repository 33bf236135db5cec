"""The worker's program: loads its own folder as the package ``hmi_app``, wherever that folder lies, and runs it."""

import importlib
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path


def load() -> None:
    """Make the folder importable under one name, without putting its modules on sys.path."""
    folder = Path(__file__).resolve().parent
    spec = spec_from_file_location("hmi_app", folder / "__init__.py", submodule_search_locations=[str(folder)])
    if spec is None or spec.loader is None:
        raise ImportError(f"{folder} cannot be loaded")
    package = module_from_spec(spec)
    sys.modules["hmi_app"] = package
    spec.loader.exec_module(package)


if __name__ == "__main__":
    load()
    sys.exit(importlib.import_module("hmi_app.worker").main())
