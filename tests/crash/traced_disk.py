"""A disk that forgets: what a program under strace wrote to a folder, replayed as a power cut would leave it.

The model is a cautious reading of POSIX, harder than ext4 or XFS. At a crash a file holds what had been written when its last finished fsync or fdatasync began.
Of what was written later each sector of 512 bytes may be there or not, by chance and in any order; a later change of length likewise. A name that was made, changed
or removed is sure once its folder was synced; later ones are there up to some point, in their order, as a journal keeps them.
"""

import dataclasses
import os
import pathlib
import re
import shutil

SECTOR = 512
CALLS = (
    "openat,dup,read,recvfrom,write,writev,sendto,sendmsg,pwrite64,pwritev,pwritev2,ftruncate,fallocate,lseek,fsync,fdatasync,"
    "sync_file_range,rename,renameat,renameat2,unlink,unlinkat,copy_file_range,sendfile"
)
# What would change a file behind the model's back.
FOREIGN = {"writev", "pwritev", "pwritev2", "copy_file_range", "sendfile", "sync_file_range", "fallocate", "dup"}
LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)(.*)$", re.S)
UNFINISHED = re.compile(r"^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$", re.S)
RESUMED = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+)(.*)$", re.S)
FILE = re.compile(r"^(\d+)<([^>]*)>")
PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:\\x[0-9a-f]{2})*)"')
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


def command(trace):
    """What to run a program under, so that its trace can be read here."""
    return ["strace", "-f", "-qq", "-y", "-xx", "-s", "1048576", "--seccomp-bpf", "-o", str(trace), "-e", f"trace={CALLS}"]


@dataclasses.dataclass
class Call:
    """A system call that succeeded: between which lines of the trace it ran, and what it was."""

    began: int
    ended: int
    name: str
    words: str
    result: int

    def texts(self):
        """The strings among the arguments, as bytes."""
        found = []
        for text, cut in TEXT.findall(self.words):
            if cut:
                raise AssertionError(f"strace cut a string of {self.name}")
            found.append(bytes.fromhex(text.replace("\\x", "")))
        return found

    def paths(self):
        """The paths among the arguments, absolute: each string stands behind the folder from which it is meant."""
        found = []
        for folder, text in PATH.findall(self.words):
            path = os.fsdecode(bytes.fromhex(text.replace("\\x", "")))
            found.append(path if path.startswith("/") or not folder else os.path.join(unhex(folder), path))
        return found

    def file(self):
        """Number and path of the descriptor that is the first argument."""
        found = FILE.match(self.words)
        return (int(found[1]), unhex(found[2])) if found else (None, "")


def unhex(path):
    """strace -xx writes paths of descriptors in hexadecimal as well."""
    return bytes.fromhex(path.replace("\\x", "")).decode("utf-8", "replace") if path.startswith("\\x") else path


def calls(lines):
    """The calls of a trace that succeeded, in the order in which they ended."""
    begun = {}
    for at, line in enumerate(lines):
        if found := UNFINISHED.match(line):
            begun[found[1]] = (at, found[2], found[3])
            continue
        if found := RESUMED.match(line):
            began, name, words = begun.pop(found[1])
            words, result = words + found[3], int(found[4])
        elif found := LINE.match(line):
            began, name, words, result = at, found[2], found[3], int(found[4])
        else:
            continue
        if result >= 0:
            yield Call(began, at, name, words, result)


