"""Work that is divided: this process and its forks take turns, and never are too many at work."""

from __future__ import annotations

import pytest

from alone import run, told

LARGE = 5_000_000
# Each item waits until so many were begun with: these are in the hands of as many processes.
TOGETHER = """
began, begins = os.pipe()
def together(several):
    os.write(begins, b"!")
    end = time.monotonic() + 30
    while waiting() < several and time.monotonic() < end:
        time.sleep(.001)
    return os.getpid()
def waiting():
    import fcntl, termios, struct
    return struct.unpack("i", fcntl.ioctl(began, termios.FIONREAD, bytes(4)))[0]
"""


@pytest.mark.parametrize("processors", [1, 2, 3, 9])
@pytest.mark.parametrize("count", [0, 1, 2, 50])
def test_each_item_gives_its_own_result_in_order(processors: int, count: int) -> None:
    found, done = told(
        f"""
        workers.processors = lambda: {processors}
        noted, notes = os.pipe()
        def work(number):
            os.write(notes, b"%3d" % number)
            time.sleep((7 - number % 7) / 5_000)  # Those that come later are ready sooner.
            return number * number
        found = list(workers.spread(work, range({count})))
        os.close(notes)
        done = os.read(noted, 1_000).decode()
        print(json.dumps([found, [int(done[at : at + 3]) for at in range(0, len(done), 3)]]))
        """
    )
    assert found == [number * number for number in range(count)]
    assert sorted(done) == list(range(count))


@pytest.mark.parametrize("processors", [2, 3, 5])
def test_this_process_does_its_part(processors: int) -> None:
    found, ours = told(
        TOGETHER
        + f"""
workers.processors = lambda: {processors}
found = list(workers.spread(lambda _: together({processors}), range({processors})))
print(json.dumps([found, os.getpid()]))
"""
    )
    assert len(set(found)) == processors
    assert ours in found


@pytest.mark.parametrize("processors", [2, 3])
def test_what_goes_on_beside_counts_until_it_ends(processors: int) -> None:
    """More processes than processors would only take memory."""
    during, after = told(
        f"""
        workers.processors, module.processors = lambda: {processors}, lambda: 2
        readable, writable = os.pipe()
        beside = works.add(lambda: os.read(readable, 4).decode())
        works.start()
        def work(number):
            if number == 20:
                os.write(writable, b"done")
            time.sleep(.02)
            return os.getpid()
        found = list(workers.spread(work, range(80)))
        beside()
        print(json.dumps([found[:20], found[40:]]))
        """
    )
    assert len(set(during)) == processors - 1
    assert len(set(after)) == processors


def test_the_first_item_that_fails_is_told_of_and_nobody_goes_on() -> None:
    found, left = told(
        """
        import multiprocessing
        workers.processors = lambda: 3
        def work(number):
            if number % 4 == 3:
                raise ValueError(f"no {number}")
            return number
        found = []
        try:
            for each in workers.spread(work, range(20)):
                found.append(each)
        except ValueError as error:
            found.append(str(error))
        print(json.dumps([found, len(multiprocessing.active_children())]))
        """
    )
    assert found == [0, 1, 2, "no 3"]
    assert left == 0


def test_who_needs_no_more_ends_the_forks() -> None:
    first, left = told(
        """
        import multiprocessing
        workers.processors = lambda: 3
        ours = os.getpid()
        def work(number):  # Whoever takes the first goes on at once; forks stay at the others.
            return number == 0 or os.getpid() == ours or time.sleep(600)
        results = workers.spread(work, range(9))
        first = next(results)
        results.close()
        print(json.dumps([first, len(multiprocessing.active_children())]))
        """
    )
    assert first is True
    assert left == 0


def test_a_fork_that_dies_is_told_of() -> None:
    done = run(
        """
        workers.processors = lambda: 2
        ours = os.getpid()
        def work(number):
            if os.getpid() != ours:
                os.kill(os.getpid(), signal.SIGKILL)
            time.sleep(.2)
        try:
            list(workers.spread(work, range(4)))
        except RuntimeError as error:
            print(error)
        """
    )
    assert (done.stdout, done.stderr) == ("a worker stopped with -9\n", "")


def test_a_fork_goes_on_while_nobody_hears_of_what_it_did() -> None:
    sizes = told(
        f"""
        workers.processors = lambda: 2
        ours = os.getpid()
        readable, writable = os.pipe()
        def work(number):
            if os.getpid() != ours:
                os.write(writable, b"!")
                return bytes({LARGE})
            for _ in range(2):  # The fork was ready with one, and began with another.
                os.read(readable, 1)
            return b""
        print(json.dumps([len(each) for each in workers.spread(work, range(3))]))
        """
    )
    assert sorted(sizes) == [0, LARGE, LARGE]


@pytest.mark.parametrize("processors", [1, 2])
@pytest.mark.parametrize("begins", ["gc.enable()", "gc.disable()"])
def test_waste_is_looked_for_as_before(begins: str, processors: int) -> None:
    before, during, after = told(
        f"""
        import gc
        {begins}
        workers.processors = lambda: {processors}
        def looks(number):
            return gc.isenabled(), *gc.get_threshold()
        before = looks(0)
        during = list(workers.spread(looks, range(9)))
        print(json.dumps([before, during, looks(0)]))
        """
    )
    assert before == after
    assert before[0] == (begins == "gc.enable()")
    assert {each[0] for each in during} == {True}
    assert len({tuple(each) for each in during}) == 1


@pytest.mark.parametrize("threads", [False, True])
def test_what_is_made_here_alone_leaves_no_waste(threads: bool) -> None:
    """With one processor, a first build of 10,000 questions took 800 MB without this."""
    most = told(
        f"""
        import gc, threading, weakref
        gc.disable()  # As a build does.
        workers.processors = lambda: {2 if threads else 1}
        if {threads}:
            threading.Thread(target=lambda: time.sleep(600), daemon=True).start()
        class Waste:
            pass
        left = weakref.WeakSet()
        def work(number):
            for _ in range(1_000):
                waste = Waste()
                waste.itself = waste
                left.add(waste)
            return len(left)
        print(json.dumps(max(workers.spread(work, range(100)))))
        """
    )
    assert most < 50_000


def test_a_fork_that_divides_work_leaves_alone_what_it_shares() -> None:
    """To look through all that it was forked with would copy it."""
    frozen = told(
        """
        import gc
        module.processors = lambda: 2
        began, begins = os.pipe()
        def work():
            os.write(begins, b"!")
            before = gc.get_freeze_count()
            list(workers.spread(lambda number: number, range(9)))
            return before, gc.get_freeze_count()
        result = works.add(work)
        works.start()
        os.read(began, 1)
        print(json.dumps(result()))
        """
    )
    assert frozen[0] == frozen[1] > 1_000
