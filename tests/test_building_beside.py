"""Works beside a process: each gives its result, in whatever order they are asked for."""

from __future__ import annotations

import pytest

from alone import run, told
from archive.building.beside import Beside

LARGE = 5_000_000


@pytest.mark.parametrize("processors", [1, 2, 3, 9])
def test_every_work_gives_its_own_result(processors: int) -> None:
    numbers, processes, ours = told(
        f"""
        module.processors = lambda: {processors}
        began, begins = os.pipe()
        def work(number):
            os.write(begins, b"!")
            return number, os.getpid()
        waits = [works.add(lambda number=number: work(number)) for number in range(5)]
        works.start()
        if {processors} > 1:  # What a fork did not begin with yet would be done here.
            left = 5
            while left:
                left -= len(os.read(began, left))
        found = [waits[place]() for place in (3, 0, 4, 1, 2)]
        numbers, processes = zip(*found)
        print(json.dumps([numbers, processes, os.getpid()]))
        """
    )
    assert numbers == [3, 0, 4, 1, 2]
    assert len(set(processes)) == min(max(processors - 1, 1), 5)
    assert (ours in processes) == (processors == 1)


def test_a_work_that_nobody_began_is_done_by_who_asks() -> None:
    found, after, ours = told(
        """
        module.processors = lambda: 2
        readable, writable = os.pipe()
        began, begins = os.pipe()
        first = works.add(lambda: os.write(begins, b"!") and os.read(readable, 4).decode())
        second = works.add(os.getpid)
        third = works.add(lambda: os.write(begins, b"!") and os.getpid())
        works.start()
        os.read(began, 1)  # The first is under way now, and waits to be told.
        taken = second()
        os.write(writable, b"done")
        os.read(began, 1)  # Now the third is.
        print(json.dumps([[first(), taken == second()], [taken, third()], os.getpid()]))
        """
    )
    assert found == ["done", True]
    assert after[0] == ours
    assert after[1] != ours


def test_who_has_time_does_what_nobody_began_the_last_first() -> None:
    done, order, found = told(
        """
        module.processors = lambda: 2
        readable, writable = os.pipe()
        began, begins = os.pipe()
        order = []
        first = works.add(lambda: os.write(begins, b"!") and os.read(readable, 4).decode())
        second = works.add(lambda: order.append(2) or "second")
        third = works.add(lambda: order.append(3) or second())
        fourth = works.add(lambda: order.append(4))
        works.start()
        os.read(began, 1)
        works.help()
        done = list(order)
        os.write(writable, b"done")
        print(json.dumps([done, order, [first(), second(), third(), fourth()]]))
        """
    )
    assert done == order == [4, 3, 2]
    assert found == ["done", "second", "second", None]


@pytest.mark.parametrize("processors", [1, 2, 3, 9])
def test_what_follows_a_work_is_done_by_the_same_process(processors: int) -> None:
    found = told(
        f"""
        module.processors = lambda: {processors}
        began, begins = os.pipe()
        def work():
            os.write(begins, b"!")
            return os.getpid()
        waits = [works.add(work, follows=number % 3 > 0) for number in range(9)]
        works.start()
        if {processors} > 1:
            left = 9
            while left:
                left -= len(os.read(began, left))
        print(json.dumps([wait() for wait in waits]))
        """
    )
    chains = [set(found[start : start + 3]) for start in (0, 3, 6)]
    assert all(len(chain) == 1 for chain in chains)
    assert len(set.union(*chains)) == min(max(processors - 1, 1), 3)


def test_a_fork_waits_for_what_this_process_took_back() -> None:
    """It would do it once more: both would write the same file, and one read what the other cut."""
    order, ours = told(
        """
        module.processors = lambda: 2
        readable, writable = os.pipe()
        taken, takes = os.pipe()
        said, says = os.pipe()
        def second():
            os.write(takes, b"!")
            time.sleep(.3)
            os.write(says, b"2 %d\\n" % os.getpid())
        def third():
            wait()
            os.write(says, b"3 %d\\n" % os.getpid())
        works.add(lambda: os.read(taken, 1))
        wait = works.add(second, follows=True)
        last = works.add(third, follows=True)
        works.start()
        wait()
        last()
        os.close(says)
        lines = os.read(said, 1000).decode().splitlines()
        print(json.dumps([[line.split() for line in lines], os.getpid()]))
        """
    )
    assert [number for number, _ in order] == ["2", "3"]
    assert order[0][1] == str(ours)
    assert order[1][1] != str(ours)


