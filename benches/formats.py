#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""The same list in many file formats, read back and compared.

    benches/formats.py BINARY [LIST.txt] OUTDIR

BINARY    an `undersigned` program; only `BINARY roster FILE --format jsonl` is used
LIST.txt  the list: any text file the program reads; default samples/water-list.txt
OUTDIR    gets files/ (what was made), read/ (what the program printed, *.jsonl and *.stderr), table.md, differences.md

The reference is what the program reads from LIST.txt. It measures whether the other formats lose anything against that, not
whether the reading of LIST.txt is right. Needs python-docx and openpyxl,
`soffice` and `chromium` in the PATH. Everything else it writes goes to a temporary directory that is removed at the end.

"Exact" is number and name equal after white space (no-break spaces too) is folded to single blanks, in the same order (longest
common run of rows). "Short equal" and "kind equal" count among those exact ones, of N. In brackets: formats with a short-name
and a country column, where only name and number are compared. Exit code 0 when all files were made and read, 1 otherwise.
"""
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
try:
    import docx  # noqa: F401
    import openpyxl  # noqa: F401
except ImportError:
    sys.exit('python-docx and openpyxl are needed: pip install python-docx openpyxl')

import argparse
import csv
import difflib
import html
import json
import re
import shutil
import signal
import subprocess
import tempfile
import unicodedata

from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

TITLE = 'Joint statement'
ANCHOR = 'We, the undersigned:'
DEFAULT_LIST = os.path.join(os.path.dirname(HERE), 'samples', 'water-list.txt')


# ------------------------------------------------------------------ processes
def run(cmd, cwd, timeout, home=None):
    """Returns (code, stdout, stderr); code None when it took too long. Only the group started here is ever ended."""
    env = dict(os.environ)
    if home:
        env.update(HOME=home, TMPDIR=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_DATA_HOME=home)
    p = subprocess.Popen(cmd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                         cwd=cwd, env=env, start_new_session=True)
    try:
        out, err = p.communicate(timeout=timeout)
        return p.returncode, out, err
    except subprocess.TimeoutExpired:
        return None, b'', b'took longer than %d s' % timeout
    finally:
        if p.poll() is None:
            try:
                os.killpg(p.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            p.communicate()


def soffice(src, fmt, outdir, tmp):
    made = os.path.join(outdir, os.path.splitext(os.path.basename(src))[0] + '.' + fmt)
    prof = os.path.join(tmp, 'lo-profile')
    for _ in range(2):
        code, out, err = run(['soffice', '-env:UserInstallation=file://' + prof, '--headless', '--norestore',
                              '--convert-to', fmt, '--outdir', outdir, src], tmp, 180, tmp)
        if os.path.exists(made) and os.path.getsize(made):
            return made
    raise RuntimeError('soffice: ' + ((err or out).decode('utf-8', 'replace').strip()[-200:] or 'no file made'))


def chromium_pdf(src, pdf, tmp):
    err = b''
    for _ in range(3):                       # it hangs at the start now and then: a fresh profile, and again
        prof = tempfile.mkdtemp(prefix='chromium-', dir=tmp)
        code, out, err = run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
                              '--disable-background-networking', '--disable-component-update', '--disable-sync',
                              '--user-data-dir=' + prof, '--print-to-pdf=' + pdf, 'file://' + src], tmp, 90, prof)
        shutil.rmtree(prof, True)
        if os.path.exists(pdf) and os.path.getsize(pdf):
            return pdf
    raise RuntimeError('chromium: ' + (err.decode('utf-8', 'replace').strip()[-200:] or 'no file made'))


# ------------------------------------------------------------------ entries
def ws(s):
    return ' '.join((s or '').split())


class Roster:
    def __init__(self, binary, tmp, keep):
        self.binary, self.tmp, self.keep = binary, tmp, keep

    def read(self, path, label):
        code, out, err = run([self.binary, 'roster', path, '--format', 'jsonl'], self.tmp, 120)
        out, err = out.decode('utf-8', 'replace'), err.decode('utf-8', 'replace')
        for ext, text in (('.jsonl', out), ('.stderr', err)):
            with open(os.path.join(self.keep, label + ext), 'w', encoding='utf-8') as f:
                f.write(text)
        if code != 0:
            raise RuntimeError('reading failed (exit %s): %s' % (code, (err.strip().split('\n') or [''])[-1][:160]))
        rows = []
        for line in out.split('\n'):
            if line.strip():
                j = json.loads(line)
                rows.append(dict(list=j.get('list') or 'A', number=j.get('number'), name=ws(j['name']), short=ws(j.get('short')),
                                 kind=j.get('kind') or 'unknown', place=ws(j.get('place'))))
        return rows


def is_rtl(s):
    for c in s:
        b = unicodedata.bidirectional(c)
        if b in ('R', 'AL'):
            return True
        if b == 'L':
            return False
    return False


def runs(es):
    """The entries cut where the list letter changes."""
    out = []
    for e in es:
        if not out or out[-1][-1]['list'] != e['list']:
            out.append([])
        out[-1].append(e)
    return out


def typed(e):
    return ('%s. %s' % (e['number'], e['name'])) if e['number'] is not None else e['name']


# ------------------------------------------------------------------ makers
def make_txt(es, path):
    with open(path, 'w', encoding='utf-8') as f:
        f.write(TITLE + '\n\n' + ANCHOR + '\n\n')
        for r in runs(es):
            f.write(''.join(typed(e) + '\n' for e in r) + '\n')


def make_md(es, path):
    def esc(s):
        return re.sub(r'([\\*_`<])', r'\\\1', s)
    with open(path, 'w', encoding='utf-8') as f:
        f.write('# ' + TITLE + '\n\n' + ANCHOR + '\n\n')
        for r in runs(es):
            f.write(''.join(('%s. ' % e['number'] if e['number'] is not None else '- ') + esc(e['name']) + '\n' for e in r) + '\n')


HEAD = ['No.', 'Name', 'Short name', 'Country']


def table_row(e):
    return [e['number'], e['name'], e['short'] or None, e['place'] or None]


def make_csv(es, path, **kw):
    with open(path, 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f, **kw)
        w.writerow(HEAD)
        w.writerows([['' if c is None else c for c in table_row(e)] for e in es])


def make_xlsx(es, path, sheets=False):
    wb = openpyxl.Workbook()
    if not sheets:
        sh = wb.active
        sh.title = 'Signatories'
        sh.append(HEAD)
        for e in es:
            sh.append(table_row(e))
    else:
        wb.remove(wb.active)
        for k, r in enumerate(runs(es), 1):
            sh = wb.create_sheet('List %d' % k)
            sh.append([TITLE])
            sh.merge_cells('A1:D1')
            sh.append([])
            sh.append(HEAD)
            for e in r:
                sh.append(table_row(e))
    for sh in wb:
        sh.column_dimensions['B'].width = 70
        for row in sh.iter_rows():
            for c in row:
                if isinstance(c.value, str):
                    c.data_type = 's'        # a name that begins with "=" stays text
    wb.save(path)


def new_doc():
    d = Document()
    st = d.styles['Normal']
    st.font.name, st.font.size = 'DejaVu Sans', Pt(10)
    st.paragraph_format.space_after = Pt(3)
    st.element.get_or_add_rPr().find(qn('w:rFonts')).set(qn('w:cs'), 'Noto Naskh Arabic')
    num = d.part.numbering_part.element
    for c in list(num):
        num.remove(c)
    num.append(parse_xml(
        '<w:abstractNum %s w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:suff w:val="tab"/><w:lvlText w:val="%%1."/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="720" w:hanging="540"/></w:pPr></w:lvl></w:abstractNum>' % nsdecls('w')))
    return d


def rtl(p):
    ppr = p._p.get_or_add_pPr()
    b = OxmlElement('w:bidi')
    late = [c for c in ppr if c.tag in (qn('w:spacing'), qn('w:ind'), qn('w:jc'), qn('w:rPr'), qn('w:sectPr'))]
    late[0].addprevious(b) if late else ppr.append(b)
    for r in p.runs:
        r._r.get_or_add_rPr().append(OxmlElement('w:rtl'))


def make_docx(es, path, auto, cols):
    d = new_doc()
    d.add_paragraph(TITLE, style='Title')
    d.add_paragraph(ANCHOR)
    if cols > 1:
        sp = d.add_section(WD_SECTION.CONTINUOUS)._sectPr
        c = sp.find(qn('w:cols'))
        if c is None:
            c = OxmlElement('w:cols')
            sp.append(c)
        c.set(qn('w:num'), str(cols))
        c.set(qn('w:space'), '500')
    numbering = d.part.numbering_part.element
    num_id, last = 0, None
    for k, r in enumerate(runs(es)):
        if k:
            d.add_paragraph('')
            last = None
        for e in r:
            n = e['number']
            if not auto or n is None:
                p = d.add_paragraph(typed(e))
                if not auto and n is not None:
                    p.paragraph_format.left_indent = Cm(0.9)
                    p.paragraph_format.first_line_indent = Cm(-0.9)
            else:
                if last is None or n != last + 1:        # the start, a restart or a gap: a new w:num with startOverride
                    num_id += 1
                    numbering.append(parse_xml(
                        '<w:num %s w:numId="%d"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="%d"/>'
                        '</w:lvlOverride></w:num>' % (nsdecls('w'), num_id, n)))
                last = n
                p = d.add_paragraph(e['name'])
                np_ = p._p.get_or_add_pPr().get_or_add_numPr()
                np_.get_or_add_ilvl().val = 0
                np_.get_or_add_numId().val = num_id
            if is_rtl(e['name']):
                rtl(p)
    d.save(path)


def make_html(es, path, columns=False):
    right = sum(is_rtl(e['name']) for e in es) * 2 > len(es)
    out = []
    for r in runs(es):
        tag, last = None, None
        for e in r:
            n = e['number']
            want = 'ul' if n is None else 'ol'
            if want != tag:
                if tag:
                    out.append('</%s>' % tag)
                out.append('<ul>' if want == 'ul' else '<ol>' if n == 1 else '<ol start="%d">' % n)
                tag, last = want, (None if n is None else n - 1)
            if n is not None and n != last + 1:
                out.append('<li value="%d">%s</li>' % (n, html.escape(e['name'], False)))
            else:
                out.append('<li>%s</li>' % html.escape(e['name'], False))
            last = n if n is not None else last
        out.append('</%s>' % tag)
    css = 'body{font:10pt "DejaVu Sans","Noto Naskh Arabic",sans-serif}'
    if columns:
        css += ' .list{column-count:2;column-gap:1cm} li{break-inside:avoid}'
    with open(path, 'w', encoding='utf-8') as f:
        f.write('<!DOCTYPE html>\n<html%s><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>\n<h1>%s</h1>\n'
                '<p>%s</p>\n<div class="list">\n%s\n</div>\n</body></html>\n'
                % (' dir="rtl"' if right else '', TITLE, css, TITLE, ANCHOR, '\n'.join(out)))


# ------------------------------------------------------------------ comparison
def compare(ref, got):
    a = [(e['number'], e['name']) for e in ref]
    b = [(e['number'], e['name']) for e in got]
    exact = short = kind = 0
    lost, extra = set(range(len(a))), set(range(len(b)))
    notes = []
    for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for k in range(m.size):
            x, y = ref[m.a + k], got[m.b + k]
            exact += 1
            short += x['short'] == y['short']
            kind += x['kind'] == y['kind']
            for f in ('short', 'kind'):
                if x[f] != y[f]:
                    notes.append('%s of %r: %r in the text, %r here' % (f, x['name'], x[f], y[f]))
            lost.discard(m.a + k)
            extra.discard(m.b + k)
    notes = (['not read so: %s | %s' % a[i] for i in sorted(lost)] + ['read instead: %s | %s' % b[i] for i in sorted(extra)] + notes)
    return exact, short, kind, notes


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ap.add_argument('binary')
    ap.add_argument('list', nargs='?', default=DEFAULT_LIST)
    ap.add_argument('outdir')
    args = ap.parse_args()
    binary, lst, out = (os.path.abspath(x) for x in (args.binary, args.list, args.outdir))
    if not os.access(binary, os.X_OK) or os.path.isdir(binary):
        sys.exit('no program at ' + binary)
    if not os.path.isfile(lst):
        sys.exit('no list at ' + lst)
    files, read = os.path.join(out, 'files'), os.path.join(out, 'read')
    for p in (files, read):
        os.makedirs(p, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    tmp = tempfile.mkdtemp(prefix='roundtrip-')
    try:
        return work(binary, lst, out, files, read, tmp)
    finally:
        shutil.rmtree(tmp, True)


def work(binary, lst, out, files, read, tmp):
    ros = Roster(binary, tmp, read)
    try:
        ref = ros.read(lst, '00-reference')
    except (RuntimeError, ValueError, KeyError) as x:
        sys.exit('the reference could not be read: %s' % x)
    if not ref:
        sys.exit('the reference has no entries')
    N = len(ref)
    F = lambda name: os.path.join(files, name)
    T = lambda name: os.path.join(tmp, name)

    def by_lo(src, fmt, target):
        """src is in files/; its conversion becomes files/target."""
        os.makedirs(T('conv'), exist_ok=True)
        made = soffice(src, fmt, T('conv'), tmp)
        shutil.move(made, F(target))

    def need(path):
        if not os.path.exists(path):
            raise RuntimeError('its source was not made')
        return path

    def two_col(auto, target):
        src = T(os.path.splitext(target)[0] + '.docx')
        make_docx(ref, src, auto, 2)
        by_lo(src, 'pdf', target)

    def columns_pdf(target):
        src = T('columns.html')
        make_html(ref, src, True)
        chromium_pdf(src, F(target), tmp)

    # format, made by, file, maker, compares short and kind
    jobs = [
        ('txt', 'written', 'list.txt', lambda f: make_txt(ref, F(f)), True),
        ('md', 'written', 'list.md', lambda f: make_md(ref, F(f)), True),
        ('csv', 'python csv', 'list.csv', lambda f: make_csv(ref, F(f)), False),
        ('tsv', 'python csv', 'list.tsv', lambda f: make_csv(ref, F(f), delimiter='\t', quoting=csv.QUOTE_MINIMAL, lineterminator='\n'), False),
        ('xlsx', 'openpyxl, one sheet', 'list.xlsx', lambda f: make_xlsx(ref, F(f)), False),
        ('xlsx', 'openpyxl, a sheet per list, title rows', 'list-sheets.xlsx', lambda f: make_xlsx(ref, F(f), True), False),
        ('docx', 'python-docx, typed numbers', 'typed.docx', lambda f: make_docx(ref, F(f), False, 1), True),
        ('docx', 'python-docx, automatic numbers', 'auto.docx', lambda f: make_docx(ref, F(f), True, 1), True),
        ('html', 'hand-made ol', 'ol.html', lambda f: make_html(ref, F(f)), True),
        ('html', 'LibreOffice from docx typed', 'lo-typed.html', lambda f: by_lo(need(F('typed.docx')), 'html', f), True),
        ('html', 'LibreOffice from docx automatic', 'lo-auto.html', lambda f: by_lo(need(F('auto.docx')), 'html', f), True),
        ('pdf', 'LibreOffice from docx typed', 'lo-typed.pdf', lambda f: by_lo(need(F('typed.docx')), 'pdf', f), True),
        ('pdf', 'LibreOffice from docx automatic', 'lo-auto.pdf', lambda f: by_lo(need(F('auto.docx')), 'pdf', f), True),
        ('pdf, 2 columns', 'LibreOffice from docx typed', 'lo-two-columns-typed.pdf', lambda f: two_col(False, f), True),
        ('pdf, 2 columns', 'LibreOffice from docx automatic', 'lo-two-columns-auto.pdf', lambda f: two_col(True, f), True),
        ('pdf, 2 columns', 'Chromium from ol, CSS columns', 'chromium-columns.pdf', columns_pdf, True),
    ]
    lines = ['| format | made by | entries read | exact name+number (of %d) | short equal | kind equal |' % N, '|---|---|---|---|---|---|']
    diffs, failed = [], 0
    for fmt, by, name, maker, full in jobs:
        label = '%s (%s)' % (name, by)
        print(label, file=sys.stderr, flush=True)
        if os.path.exists(F(name)):
            os.remove(F(name))               # of an earlier run
        try:
            maker(name)
        except Exception as x:               # one format that cannot be made must not stop the others
            lines.append('| %s | %s | not made: %s | | | |' % (fmt, by, ws(str(x)).replace('|', '/')))
            failed += 1
            continue
        try:
            got = ros.read(F(name), name)
        except (RuntimeError, ValueError, KeyError) as x:
            lines.append('| %s | %s | %s | | | |' % (fmt, by, ws(str(x)).replace('|', '/')))
            failed += 1
            continue
        exact, short, kind, notes = compare(ref, got)
        sk = (str(short), str(kind)) if full else ('(%d)' % short, '(%d)' % kind)
        lines.append('| %s | %s | %d | %d | %s | %s |' % (fmt, by, len(got), exact, sk[0], sk[1]))
        if notes:
            diffs.append('## %s\n\n%s\n' % (label, '\n'.join('- ' + n for n in notes)))
    gaps = sum(1 for r in runs(ref) for x, y in zip(r, r[1:]) if None not in (x['number'], y['number']) and y['number'] > x['number'] + 1)
    foot = '\nReference: %s, %d entries, %d list(s), %d gap(s).' % (os.path.basename(lst), N, len(runs(ref)), gaps)
    table = '\n'.join(lines) + '\n' + foot
    print(table)
    with open(os.path.join(out, 'table.md'), 'w', encoding='utf-8') as f:
        f.write(table + '\n')
    with open(os.path.join(out, 'differences.md'), 'w', encoding='utf-8') as f:
        f.write('# Differences against the text\n\n' + ('\n'.join(diffs) or 'None.\n'))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
