"""Ctrl-C as a wish."""

import signal

import pytest

from model.experiments.interrupt import interrupt_noted


def test_ctrl_c_is_noted_each_time_and_raises_nothing() -> None:
    with interrupt_noted() as interrupts:
        assert interrupts == []
        signal.raise_signal(signal.SIGINT)
        assert interrupts == [True]
        signal.raise_signal(signal.SIGINT)
        assert interrupts == [True, True]


def test_afterwards_ctrl_c_is_what_it_was() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interrupt_noted():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_an_error_in_between_gives_ctrl_c_back_too() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ZeroDivisionError), interrupt_noted():
        raise ZeroDivisionError
    assert signal.getsignal(signal.SIGINT) is before
