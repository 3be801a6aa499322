"""A Word file made by code: the parts of a .docx that Word itself writes."""

import zipfile
from html import escape
from pathlib import Path

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>
<Default Extension="emf" ContentType="image/x-emf"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>"""
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in {"u1": "heading 1", "u2": "heading 2", "Chuthich": "caption"}.items()
)
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{key}"><w:lvl w:ilvl="0"><w:numFmt w:val="{form}"/></w:lvl></w:abstractNum>'
    for key, form in {1: "bullet", 2: "decimal"}.items()
) + "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in (1, 2))


def run(text: str, mark: str = "") -> str:
    """Words, bold (`b`) or in italics (`i`)."""
    look = f"<w:rPr><w:{mark}/></w:rPr>" if mark else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", item: int = 0, centred: bool = False) -> str:
    """A paragraph, or the item of a list: 1 has bullets, 2 has numbers."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{item}"/></w:numPr>' if item else ""
    look += '<w:jc w:val="center"/>' if centred else ""
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of words."""
    cells = ("".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def picture(number: int) -> str:
    """The run that shows the file's picture of this number, from 1."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="{number}" name="Picture"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:blipFill><a:blip r:embed="anh{number}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def word_file(path: Path, blocks: list[str], pictures: list[tuple[str, bytes]] | None = None) -> Path:
    """A .docx of these blocks; `pictures` are endings and bytes."""
    related = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, kind, target in [
            ("s", "styles", "styles.xml"),
            ("n", "numbering", "numbering.xml"),
            *((f"anh{at}", "image", f"media/{at}.{end}") for at, (end, _) in enumerate(pictures or [], start=1)),
        ]
    )
    opening = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "_rels/.rels",
            f'{opening}<Relationship Id="d" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/_rels/document.xml.rels", f"{opening}{related}</Relationships>")
        archive.writestr("word/styles.xml", f"<w:styles {_NAMESPACES}>{_STYLES}</w:styles>")
        archive.writestr("word/numbering.xml", f"<w:numbering {_NAMESPACES}>{_NUMBERING}</w:numbering>")
        body = f"<w:document {_NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>"
        archive.writestr("word/document.xml", body)
        for at, (end, data) in enumerate(pictures or [], start=1):
            archive.writestr(f"word/media/{at}.{end}", data)
    return path
