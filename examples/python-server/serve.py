"""Serves what it loaded from a model folder: python serve.py MODEL [PORT]

    attest-model exec models/production --policy policy.yml -- python3 serve.py {model} 8080
"""

import hashlib
import http.server
import json
import os
import pathlib
import signal
import sys


def load(folder: pathlib.Path) -> dict:
    """A stand-in for a framework's loader: the configuration, and the weights' digest."""
    return {
        "config": json.loads((folder / "config.json").read_text()),
        "weights": {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.glob("*.safetensors"))
        },
    }


def main() -> None:
    model = load(pathlib.Path(sys.argv[1]))
    port = int(sys.argv[2]) if len(sys.argv) > 2 else 8080

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(model).encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    # exec passes SIGTERM on: a server that ends by itself lets its copy of the model be removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    host = os.environ.get("HOST", "127.0.0.1")
    with http.server.ThreadingHTTPServer((host, port), Handler) as server:
        print(f"serving on port {server.server_address[1]}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
