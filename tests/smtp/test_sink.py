"""The sink does in each mode what its description says. Run: python -m unittest tests/smtp/test_sink.py"""

import asyncio
import pathlib
import smtplib
import socket
import tempfile
import threading
import time
import unittest

import sink


class Sinks(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.mode_file = self.folder / "mode"
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        self.sink = sink.Sink(self.folder / "mails", self.mode_file)
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.task = asyncio.run_coroutine_threadsafe(sink.serve(self.sink, self.port), self.loop)

    def tearDown(self):
        self.task.cancel()
        time.sleep(0.1)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def mode(self, word):
        self.mode_file.write_text(word)
        time.sleep(0.2)

    def send(self):
        with smtplib.SMTP("127.0.0.1", self.port, timeout=1) as client:
            client.sendmail("a@sign.example", ["noor@harbour.example"], b"Subject: x\r\n\r\nbody\r\n")

    def test_modes(self):
        self.mode("ok")
        self.send()
        for word, error in [
            ("refuse", ConnectionRefusedError), ("hang", (TimeoutError, smtplib.SMTPServerDisconnected)), ("421", smtplib.SMTPConnectError), ("451", smtplib.SMTPSenderRefused),
            ("550", smtplib.SMTPRecipientsRefused), ("drop-after-data", smtplib.SMTPServerDisconnected),
        ]:
            with self.subTest(word):
                self.mode(word)
                with self.assertRaises(error):
                    self.send()
        self.mode("ok")
        self.send()
        taken = sorted(self.sink.folder.glob("*.json"))
        self.assertEqual(len(taken), 3, "the first, the dropped one, the last")
        self.assertIn(b"Subject: x", taken[0].with_suffix(".eml").read_bytes())


if __name__ == "__main__":
    unittest.main()
