"""Writes the sample lists that are no text: docx, xlsx, pdf. Needs python-docx, openpyxl and Chromium.

    python3 make.py

The files are checked in; run this only after changing something below.
"""

import pathlib
import subprocess

import docx
import openpyxl
from docx.oxml import parse_xml

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


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def numberings(document, patterns, numbers):
    """Replaces the numberings: patterns as lists of (format, text, further elements), numbers as (pattern, further elements)."""
    part = document.part.numbering_part._element
    for old in list(part):
        part.remove(old)
    for at, levels in enumerate(patterns):
        inner = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
            for level, (form, text, more) in enumerate(levels)
        )
        part.append(parse_xml(f'<w:abstractNum {W} w:abstractNumId="{at}">{inner}</w:abstractNum>'))
    for at, (pattern, more) in enumerate(numbers, 1):
        part.append(parse_xml(f'<w:num {W} w:numId="{at}"><w:abstractNumId w:val="{pattern}"/>{more}</w:num>'))


def counted(paragraph, num, level=0):
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = num
    return paragraph


def levels():
    """Regions and countries are numbered too; the names count on through all of them, and a country lettered anew."""
    document = docx.Document()
    numberings(
        document,
        [
            [("upperRoman", "%1.", ""), ("upperLetter", "%2.", ""), ("decimal", "%3.", '<w:lvlRestart w:val="0"/>')],
            [("decimal", "%1.", ""), ("lowerLetter", "(%2)", "")],
            [("lowerLetter", "%1)", "")],
        ],
        [(0, ""), (1, ""), (2, ""), (1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')],
    )
    document.add_heading("Keep the mountain railways", 0)
    document.add_paragraph(
        "Nine of the eleven mountain lines have been closed since the spring, and the villages above the lake can only be reached on foot."
    )
    document.add_paragraph("We ask the ministry to:")
    for level, text in [(0, "reopen the lines"), (1, "before the winter;"), (1, "with at least two trains a day;"), (0, "publish the contracts.")]:
        counted(document.add_paragraph(text), 2, level)
    document.add_heading("Signatories", 1)
    lines = [
        (0, "Southern Uplands"), (1, "Kenya"), (2, "Upland Porters Association"), (2, "Tea Road Women's Cooperative – TRWC"), (1, "Malawi"),
        (2, "Lakeshore Teachers Union"), (0, "The Islands"), (1, "Fiji"), (2, "Reef Ferry Crews Association\nand Pilots"), (2, ""),
        (2, "Lagoon Library"),
    ]
    for level, text in lines:
        counted(document.add_paragraph(text), 1, level)
    document.add_heading("Individuals", 1)
    for name in ["Prof. Ada Thornbury", "Lucien Hautecombe, poet"]:
        counted(document.add_paragraph(name), 3)
    document.add_heading("Received later", 1)
    for name in ["Night Train Friends Society\nnight@train.example", "Union of Signal Keepers"]:
        counted(document.add_paragraph(name), 4)
    document.save(HERE / "en-levels.docx")


def countries():
    """Numbers that Word counts in a column of their own, countries in merged cells, headings and a sum across the table."""
    document = docx.Document()
    numberings(document, [[("decimal", "%1", "")]], [(0, "")])
    document.add_heading("Pelas hortas de bairro", 0)
    document.add_paragraph("As organizações abaixo assinadas pedem que as hortas de bairro não sejam vendidas.")
    table = document.add_table(rows=1, cols=4)
    for cell, text in zip(table.rows[0].cells, ["N.º", "Nome da entidade / Name", "País (Country)", "Pessoa de contacto"]):
        cell.text = text

    def across(text):
        cells = table.add_row().cells
        cells[0].merge(cells[3]).text = text

    def country(name, *entries):
        rows = [table.add_row() for _ in entries]
        for row, (entry, contact) in zip(rows, entries):
            counted(row.cells[0].paragraphs[0], 1)
            row.cells[1].text, row.cells[3].text = entry, contact
        rows[0].cells[2].merge(rows[-1].cells[2]).text = name

    across("ÁFRICA")
    country("Angola", ("Associação Horta Alta", "Domingas L."), ("Rede de Sementes do Planalto (RESEP)", ""), ("Cooperativa Chão Vivo", "+244 555 0101"))
    country("Cabo Verde", ("Liga das Regadeiras", ""))
    across("AMÉRICA DO SUL")
    country("Brasil", ("Movimento Quintal Aberto", "Luzia"), ("Instituto Terra de Todos", ""))
    country("", ("Fórum das Hortas sem Terra", ""))
    across("Total: 7 entidades")
    document.save(HERE / "pt-paises.docx")


def side_by_side():
    document = docx.Document()
    document.add_heading("Signatories", 1)
    names = [
        "Amber Street Library", "Birch Hill Residents Association", "Cedar Workers Union", "Dune Watch Society", "Elm Readers Club",
        "Fjord Forum", "Grove Trust",
    ]
    table = document.add_table(rows=4, cols=2)
    for at, name in enumerate(names):
        table.rows[at % 4].cells[at // 4].text = f"{at + 1}. {name}"
    document.add_heading("Individuals", 2)
    numberings(document, [[("decimal", "%1.", "")]], [(0, "")])
    table = document.add_table(rows=2, cols=2)
    for at, name in enumerate(["Agnes Oakhurst", "Gareth Feldspar", "Miriam Pennyfold", "Hugh Tarrant"]):
        cell = table.rows[at // 2].cells[at % 2]
        cell.text = name
        counted(cell.paragraphs[0], 1)
    document.save(HERE / "en-side-by-side.docx")


def notes_and_sums():
    """Title rows, merged countries, a sum, and a sheet that only explains."""
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "Lisez-moi"
    for line in ["Une ligne par signataire.", "Questions : secretariat@quai.example", "Clôture : 30 septembre 2024"]:
        notes.append([line])
    sheet = book.create_sheet("Signataires")
    sheet.append(["Appel pour les gares de nuit"])
    sheet.merge_cells("A1:D1")
    sheet.append(["Mise à jour : 3 mars 2024"])
    sheet.append([])
    sheet.append(["Pays (siège)", "N°", "Dénomination de la structure signataire", "Nombre de membres"])
    for row in [
        ("Bénin", 1, "Association des lecteurs du quai", 40), (None, 2, "Collectif Voie Libre", 12), (None, 3, "Union des cheminots retraités", 300),
        ("Suisse", 4, "Les Amis du rail\nde montagne", 25), (None, 5, "Fédération des buffets de gare (FBG)", 9),
    ]:
        sheet.append(row)
    sheet.merge_cells("A5:A7")
    sheet.append([None, None, "Total des signataires", 386])
    book.save(HERE / "fr-classeur.xlsx")


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


def borderless():
    """Two tables without borders, their cells broken over lines, the rows set apart by next to nothing."""
    people = ["Dra. Amparo Villaseñor del Río", "Prof. Anselmo Quiroga", "Sra. Perpetua Ñancupil-Oyarzún", "Sr. Tobías Fuenmayor"]
    people += ["Dra. Rosalinda Achával", "Sr. Cutberto Maldonado Ibarra", "Sra. Eugenia Tarazona", "Dr. Ignacio Pell-Arrieta"]
    people += ["Sra. Oluwaseun Adebayo", "Prof. Maud Lindenauer"]
    roles = ["Bibliotecaria jubilada", "Profesor de literatura comparada", "Encuadernadora", "Librero"]
    bodies = ["Biblioteca del Barrio Viejo", "Universidad del Puerto", "—", "Biblioteca del Barrio Viejo"]
    places = ["Puerto Faro", "San Telmo-de-los-Molinos", "Valle Bajo"]
    signing = ["Asociación de Amigas y Amigos del Muelle Largo y de sus Faros (AMF)", "Red de Lectoras"]
    signing += ["Unión de Encuadernadoras y Papeleros del Barrio Viejo", "Círculo de Lectura"]
    first = "".join(f"<tr><td width=45%>{name}<td>{places[i % 3]}" for i, name in enumerate(signing))
    second = ""
    for i in range(24):
        added = "" if i < 10 else " " + ["Soto", "Lara", "Vega"][i // 10 - 1] + ("-Prieto" if i % 3 else "")
        second += f"<tr><td width=24%>{people[i % 10]}{added}<td width=24%>{roles[i % 4]}<td width=26%>{bodies[i % 4]}<td>{places[i % 3]}"
    source = HERE / "es-table-borderless.html"
    source.write_text(
        "<meta charset=utf-8><style>@page{size:A4;margin:22mm}body{font:11pt 'DejaVu Serif'}h1{font-size:15pt}"
        "td,th{vertical-align:top;text-align:left;padding:0}table{border-spacing:6px 1px}</style>"
        "<h1>Bibliotecas abiertas de noche</h1><p>Pedimos que las bibliotecas de los barrios abran también de noche.</p>"
        f"<p>1. Organizaciones</p><table width=100%><tr><th>Organización<th>Ciudad</tr>{first}</table>"
        "<p>2. Personas</p><table width=100%><thead><tr><th>Nombre<th>Cargo<th>Institución<th>Ciudad</thead>"
        f"{second}</table><p>Lista cerrada el 3 de mayo. Contacto: carta@faro.example</p>"
    )
    target = f"--print-to-pdf={HERE / 'es-table-borderless.pdf'}"
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", target, source.as_uri()], check=True)
    source.unlink()


if __name__ == "__main__":
    word()
    levels()
    countries()
    side_by_side()
    workbook()
    notes_and_sums()
    pages()
    borderless()
