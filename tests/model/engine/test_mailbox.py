from threading import Thread

import numpy as np

from model.engine.mailbox import Mailbox
from tests.model.engine.test_frame import frame, scalars


def test_a_frame_is_taken_once() -> None:
    mailbox = Mailbox()
    assert mailbox.empty
    assert mailbox.take() is None
    only = frame(scalars(0, 1))
    mailbox.put(only)
    assert not mailbox.empty
    assert mailbox.take() is only
    assert mailbox.empty
    assert mailbox.take() is None


def test_the_newest_frame_arrives_with_the_scalars_of_all() -> None:
    mailbox = Mailbox()
    for step in range(1, 6):
        mailbox.put(frame(scalars(step - 1, step), step=step))
    taken = mailbox.take()
    assert taken is not None
    assert taken.step == 5
    np.testing.assert_array_equal(taken.scalars.values[:, 0], [1, 2, 3, 4, 5])


def test_a_taken_frame_is_not_merged_again() -> None:
    mailbox = Mailbox()
    mailbox.put(frame(scalars(0, 1)))
    mailbox.take()
    mailbox.put(frame(scalars(1, 2)))
    taken = mailbox.take()
    assert taken is not None
    assert taken.scalars.first_step == 1
    np.testing.assert_array_equal(taken.scalars.values[:, 0], [2])


def test_two_threads_lose_and_double_nothing() -> None:
    mailbox = Mailbox()
    n_steps = 5000

    def write() -> None:
        for step in range(1, n_steps + 1):
            mailbox.put(frame(scalars(step - 1, step), step=step))

    writer = Thread(target=write, daemon=True)
    writer.start()
    seen: list[float] = []
    while writer.is_alive() or not mailbox.empty:
        taken = mailbox.take()
        if taken is not None:
            assert taken.scalars.first_step == len(seen)
            seen.extend(taken.scalars.values[:, 0])
    writer.join(2)
    assert seen == list(range(1, n_steps + 1))
