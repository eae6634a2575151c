"""Put on PYTHONPATH, this keeps a Python process and all that it starts from reaching any network."""

import socket
from typing import Any


def _refuse(*_: Any, **__: Any) -> Any:
    raise OSError("the network is off in this test")


socket.socket.connect = _refuse  # type: ignore[method-assign]
socket.socket.connect_ex = _refuse  # type: ignore[method-assign]
socket.getaddrinfo = _refuse
socket.create_connection = _refuse
