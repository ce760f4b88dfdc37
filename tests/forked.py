"""What the process that workers are forked from loads before them, in the tests alone."""

import gc

import reader.cli.main
import reader.jobs  # noqa: F401
import tests.forking  # noqa: F401  the class of their processes

gc.freeze()  # a worker that collects its garbage does not look through all of this
