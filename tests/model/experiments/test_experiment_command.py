"""``reverie experiment NAME``, every one of them, as a user meets it."""

import csv
import json
import signal
from pathlib import Path
from typing import Any

import pytest

from model.experiments import experiment_command
from model.experiments.command_line import main
from model.experiments.experiment_command import EXPERIMENTS, MAX_PRINTED

TINY = {
    "capacity": "--units 40 --loads 0.1,0.3 --networks 3",
    "spurious": "--source random --units 20 --patterns 4 --starts 700",
    "unlearning": "--units 16 --patterns 3 --dreams 40 --networks 3 --starts 20",
    "annealing": "--source random --units 20 --patterns 4 --networks 1 --temperatures 0.5 --sweeps 5 --starts 30",
    "barriers": "--units 8 --patterns 2 --networks 3",
    "merging": "--units 16 --patterns 4 --networks 3",
}
"""Options of each experiment that make it quick, and two pieces or more."""

every_experiment = pytest.mark.parametrize("name", EXPERIMENTS)


def experiment(name: str, *more: str) -> int:
    return main(["experiment", name, *TINY[name].split(), *more])


def no_constant(text: str) -> None:
    pytest.fail(f"{text} is no JSON")


def as_json(text: str) -> dict[str, Any]:
    """Read strictly: one object, and neither NaN nor Infinity, which are no JSON."""
    figures = json.loads(text, parse_constant=no_constant)
    assert isinstance(figures, dict)
    return figures


def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


# --- every experiment ----------------------------------------------------------------------------------------------