class Inode:
    """A file, whatever it is called: its sure content, and what was written since."""

    def __init__(self, sure=b"", mode=0o600):
        self.sure, self.later, self.mode = bytearray(sure), [], mode

    def change(self, at, where, data):
        """Bytes at a place, or (data None) a new length."""
        self.later.append((at, where, data))

    def sync(self, began):
        """Everything that had been written when this sync began is sure."""
        self.later, done = [one for one in self.later if one[0] >= began], [one for one in self.later if one[0] < began]
        for _, where, data in done:
            apply(self.sure, where, data)

    def after_power_cut(self, chance):
        content, keep = bytearray(self.sure), chance.choice((0.0, 0.5, 0.9, 1.0))
        for _, where, data in self.later:
            if data is None:
                if chance.random() < keep:
                    apply(content, where, data)
                continue
            at = where
            while at < where + len(data):
                end = min((at // SECTOR + 1) * SECTOR, where + len(data))
                if chance.random() < keep:
                    apply(content, at, data[at - where : end - where])
                at = end
        return bytes(content)

    def length(self):
        content = bytearray(len(self.sure))
        for _, where, data in self.later:
            apply(content, where, data)
        return len(content)


def apply(content, where, data):
    if data is None:
        del content[where:]
        content.extend(bytes(max(0, where - len(content))))
    else:
        content.extend(bytes(max(0, where - len(content))))
        content[where : where + len(data)] = data


class Disk:
    """The folder as the program sees it, and what of it is sure. `lies`: its syncs do nothing, as a control."""

    def __init__(self, folder, lies=False):
        self.folder, self.lies = pathlib.Path(folder), lies
        files = [path for path in self.folder.rglob("*") if path.is_file() and not ignored(path)]
        self.names = {str(path): Inode(path.read_bytes(), path.stat().st_mode) for path in files}
        self.sure_names, self.later_names = dict(self.names), []
        # Where a descriptor stands in its file; None: always at the end.
        self.at = {}

    def inside(self, path):
        return path.startswith(f"{self.folder}{os.sep}") and not ignored(path)

    def take(self, call):
        """Follows one call."""
        number, path = call.file()
        if call.name in FOREIGN and self.inside(path):
            raise AssertionError(f"the model does not know {call.name} on {path}")
        if step := STEPS.get(call.name):
            step(self, call, number, path)

    def opened(self, call, _number, _path):
        path = call.paths()[0]
        flags = call.words.split('"')[-1]
        if not self.inside(path) or "O_DIRECTORY" in flags:
            return
        if path not in self.names:
            self.rename_later(call, path, Inode())
        if "O_TRUNC" in flags:
            self.names[path].change(call.ended, 0, None)
        self.at[call.result, path] = None if "O_APPEND" in flags else 0

    def rename_later(self, call, path, inode):
        """From here on the path leads to this file, or to none."""
        if inode is None:
            self.names.pop(path, None)
        else:
            self.names[path] = inode
        self.later_names.append((call.ended, path, inode))

    def pwrite(self, call, _number, path):
        if inode := self.names.get(path):
            where = int(call.words.rsplit(",", 1)[1])
            inode.change(call.ended, where, call.texts()[0][: call.result])

    def write(self, call, number, path):
        if inode := self.names.get(path):
            where = self.at[number, path]
            inode.change(call.ended, inode.length() if where is None else where, call.texts()[0][: call.result])
            if where is not None:
                self.at[number, path] = where + call.result

    def lseek(self, call, number, path):
        if self.at.get((number, path)) is not None:
            self.at[number, path] = call.result

    def ftruncate(self, call, _number, path):
        if inode := self.names.get(path):
            inode.change(call.ended, int(call.words.rsplit(",", 1)[1]), None)

    def fsync(self, call, _number, path):
        if self.lies:
            return
        if inode := self.names.get(path):
            inode.sync(call.began)
        elif path == str(self.folder) or self.inside(path):
            self.sync_names(call.began, path)

    def sync_names(self, began, folder):
        """The names in this folder are sure, as they were when the sync began."""
        left = []
        for at, path, inode in self.later_names:
            if at < began and os.path.dirname(path) == folder:
                self.settle(path, inode)
            else:
                left.append((at, path, inode))
        self.later_names = left

    def settle(self, path, inode):
        if inode is None:
            self.sure_names.pop(path, None)
        else:
            self.sure_names[path] = inode

    def rename(self, call, _number, _path):
        old, new = call.paths()
        if self.inside(new) and old in self.names:
            inode = self.names[old]
            self.rename_later(call, new, inode)
            self.rename_later(call, old, None)

    def unlink(self, call, _number, _path):
        path = call.paths()[0]
        if path in self.names:
            self.rename_later(call, path, None)

    def power_cut(self, chance, out):
        """Writes the folder as the machine finds it when it is switched on again."""
        names = dict(self.sure_names)
        for _, path, inode in self.later_names[: chance.randint(0, len(self.later_names))]:
            names.pop(path, None) if inode is None else names.__setitem__(path, inode)
        shutil.rmtree(out, ignore_errors=True)
        for path, inode in names.items():
            to = pathlib.Path(out) / os.path.relpath(path, self.folder)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(inode.after_power_cut(chance))
            to.chmod(inode.mode)


STEPS = {
    "openat": Disk.opened, "write": Disk.write, "pwrite64": Disk.pwrite, "lseek": Disk.lseek, "ftruncate": Disk.ftruncate,
    "fsync": Disk.fsync, "fdatasync": Disk.fsync, "rename": Disk.rename, "renameat": Disk.rename, "renameat2": Disk.rename,
    "unlink": Disk.unlink, "unlinkat": Disk.unlink,
}


def ignored(path):
    """Shared memory of SQLite, which it makes anew after a crash."""
    return str(path).endswith("-shm")
