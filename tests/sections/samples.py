"""Files that tests of sections share."""

from pathlib import Path

GOOD_PEOPLE = """\
sections:
  - name: Người tốt quanh ta
    kind: guong-nguoi-tot
    description: Những người lặng lẽ làm việc tốt.
kinds:
  - name: guong-nguoi-tot
    label: Gương người tốt, việc tốt
    noun: tấm gương
    landing: cards
    fields:
      - name: nghe_nghiep
        label: Nghề nghiệp
        type: choice
        choices: [Nông dân, Giáo viên]
        facet: yes
      - name: que
        label: Quê
        type: place
        required: yes
      - name: nam_sinh
        label: Năm sinh
        type: year
        table: no
      - name: gia_dinh_duoc_giup
        label: Gia đình được giúp
        type: number
        unit: hộ
"""


def sections_file(folder: Path, text: str) -> Path:
    """The file, written into a content folder."""
    path = folder / "sections.yaml"
    path.write_text(text, encoding="utf-8")
    return path