def test_a_fork_may_wait_for_what_it_did_itself() -> None:
    found = told(
        """
        module.processors = lambda: 2
        began, begins = os.pipe()
        wait = works.add(lambda: os.write(begins, b"1"))
        last = works.add(lambda: wait() or os.write(begins, b"2"), follows=True)
        works.start()
        os.read(began, 1)
        os.read(began, 1)
        print(json.dumps([wait(), last()]))
        """
    )
    assert found == [1, 1]


def test_a_fork_goes_on_when_what_this_process_took_back_fails() -> None:
    done = run(
        """
        module.processors = lambda: 2
        taken, takes = os.pipe()
        works.add(lambda: os.read(taken, 1))
        def second():
            os.write(takes, b"!")
            time.sleep(.3)
            raise ValueError("no")
        wait = works.add(second, follows=True)
        last = works.add(lambda: wait() or "on", follows=True)
        works.start()
        try:
            wait()
        except ValueError:
            print(last())
        """
    )
    assert (done.stdout, done.stderr) == ("on\n", "")


def test_a_work_that_fails_here_fails_as_in_a_fork() -> None:
    done = run(
        """
        module.processors = lambda: 2
        readable, writable = os.pipe()
        began, begins = os.pipe()
        first = works.add(lambda: os.write(begins, b"!") and os.read(readable, 4).decode())
        second = works.add(lambda: 1 / 0)
        works.start()
        os.read(began, 1)
        try:
            second()
        except ZeroDivisionError:
            os.write(writable, b"done")
            print(first())
        """
    )
    assert (done.stdout, done.stderr) == ("done\n", "")


def test_a_result_that_nobody_hears_yet_holds_up_no_other_work() -> None:
    small, large = told(
        f"""
        module.processors = lambda: 2
        readable, writable = os.pipe()
        large = works.add(lambda: bytes({LARGE}))
        small = works.add(lambda: os.write(writable, b"done"))
        works.start()
        os.read(readable, 4)  # Waits for the second work, while nobody heard the first.
        print(json.dumps([small(), len(large())]))
        """
    )
    assert (small, large) == (len("done"), LARGE)


def test_a_fork_that_did_its_work_ends_before_anybody_hears_of_it() -> None:
    """Else it would keep its memory: what is asked for last may be done first."""
    ended, heard, after = told(
        f"""
        import multiprocessing
        module.processors = lambda: 2
        first = works.add(lambda: bytes({LARGE}))
        second = works.add(lambda: "done", follows=True)
        works.start()
        [fork] = multiprocessing.active_children()
        fork.join(30)
        ended = fork.exitcode
        print(json.dumps([ended, [len(first()), second()], len(os.listdir("/dev/fd"))]))
        """
    )
    assert ended == 0
    assert heard == [LARGE, "done"]
    assert after < 10  # Nothing of it stays open.


def test_answers_stand_on_disk_where_the_system_has_no_files_in_memory() -> None:
    found = told(
        f"""
        if hasattr(os, "memfd_create"):
            del os.memfd_create
        module.processors = lambda: 2
        first = works.add(lambda: bytes({LARGE}))
        second = works.add(lambda: "done", follows=True)
        works.start()
        print(json.dumps([len(first()), second()]))
        """
    )
    assert found == [LARGE, "done"]


