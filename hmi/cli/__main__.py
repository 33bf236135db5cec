"""``python -m hmi.cli`` is ``hmi``."""

from hmi.cli.main import main

raise SystemExit(main())
