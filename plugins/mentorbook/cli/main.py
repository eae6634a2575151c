"""The command `mentorbook` and its exit codes."""

import sys
import traceback
from io import TextIOWrapper
from pathlib import Path

import click

from mentorbook import __version__
from mentorbook.cli.accept import accept
from mentorbook.cli.approve import approve
from mentorbook.cli.audit import audit
from mentorbook.cli.build import build
from mentorbook.cli.check import check
from mentorbook.cli.close import close
from mentorbook.cli.codeowners import codeowners
from mentorbook.cli.forget import forget
from mentorbook.cli.init import init
from mentorbook.cli.links import links
from mentorbook.cli.match import match
from mentorbook.cli.new import new
from mentorbook.cli.orient import orient
from mentorbook.cli.print import print_record
from mentorbook.cli.review import review
from mentorbook.cli.serve import serve
from mentorbook.cli.show import show
from mentorbook.cli.sign import sign
from mentorbook.cli.status import status
from mentorbook.cli.take import take
from mentorbook.cli.upgrade import upgrade
from mentorbook.cli.verify import verify
from mentorbook.findings import MentorbookError

ERRORS, USAGE, FAULT = 1, 2, 3


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="mentorbook", message="%(prog)s %(version)s")
def commands() -> None:
    """Keep a mentor program's records in a Git repository: check them and publish them as a portal.

    Exit status: 0 all is fine, 1 errors were found, 2 the command was used in a wrong way, 3 Mentorbook itself failed.
    """


_WRITING = (match, approve, orient, accept, close, new, take, sign, forget)
_READING = (check, review, status, build, serve, print_record, links, show, verify, audit)
for command in (*_READING, *_WRITING, init, upgrade, codeowners):
    commands.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter gets its number
    try:
        sys.exit(commands.main(standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(USAGE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
    except MentorbookError as error:
        click.echo(f"{error}\nThe book cannot be opened until this is mended.", err=True)
        sys.exit(ERRORS)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        click.echo(
            f"Mentorbook itself failed ({type(error).__name__} in {Path(where.filename).name}, line {where.lineno}). "
            "Nothing was changed. Please report it with this line and the command that you typed; "
            "the text of your records is not in it.",
            err=True,
        )
        sys.exit(FAULT)