def test_an_answer_for_which_there_is_no_room_is_told_as_such() -> None:
    found = told(
        f"""
        import resource
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        module.processors = lambda: 2
        began, begins = os.pipe()
        small = works.add(lambda: os.write(begins, b"!") and "small")
        large = works.add(lambda: os.write(begins, b"!") and bytes({LARGE}), follows=True)
        last = works.add(lambda: os.write(begins, b"!") and "last", follows=True)
        works.start()
        for _ in range(3):  # What the fork did not begin with yet would be done here.
            os.read(began, 1)
        found = []
        for each in (small, large, last):
            try:
                found.append(each())
            except OSError as error:
                found.append(type(error).__name__)
        print(json.dumps(found))
        """
    )
    assert found == ["small", "OSError", "OSError"]


def test_a_work_that_fails_leaves_the_others() -> None:
    works = Beside()

    def refuse() -> int:
        raise ValueError("no")

    first, second, third = works.add(lambda: 1), works.add(refuse), works.add(lambda: 3)
    works.start()
    with pytest.raises(ValueError, match="no"):
        second()
    assert (first(), third()) == (1, 3)


# Two works that both tell that they began; the first goes on until it is told to stop.
_AFTER_OTHERS = """
        module.processors = lambda: {processors}
        readable, writable = os.pipe()
        began, begins = os.pipe()
        after = Beside(works)
        first = works.add(lambda: os.write(begins, b"1") and os.read(readable, 4).decode())
        second = after.add(lambda: os.write(begins, b"2") and os.getpid())
        works.start()
        os.read(began, 1)
        after.start()
"""


def test_works_wait_for_those_before_them_when_processors_are_few() -> None:
    """What is not begun with is done by who asks for it."""
    process, ours, found = told(
        _AFTER_OTHERS.format(processors=2)
        + """
        time.sleep(.3)
        process = second()
        os.write(writable, b"done")
        print(json.dumps([process, os.getpid(), first()]))
        """
    )
    assert process == ours
    assert found == "done"


def test_works_begin_when_those_before_them_end() -> None:
    process, ours = told(
        _AFTER_OTHERS.format(processors=2)
        + """
        os.write(writable, b"done")
        os.read(began, 1)
        print(json.dumps([second(), os.getpid()]))
        """
    )
    assert process != ours


def test_works_begin_when_this_process_waits_for_those_before_them() -> None:
    process, ours, found = told(
        _AFTER_OTHERS.format(processors=2)
        + """
        import threading
        def tell_once_the_second_began():
            os.read(began, 1)
            os.write(writable, b"done")
        threading.Thread(target=tell_once_the_second_began).start()
        found = first()
        print(json.dumps([second(), os.getpid(), found]))
        """
    )
    assert process != ours
    assert found == "done"


def test_works_begin_at_once_when_there_are_processors_for_all() -> None:
    process, ours, found = told(
        _AFTER_OTHERS.format(processors=3)
        + """
        os.read(began, 1)
        os.write(writable, b"done")
        print(json.dumps([second(), os.getpid(), first()]))
        """
    )
    assert process != ours
    assert found == "done"


def test_works_do_not_wait_for_a_process_that_was_gone_before_they_started() -> None:
    process, ours = told(
        """
        module.processors = lambda: 2
        began, begins = os.pipe()
        first, after = works.add(os.getpid), Beside(works)
        second = after.add(lambda: os.write(begins, b"2") and os.getpid())
        works.start()
        first()
        after.start()
        os.read(began, 1)
        print(json.dumps([second(), os.getpid()]))
        """
    )
    assert process != ours


def test_a_process_that_is_killed_holds_up_nobody_who_comes_after_it() -> None:
    process, ours = told(
        _AFTER_OTHERS.format(processors=2)
        + """
        import multiprocessing
        oldest = min(multiprocessing.active_children(), key=lambda each: each.pid)
        os.kill(oldest.pid, signal.SIGKILL)
        print(json.dumps([second(), os.getpid()]))
        """
    )
    assert process == ours


def test_what_was_not_waited_for_can_be_ended() -> None:
    done = run(
        """
        works.add(lambda: time.sleep(600))
        works.start()
        end_beside()
        """
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_fork_ends_quietly_when_who_asked_is_gone() -> None:
    done = run(
        f"""
        works.add(lambda: time.sleep(1) or bytes({LARGE}))
        works.start()
        os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    assert done.stderr == ""
