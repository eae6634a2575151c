"""yaml-language-server on its standard input and output, as an editor speaks with it."""

import json
import os
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
PROGRAM = PROJECT / ".venv/peer-node/node_modules/yaml-language-server/bin/yaml-language-server"
PROBE = Path(__file__).with_name("no_network.cjs")  # writes down what the server reaches for, and lets it reach nothing
_PATIENCE = 120  # seconds; a busy machine is no fault of the server


class LanguageServer:
    """A running server for one folder, with the settings that an editor would send it."""

    def __init__(self, folder: Path, settings: Mapping[str, Any], reached: Path) -> None:
        assert PROGRAM.exists(), "run ./scripts/test once: it sets the language server up"
        self._settings = settings
        self._process = subprocess.Popen(
            ["node", "--require", str(PROBE), str(PROGRAM), "--stdio"],
            cwd=folder,
            env={**os.environ, "REACHED": str(reached)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._replies: dict[int, queue.Queue[Any]] = {}
        self._diagnostics: dict[str, queue.Queue[list[dict[str, Any]]]] = {}
        self._asked = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self._folder = {"uri": folder.as_uri(), "name": folder.name}
        asks_settings = {"workspace": {"configuration": True, "workspaceFolders": True}}
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "workspaceFolders": [self._folder],
                "capabilities": {**asks_settings, "textDocument": {"hover": {"contentFormat": ["plaintext"]}}},
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {"yaml": settings.get("yaml", {})}})

    def diagnostics(self, texts: Mapping[Path, str]) -> dict[Path, list[dict[str, Any]]]:
        """Return what the server says of texts in the places of files."""
        answers = {path: self._diagnostics.setdefault(path.as_uri(), queue.Queue()) for path in texts}
        for path, text in texts.items():
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        return {path: answer.get(timeout=_PATIENCE) for path, answer in answers.items()}

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        """Return the server's answer to a question."""
        self._asked += 1
        number = self._asked
        reply = self._replies[number] = queue.Queue()
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        return reply.get(timeout=_PATIENCE)

    def ask_at(self, method: str, path: Path, line: int, column: int) -> Any:
        """Return the server's answer to a question about a place; lines and columns from 1."""
        place = {"line": line - 1, "character": column - 1}
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": path.as_uri()}, "position": place})

    def stop(self) -> None:
        """End the server."""
        self.ask("shutdown", {})
        self._tell("exit", {})
        self._process.wait(timeout=_PATIENCE)

    def _tell(self, method: str, params: Mapping[str, Any]) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        while message := self._next():
            if "method" not in message:
                self._replies[message["id"]].put(message.get("result"))
            elif message["method"] == "textDocument/publishDiagnostics":
                told = message["params"]
                self._diagnostics.setdefault(told["uri"], queue.Queue()).put(told["diagnostics"])
            elif "id" in message:
                self._send({"jsonrpc": "2.0", "id": message["id"], "result": self._answer(message)})

    def _answer(self, message: Mapping[str, Any]) -> Any:
        if message["method"] == "workspace/configuration":
            return [self._settings.get(item.get("section", "")) for item in message["params"]["items"]]
        return [self._folder] if message["method"] == "workspace/workspaceFolders" else None

    def _next(self) -> Any:
        length = 0
        assert self._process.stdout
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(self._process.stdout.read(length)) if length else None
