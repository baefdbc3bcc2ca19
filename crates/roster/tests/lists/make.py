"""Writes the sample lists that are no text: docx, xlsx, pdf. Needs python-docx, openpyxl and Chromium.

    python3 make.py

The files are checked in; run this only after changing something below.
"""

import pathlib
import subprocess

import docx
import openpyxl

HERE = pathlib.Path(__file__).parent


def restarted(document, style):
    """A second numbering of the same style that begins at 1 again, as Word makes it."""
    numbering = document.part.numbering_part.numbering_definitions._numbering
    style_num = document.styles[style].element.pPr.numPr.numId.val
    abstract = next(n for n in numbering.num_lst if n.numId == style_num).abstractNumId.val
    num = numbering.add_num(abstract)
    num.add_lvlOverride(ilvl=0).add_startOverride(1)
    return num.numId


def numbered(document, text, num=None):
    paragraph = document.add_paragraph(text, style="List Number")
    if num is not None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = num
    return paragraph


def word():
    document = docx.Document()
    document.add_heading("Des bibliothèques ouvertes le soir", 0)
    document.add_paragraph("Lyon, le 1er juin 2024")
    document.add_paragraph(
        "Nous demandons que les bibliothèques de quartier restent ouvertes le soir. Depuis deux ans, les horaires ont été réduits "
        "de moitié, et dans trois quartiers sur cinq il ne reste qu'un guichet."
    )
    document.add_heading("Signataires", 1)
    for name in ["Association des Lecteurs du Phare (ALP)", "Réseau Pages Ouvertes – RPO", "Comité de lecture de la rue Basse"]:
        numbered(document, name)
    document.add_paragraph("")
    numbered(document, "Union des relieurs et des papetiers")
    broken = numbered(document, "Fédération des clubs")
    broken.add_run().add_break()
    broken.add_run("de lecture nocturne")
    document.add_heading("À titre individuel", 2)
    second = restarted(document, "List Number")
    numbered(document, "Camille Thévenard", second)
    numbered(document, "Tomás Ibarrola, libraire", second)
    document.add_heading("Organisations alliées", 2)
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ["N°", "Organisation", "Pays"]):
        cell.text = text
    for row in [("1", "Lantern Readers Network", "Norvège"), ("2", "Paper Boat Youth Club", "Ghana"), ("4", "جمعية أصدقاء المكتبة", "Jordanie")]:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    document.save(HERE / "fr-word.docx")


def workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Organizações"
    sheet.append(["Lista de organizações signatárias"])
    sheet.append([])
    sheet.append(["N.º", "Organização", "Sigla", "País", "E-mail"])
    rows = [
        (1, "Associação de Leitores do Farol", "ALF", "Portugal", "alf@farol.example"),
        (2, "Rede de Bibliotecas de Bairro", None, "Brasil", None),
        (3, "União das Leitoras Noturnas", None, "Cabo Verde", "unl@farol.example"),
        (5, "Instituto Tinta e Papel (ITP)", None, "Angola", None),
        (None, None, None, None, None),
        (6, "Assocação de Leitores do Farol", "ALF", "Portugal", None),
    ]
    for row in rows:
        sheet.append(row)
    other = book.create_sheet("Pessoas")
    other.append(["Nome", "Cidade"])
    other.append(["Tomás Ibarrola", "Porto"])
    other.append(["Inês do Farol", "Praia"])
    hidden = book.create_sheet("Notas")
    hidden.append(["Rascunho", "não publicar"])
    hidden.sheet_state = "hidden"
    book.save(HERE / "pt-folha.xlsx")


STYLE = "<meta charset='utf-8'><title>Sample</title><style>@page{size:A4;margin:18mm}body{font:11pt 'DejaVu Sans';line-height:1.5}%s</style>"

TWO_COLUMNS = STYLE % "ol{columns:2;column-gap:14mm;padding-left:8mm}li{break-inside:avoid}" + """
<h2>Signatories</h2><ol>""" + "".join(
    f"<li>{name}</li>"
    for name in [
        "Lantern Readers Network – LRN", "Paper Boat Youth Club", "International Confederation of Night Libraries and Reading Rooms",
        "Inkwell Foundation", "Harbour Street Forum", "Second Page Society", "Union of Binders’ Workshops", "Tideline",
        "Marsh Lane, Mill Lane, and Dock Road Book Circle", "Friends of the Night Library", "Centre for Maps and Margins",
        "Corner Bench Association",
    ]
) + "</ol>"

ARABIC = STYLE % "body{direction:rtl}" + """
<h2>بيان مشترك: لتبق المكتبات مفتوحة في المساء</h2>
<p>نحن المؤسسات العاملة في مجال القراءة نرى أن إغلاق المكتبات في المساء يحرم من يعمل في النهار من القراءة، وقد أغلقت في السنة الماضية تسعة فروع من أصل أربعة عشر فرعاً.</p>
<p>المنظمات الموقعة:</p>
<div>1. جمعية أصدقاء المكتبة</div><div>2. مركز الفنار للقراءة (FANAR)</div><div>3. شبكة الصفحة الثانية</div>
<div>4. Lantern Readers Network</div><div>6. اتحاد القراء في المدينة القديمة</div>"""

