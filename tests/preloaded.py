"""What the process that workers are forked from loads before them, in the tests alone."""

import gc

import reader.cli.main
import reader.jobs
import reader.worker
import tests.forking  # noqa: F401  the class of their processes

# Tests wait for them with nothing else to do; at 19 they get a hundredth of a processor that
# other parts of the tests keep busy.
reader.worker.NICE = 0

gc.freeze()  # a worker that collects its garbage does not look through all of this
