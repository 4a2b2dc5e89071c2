"""`python -m compose`: the same command as `local-compact`."""

from compose.cli.app import main

if __name__ == "__main__":
    raise SystemExit(main())