_ROWS = [
    ("Asociación de Lectoras del Faro", "Ecuador"), ("Red de Bibliotecas Andariegas", "Perú"), ("Colectivo Página Doble", "Chile"),
    ("Fundación Tinta y Papel", "México"), ("Cooperativa La Estantería", "Uruguay"), ("Comité por el Silencio Habitable", "Bolivia"),
]
TABLE = STYLE % "footer{position:fixed;bottom:0;font-size:8pt}table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:10mm 2mm}thead{display:table-header-group}" + """
<footer>Carta abierta por las bibliotecas de barrio</footer><h2>Organizaciones firmantes</h2><table><thead><tr><th>N.º</th><th>Organización</th><th>País</th></tr></thead><tbody>""" + "".join(
    f"<tr><td>{n}</td><td>{name}{' ' + str(n) if n > 6 else ''}</td><td>{country}</td></tr>"
    for n, (name, country) in enumerate(_ROWS * 3, 1)
) + "</tbody></table>"


_LONG = [
    ("Red de Bibliotecas Andariegas de la Cuenca Alta y sus Afluentes", "Bosnia y Herzegovina", "Ada Tornabuey, secretaria"),
    ("Asociación de Lectoras del Faro", "Ecuador", "faro@lectoras.example"),
    ("Comité por el Silencio Habitable en las Salas de Lectura Nocturnas (CSH)", "Bolivia", ""),
    ("Cooperativa La Estantería", "República Dominicana", "estanteria@cooperativa.example"),
    ("Unión de Encuadernadoras y Papeleros del Barrio Viejo", "Chile", "Tomás Ibarrola"),
]
WRAPPED_TABLE = STYLE % "table{width:84%;border-collapse:collapse}td,th{text-align:left;border:1px solid;padding:1mm}td:nth-child(2){width:38%}thead{display:table-header-group}tr{break-inside:avoid}" + """
<h2>Organizaciones firmantes</h2><table><thead><tr><th>N.º</th><th>Organización</th><th>País</th><th>Contacto</th></tr></thead><tbody>""" + "".join(
    f"<tr><td>{n}</td><td>{name.replace(' de ', f' {n} de ', 1) if n > 5 else name}</td><td>{country}</td><td>{contact}</td></tr>"
    for n, (name, country, contact) in enumerate(_LONG * 4, 1)
) + "</tbody></table>"

UNEVEN_COLUMNS = STYLE % "div{display:flex;gap:6mm}ol{flex:1;margin:0;padding-left:9mm}ol+ol li{margin-bottom:2mm}" + """
<h2>Keep the reading rooms open in the evening</h2><p>We ask the council to keep the reading rooms open after work, and to publish the figures on which it
decided to close nine of them last year.</p><h3>Signatories</h3><div><ol>""" + "".join(
    f"<li>{name}</li>"
    for name in [
        "Lantern Readers Network – LRN", "Alliance for Safe Streets and Quiet Nights in the Eastern Districts", "Inkwell Foundation",
        "Committee of Binders, Printers and Paper Makers", "Paper Boat Youth Club", "Harbour Street Forum",
        "Women’s Cooperative of the Lower Valley and Its Tributaries (WCLVT)",
    ]
) + "</ol><ol start=8>" + "".join(
    f"<li>{name}</li>" for name in ["Union of Binders’ Workshops", "Society for Public Gardens and Open Reading Rooms", "Tideline", "Second Page Society"]
) + """</ol></div><h3>In a personal capacity</h3><ol><li>Ada Thornbury</li><li>Prof. Lin Sayed</li></ol>
<p style="font-size:8pt">Printed from the site of the campaign.</p>"""

ARABIC_COLUMNS = STYLE % "body{direction:rtl}ol{columns:2;column-gap:9mm;padding-right:9mm}" + """
<h2>بيان مشترك: لتبق المكتبات مفتوحة في المساء</h2>
<p>نحن المؤسسات العاملة في مجال القراءة نرى أن إغلاق المكتبات في المساء يحرم من يعمل في النهار من القراءة.</p>
<p>المنظمات الموقعة:</p><ol>""" + "".join(
    f"<li>{name}</li>"
    for name in [
        "جمعية أصدقاء المكتبة (FAL)", "مركز الفنار للقراءة والثقافة في المحافظات الشمالية (FANAR)", "شبكة الصفحة الثانية", "Lantern Readers Network",
        "اتحاد القراء في المدينة القديمة", "نادي الغدير للمسرح (GTC)", "رابطة الواحة لحماية التراث المائي ودعم صغار المنتجين", "لجنة السنابل",
    ]
) + "</ol>"

NOTES = STYLE % "ol{width:76%}sup{font-size:60%;line-height:0}.n{font-size:8pt;margin:0}" + """
<h2>Organisations signataires</h2><ol>""" + "".join(
    f"<li>{name}</li>"
    for name in [
        "Réseau Pages Ouvertes<sup>1</sup>", "Syndicat des instituteurs ruraux de la province du Haut-Lonzo – SIR", "Comité de lecture de la rue Basse (CLB)<sup>2</sup>",
        "Bibliothèque du 3<sup>e</sup> étage", "Union des relieurs et des papetiers<sup>1</sup>", "Atelier 20 m<sup>2</sup>",
    ]
) + """</ol><p class=n>1 Sous réserve de l’accord de son conseil.</p><p class=n>2 Au nom de sa section locale.</p>"""


def pages():
    samples = [
        ("en-two-columns", TWO_COLUMNS), ("ar-page", ARABIC), ("es-table-pages", TABLE), ("es-table-wrapped", WRAPPED_TABLE),
        ("en-uneven-columns", UNEVEN_COLUMNS), ("ar-columns", ARABIC_COLUMNS), ("fr-notes", NOTES),
    ]
    for name, html in samples:
        source = HERE / f"{name}.tmp.html"
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={HERE / (name + '.pdf')}"]
            + ["--no-pdf-header-footer", source.as_uri()],
            check=True, capture_output=True,
        )
        source.unlink()


if __name__ == "__main__":
    word()
    workbook()
    pages()
