"""``python -m tests.bench training|likelihood|settling|barriers|smoothness|startup [--json]``: measure and print."""

import argparse
import json
import sys
from importlib import import_module

BENCHES = ("training", "likelihood", "settling", "barriers", "smoothness", "startup")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure; nothing is asserted.")
    parser.add_argument("bench", choices=BENCHES)
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each part is measured (default 5)")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    options = parser.parse_args()
    figures = import_module(f"tests.bench.{options.bench}").measure(options.seconds)
    if options.json:
        print(json.dumps(figures))
    else:
        show(figures)
    return 0


def show(figures: dict, indent: int = 0) -> None:
    """Print figures one a line, nested ones indented under their name."""
    for name, value in figures.items():
        if isinstance(value, dict):
            print(f"{'':{indent}}{name}")
            show(value, indent + 2)
        else:
            text = f"{value:,.3g}" if isinstance(value, float) and abs(value) < 100 else value
            text = f"{text:,.0f}" if isinstance(text, float) else text
            print(f"{'':{indent}}{name:<{32 - indent}} {text}")


if __name__ == "__main__":
    sys.exit(main())
