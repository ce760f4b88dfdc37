"""What the process that workers are forked from loads before them, in the tests alone."""

import gc

import reader.cli.main
import reader.jobs
import reader.worker
import tests.forking  # noqa: F401  the class of their processes

# Tests wait for them with nothing else to do, on a machine where others are busy: at 19, an
# index of twelve papers was seen to take a minute beside twenty processes.
reader.worker.NICE = 0

gc.freeze()  # a worker that collects its garbage does not look through all of this
