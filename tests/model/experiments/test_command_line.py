"""``reverie train`` and ``reverie evaluate`` as a user meets them."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.data.digits import Mnist
from model.experiments.command_line import main
from model.rbm import Rbm, training_data
from model.rbm.training import TrainingSession


@pytest.fixture(autouse=True)
def small_mnist(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    labels = np.tile(np.arange(10, dtype=np.uint8), 20)
    images = np.where(rng.random((200, 28, 28)) < 0.2, 255, 0).astype(np.uint8)
    mnist = Mnist(images, labels, images[:50], labels[:50])
    monkeypatch.setattr(training_data, "load_mnist", lambda: mnist)
    monkeypatch.setattr(training_data, "N_MNIST_TRAINING", 150)


def train(out: Path, *more: str) -> int:
    sizes = ["--side", "16", "--hidden", "5", "--batch", "10", "--epochs", "2", "--examples", "60"]
    return main(["train", "--data", "mnist", *sizes, "--out", str(out), *more])


def test_a_machine_is_trained_saved_and_evaluated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "machine.npz"
    assert train(out, "--classes", "0,1,2,3", "--seed", "9", "--json") == 0
    trained: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert main(["evaluate", str(out), "--data", "mnist", "--json"]) == 0
    evaluated: dict[str, Any] = json.loads(capsys.readouterr().out)
    shared = set(trained) & set(evaluated)
    assert {name: trained[name] for name in shared} == {name: evaluated[name] for name in shared}
    assert {"free_energy_gap_nats_per_image", "exact_log_likelihood_test_nats_per_image", "seed"} <= shared
    assert (trained["seed"], trained["updates"], trained["interrupted"]) == (9, 12, False)
    assert trained["examples_per_s"] > 0
    provenance = Rbm.load(out).provenance
    assert provenance is not None
    assert (provenance.data.classes, provenance.data.n_examples, provenance.data.image_shape) == (
        (0, 1, 2, 3),
        60,
        (16, 16),
    )


def test_figures_are_readable_without_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "machine.npz"
    train(out)
    capsys.readouterr()
    assert main(["evaluate", str(out), "--data", "mnist", "--classes", "4,5"]) == 0
    assert "free_energy_gap_nats_per_image" in capsys.readouterr().out


def test_ctrl_c_saves_what_has_been_learnt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    advance = TrainingSession.advance

    def interrupted_advance(session: TrainingSession, n: int) -> Any:
        if session.step == 3:
            signal.raise_signal(signal.SIGINT)
        return advance(session, n)

    monkeypatch.setattr(TrainingSession, "advance", interrupted_advance)
    before = signal.getsignal(signal.SIGINT)
    assert train(tmp_path / "machine.npz", "--json") == 130
    assert signal.getsignal(signal.SIGINT) is before
    printed = capsys.readouterr()
    assert "interrupted after 4 updates" in printed.err
    assert json.loads(printed.out)["interrupted"] is True
    provenance = Rbm.load(tmp_path / "machine.npz").provenance
    assert provenance is not None
    assert provenance.updates == 4


def test_divergence_saves_the_last_finite_machine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train(tmp_path / "machine.npz", "--learning-rate", "1e6", "--json") == 1
    printed = capsys.readouterr()
    assert "Training stopped" in printed.err
    assert json.loads(printed.out)["stopped"].startswith("Training stopped")
    Rbm.load(tmp_path / "machine.npz")


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (["--hidden", "0"], "0 hidden units"),
        (["--classes", "0,11"], "classes"),
        (["--learning-rate", "nan"], "learning rate"),
        (["--batch", "100"], "batch of 100"),
        (["--k", "0"], "chain length"),
    ],
)
def test_bad_input_is_one_line(
    more: list[str], reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(tmp_path / "machine.npz", *more) == 2
    error = capsys.readouterr().err
    assert reason in error
    assert error.count("\n") == 1


def test_a_place_that_cannot_be_written_is_found_before_training(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TrainingSession, "advance", lambda *_: pytest.fail("trained in vain"))
    assert train(tmp_path / "missing" / "machine.npz") == 2
    assert "cannot be written" in capsys.readouterr().err
    assert train(tmp_path) == 2
    assert "is a folder" in capsys.readouterr().err


def test_a_machine_of_another_width_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Rbm.fresh(30, 4, np.random.default_rng(1)).save(tmp_path / "machine.npz")
    assert main(["evaluate", str(tmp_path / "machine.npz"), "--data", "mnist"]) == 2
    assert "30 visible units" in capsys.readouterr().err
    assert main(["evaluate", str(tmp_path / "none.npz"), "--data", "mnist"]) == 2


def test_a_machine_without_provenance_is_measured_by_its_width(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Rbm.fresh(256, 4, np.random.default_rng(1)).save(tmp_path / "machine.npz")
    assert main(["evaluate", str(tmp_path / "machine.npz"), "--data", "mnist", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["seed"] is None


def test_nothing_of_qt_is_loaded() -> None:
    program = "import sys, model.experiments.command_line; sys.exit(any('PySide' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_every_rate_can_be_asked_for_and_travels_with_the_machine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "machine.npz"
    options = "--rule pcd --k 2 --centred --averaged --learning-rate 0.02 --final-learning-rate 0.001 --l1-decay 0.003"
    assert train(out, *options.split(), "--sparsity-cost", "0.1", "--sparsity-target", "0.2", "--json") == 0
    printed = capsys.readouterr().out
    assert "NaN" not in printed
    assert json.loads(printed)["reconstruction_error_train_per_pixel"] > 0
    provenance = Rbm.load(out).provenance
    assert provenance is not None
    assert provenance.rule == "pcd"
    asked = {"k": 2, "centred": 1, "averaged": 1, "learning_rate": 0.02, "final_learning_rate": 0.001}
    asked |= {"l1_decay": 0.003, "sparsity_cost": 0.1, "sparsity_target": 0.2}
    assert provenance.hyper_parameters.items() >= asked.items()