@every_experiment
def test_it_prints_one_object_and_saves_the_same_table(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert experiment(name, "--json", "--seed", "7", "--csv", str(tmp_path / "table.csv")) == 0
    printed = capsys.readouterr()
    figures = as_json(printed.out)
    assert (figures["experiment"], figures["seed"], figures["interrupted"]) == (name, 7, False)
    assert figures["seconds"] > 0
    assert len(figures["rows"]) >= 2
    assert printed.out.count("\n") == 1
    assert "the table is saved in" in printed.err
    assert "piece" in printed.err, "there is a progress bar"
    saved = table(tmp_path / "table.csv")
    assert len(saved) == len(figures["rows"])
    for line, row in zip(saved, figures["rows"], strict=True):
        assert list(line) == list(row)
        for column, value in row.items():
            if isinstance(value, float | int):
                assert float(line[column]) == value, column
            else:
                assert line[column] == ("nan" if value is None else value), column


@every_experiment
def test_the_seed_makes_the_result_on_any_number_of_workers(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    results = []
    for seed, workers in (("7", "1"), ("7", "3"), ("8", "1")):
        assert experiment(name, "--json", "--seed", seed, "--workers", workers) == 0
        figures = as_json(capsys.readouterr().out)
        results.append({key: value for key, value in figures.items() if key not in ("seconds", "seed")})
    assert results[0] == results[1]
    assert results[0] != results[2]


@every_experiment
def test_without_json_it_prints_figures_and_a_table_to_read(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert experiment(name) == 0
    printed = capsys.readouterr().out
    assert experiment(name, "--json") == 0
    figures = as_json(capsys.readouterr().out)
    head, _, body = printed.partition("\n\n")
    assert head.split()[:2] == ["experiment", name]
    assert [line.split()[0] for line in head.splitlines()[3:]] == [
        key for key in figures if key not in ("experiment", "seed", "seconds", "interrupted", "rows")
    ]
    lines = body.splitlines()
    assert lines[0].split() == list(figures["rows"][0])
    assert len({len(line) for line in lines[: MAX_PRINTED + 1]}) == 1, "columns are as wide all the way down"
    n_rows = len(figures["rows"])
    assert len(lines) == 1 + min(n_rows, MAX_PRINTED) + (n_rows > MAX_PRINTED)


def test_a_long_table_is_cut_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    options = "experiment spurious --source random --units 40 --patterns 12 --starts 2000"
    assert main([*options.split(), "--json"]) == 0
    n_rows = len(as_json(capsys.readouterr().out)["rows"])
    assert n_rows > MAX_PRINTED
    assert main(options.split()) == 0
    body = capsys.readouterr().out.partition("\n\n")[2].splitlines()
    assert len(body) == 1 + MAX_PRINTED + 1
    assert body[-1] == f"… and {n_rows - MAX_PRINTED:,} more rows: --csv FILE has them all"


@every_experiment
def test_ctrl_c_keeps_what_there_is(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    progress = experiment_command.tqdm.update

    def interrupted_update(bar: Any, n: int = 1) -> Any:
        signal.raise_signal(signal.SIGINT)
        return progress(bar, n)

    monkeypatch.setattr(experiment_command.tqdm, "update", interrupted_update)
    before = signal.getsignal(signal.SIGINT)
    assert experiment(name, "--json", "--csv", str(tmp_path / "table.csv")) == 130
    assert signal.getsignal(signal.SIGINT) is before
    printed = capsys.readouterr()
    assert "interrupted after 1 of" in printed.err
    assert "they are kept" in printed.err
    figures = as_json(printed.out)
    assert figures["interrupted"] is True
    assert len(table(tmp_path / "table.csv")) == len(figures["rows"]) >= 1


@every_experiment
def test_ctrl_c_before_the_first_piece_is_no_error(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(study: Any, *_: object, **__: object) -> Any:
        signal.raise_signal(signal.SIGINT)
        return study.begin()

    monkeypatch.setattr(experiment_command, "run", run)
    assert experiment(name, "--json", "--csv", str(tmp_path / "table.csv")) == 130
    figures = as_json(capsys.readouterr().out)
    assert figures["rows"] == table(tmp_path / "table.csv") == []
    assert experiment(name) == 130


@every_experiment
def test_what_it_does_is_said_in_its_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["experiment", name, "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert EXPERIMENTS[name].split(":")[0] in said
    for option in ("--seed", "--workers", "--csv", "--json"):
        assert option in said
    assert "default: None" not in said
    assert "default: False" not in said
    assert "(default: 1)" in said, "the seed"


def test_all_experiments_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["experiment", "--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in EXPERIMENTS)
    with pytest.raises(SystemExit, match="2"):
        main(["experiment", "alchemy"])
    assert "'alchemy'" in capsys.readouterr().err


# --- what cannot be ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("--seed -1", "the seed is -1; it must be a whole number from 0 to 2147483647"),
        ("--seed 2147483648", "the seed is 2147483648; it must be a whole number from 0 to 2147483647"),
        ("--workers 0", "the number of workers is 0; it must be from 1 to 1024"),
        ("--workers -3", "the number of workers is -3; it must be from 1 to 1024"),
        ("--workers 100000", "the number of workers is 100000; it must be from 1 to 1024"),
    ],
)
@every_experiment
def test_a_seed_or_a_number_of_workers_that_cannot_be_is_refused_in_one_line(
    name: str, options: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert experiment(name, *options.split()) == 2
    printed = capsys.readouterr()
    assert printed.err == f"reverie: {sentence}\n"
    assert printed.out == ""


def test_a_table_that_cannot_be_written_is_found_out_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(experiment_command, "run", lambda *_, **__: pytest.fail("worked in vain"))
    for path, reason in ((tmp_path, "is a folder"), (tmp_path / "missing" / "t.csv", "cannot be written")):
        assert experiment("merging", "--csv", str(path)) == 2
        printed = capsys.readouterr()
        assert reason in printed.err
        assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("merging --units 3", "there are to be 3 units; there must be 4 to 4096"),
        ("merging --patterns 1", "there are to be 1 patterns; there must be 2 to 120"),
        ("merging --networks 0", "there are to be 0 networks; there must be 1 to 1,000"),
        ("capacity --temperature nan", "the temperature is nan; it must be a number from 0 up"),
        ("unlearning --epsilon -1", "ε is -1"),
        ("spurious --starts -5", "there are to be -5 starts"),
        ("barriers --starts 0", "there are to be 0 starts"),
    ],
)
def test_bad_input_is_one_line(options: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["experiment", *options.split()]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"reverie: {sentence}")
    assert error.count("\n") == 1


def test_words_where_numbers_should_be_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for options in ("merging --seed one", "merging --units 3.5", "merging --rule hopfield"):
        with pytest.raises(SystemExit, match="2"):
            main(["experiment", *options.split()])
        assert "invalid" in capsys.readouterr().err


def test_an_error_in_a_piece_is_one_line_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as more memory than there is, which some experiments notice only when they begin."""
    monkeypatch.setattr("model.hopfield.room.physical_memory", lambda: 10_000)
    assert experiment("merging") == 2
    assert "patterns of 16 units need about" in capsys.readouterr().err
