from plugins.views.names import Name, grouped, register


def test_names_that_differ_in_case_are_one_and_the_oldest_spelling_stays() -> None:
    names = register(["Nông thôn mới", "nông thôn mới", "NÔNG THÔN MỚI"], "the")
    assert names == {"nông thôn mới": Name("Nông thôn mới", "nong-thon-moi")}


def test_names_that_fold_together_keep_their_own_lists_and_the_older_the_plain_address() -> None:
    names = register(["bản", "bàn", "!", "?"], "the")
    assert [name.slug for name in names.values()] == ["ban", "ban-2", "the", "the-2"]


def test_an_item_stands_once_under_a_name_however_often_it_writes_it() -> None:
    texts = {"mới": ["Lan", "lan"], "cũ": ["Lan", "Minh"]}
    names = register(["Lan", "Minh"], "tac-gia")
    lists = grouped(texts, texts.__getitem__, names)
    assert {name.name: items for name, items in lists.items()} == {"Lan": ("mới", "cũ"), "Minh": ("cũ",)}
