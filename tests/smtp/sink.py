#!/usr/bin/env python3
"""A mail server for tests that can misbehave, and be told to while it runs.

    sink.py --port 2525 --folder mails [--mode-file mode]

Every mail that it takes becomes two files in the folder: NUMBER.eml (the message as it came) and NUMBER.json (the envelope).
The first word of the mode file says what it does; without the file, or with an empty one, it behaves.

    ok               takes everything
    refuse           nobody listens on the port
    hang             connections are taken, and nothing is ever said
    421              "too busy" instead of a greeting, then the connection is closed
    451              every sender is asked to come again later
    550              every receiver is refused for good
    drop-after-data  the mail is taken and kept, but the connection breaks before the sender is told
"""

import argparse
import asyncio
import json
import pathlib
import sys
import time

from aiosmtpd.smtp import SMTP

MODES = ("ok", "refuse", "hang", "421", "451", "550", "drop-after-data")


class Sink:
    """Where mails go, and the mode of the moment. `pace` is how many seconds it takes for each mail, as a real one does."""

    def __init__(self, folder, mode_file=None, pace=0.0):
        self.pace = pace
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.mode_file = pathlib.Path(mode_file) if mode_file else None
        self.taken = len(list(self.folder.glob("*.eml")))

    @property
    def mode(self):
        try:
            words = self.mode_file.read_text().split() if self.mode_file else []
        except FileNotFoundError:
            words = []
        mode = words[0] if words else "ok"
        if mode not in MODES:
            sys.exit(f"unknown mode {mode}")
        return mode

    def keep(self, envelope, mode):
        self.taken += 1
        name = self.folder / f"{self.taken:06}"
        name.with_suffix(".eml").write_bytes(envelope.original_content)
        about = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "mode": mode, "at": time.time()}
        # Written last and in one step: who sees the .json sees the whole mail.
        part = name.with_suffix(".part")
        part.write_text(json.dumps(about))
        part.rename(name.with_suffix(".json"))


class Handler:
    def __init__(self, sink):
        self.sink = sink

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.sink.mode == "451":
            return "451 4.3.0 come again later"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 fine"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.sink.mode == "550":
            return "550 5.1.1 nobody here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        mode = self.sink.mode
        await asyncio.sleep(self.sink.pace)
        self.sink.keep(envelope, mode)
        if mode == "drop-after-data":
            server.transport.abort()
        return "250 2.0.0 taken"


class Silent(asyncio.Protocol):
    """Takes the connection and says nothing."""


class Busy(asyncio.Protocol):
    """Says that it is too busy and closes."""

    def connection_made(self, transport):
        transport.write(b"421 4.3.2 too busy\r\n")
        transport.close()


async def serve(sink, port, host="127.0.0.1"):
    """Listens until it is cancelled; closes the port while the mode is `refuse`."""
    loop = asyncio.get_running_loop()

    def connection():
        mode = sink.mode
        if mode == "hang":
            return Silent()
        if mode == "421":
            return Busy()
        return SMTP(Handler(sink), enable_SMTPUTF8=True, hostname="sink.example", loop=loop)

    listener = None
    try:
        while True:
            closed = sink.mode == "refuse"
            if closed and listener:
                listener.close()
                listener = None
            elif not closed and not listener:
                listener = await loop.create_server(connection, host, port, reuse_address=True)
            await asyncio.sleep(0.05)
    finally:
        if listener:
            listener.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--mode-file")
    parser.add_argument("--pace", type=float, default=0.0, help="seconds for each mail")
    parser.add_argument("--seconds", type=float, default=3600, help="stops by itself after so long")
    given = parser.parse_args()
    sink = Sink(given.folder, given.mode_file, given.pace)

    async def limited():
        try:
            await asyncio.wait_for(serve(sink, given.port), given.seconds)
        except TimeoutError:
            pass

    try:
        asyncio.run(limited())
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
