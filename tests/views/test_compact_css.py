import pytest

from plugins.views.compact_css import compact


@pytest.mark.parametrize(
    ("css", "made"),
    [
        ("a {\n  color: red;\n  margin: 0 auto;\n}\n\nb { top: 0 }\n", "a{color: red;margin: 0 auto}b{top: 0}"),
        ("/* Lời dẫn */\na { /* một */ color: red; /* hai; */ }", "a{color: red}"),
        ('a::before { content: " ( ; /* x */ ,  "; }', 'a::before{content: " ( ; /* x */ ,  "}'),
        (
            "a, b > c + d ,\n e { width: calc(1px + 2 * (3px - 1px)); }",
            "a,b > c + d,e{width: calc(1px + 2 * (3px - 1px))}",
        ),
        ("nav a:hover, nav :focus { x: y }", "nav a:hover,nav :focus{x: y}"),
        ("@media (min-width: 40rem) and (hover) { a { x: y; } }", "@media (min-width: 40rem) and (hover){a{x: y}}"),
        ("a /* b */ c { x: y; }", "a c{x: y}"),
        ("", ""),
    ],
)
def test_only_what_means_nothing_is_left_out(css: str, made: str) -> None:
    assert compact(css) == made
