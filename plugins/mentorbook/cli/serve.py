"""mentorbook serve: the portal on this machine, made anew whenever a record changes."""

import signal
import socket
import sys
from datetime import date
from pathlib import Path

import click

from mentorbook.cli import options
from mentorbook.cli.site import run_mkdocs


@click.command()
@options.edition
@options.as_of
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="On 127.0.0.1.")
@options.root
def serve(edition: str, as_of: date | None, port: int, root: Path) -> int:
    """Show the portal on 127.0.0.1, and again after each change of a record. Stop it with Ctrl+C."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise click.UsageError(
                f"Port {port} is taken or not allowed. Try another one, as in --port 8124."
            ) from None
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    click.echo(f"The {edition} edition will be at http://127.0.0.1:{port}/ in a moment. Stop it with Ctrl+C.")
    return run_mkdocs(root, edition, as_of, "", "serve", "--dev-addr", f"127.0.0.1:{port}")
