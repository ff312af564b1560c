"""Accessible names, as the specification computes them."""

import pytest

from scaffold.lint.accessibility.hidden import is_hidden, is_silent, is_tabbable
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage


def named(text: str) -> str:
    """The name of the element with id x."""
    page = HtmlPage("a.html", text.encode())
    return name_of(page.by_id["x"], page)


def element(text: str) -> Element:
    return HtmlPage("a.html", text.encode()).by_id["x"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<a id=x href=y><img alt="Cart"></a>', "Cart"),
        ("<a id=x href=y><svg><title>Cart</title></svg></a>", "Cart"),
        ("<a id=x href=y><span aria-hidden=true>x</span></a>", ""),
        ("<a id=x href=y><span aria-label=in>out</span></a>", "in"),
        ("<a id=x href=y><p>a</p><p>b</p></a>", "a b"),
        ("<button id=x>a<b>b</b></button>", "ab"),
        ("<button id=x title=t></button>", "t"),
        ("<button id=x><span hidden>h</span></button>", ""),
        ("<button id=x aria-label=Delete aria-labelledby='x f'></button><i id=f>file</i>", "Delete file"),
        ("<a id=x href=y aria-labelledby='h'></a><p id=h hidden>hidden</p>", "hidden"),
        ("<i id=h aria-labelledby=k>h</i><i id=k>k</i><a id=x href=y aria-labelledby=h></a>", "h"),
        ("<input id=x><label for=x>Mail</label>", "Mail"),
        ("<label>Mail <input id=x></label>", "Mail"),
        ("<label>Flash <input id=n type=number value=3> times <input id=x type=checkbox></label>", "Flash 3 times"),
        ("<input id=x type=submit>", "Submit"),
        ("<input id=x type=image alt=Go>", "Go"),
        ("<input id=x placeholder=p>", "p"),
        ("<table id=x><caption>C</caption></table>", "C"),
        ("<fieldset id=x><legend>L</legend></fieldset>", "L"),
        ("<iframe id=x title=T></iframe>", "T"),
        ("<div id=x role=button>B</div>", "B"),
        ("<div id=x>no role, no name</div>", ""),
    ],
)
def test_the_name_of(text: str, name: str) -> None:
    assert named(text) == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("<a id=x href=y>", "link"),
        ("<a id=x>", ""),
        ("<img id=x alt='' src=y>", "none"),
        ("<img id=x src=y>", "img"),
        ("<p id=x role='nonsense button'>", "button"),
        ("<button id=x role=none>", "button"),
        ("<ul id=x role=presentation>", "presentation"),
        ("<article><header id=x></header></article>", ""),
        ("<header id=x>", "banner"),
        ("<input id=x type=checkbox>", "checkbox"),
        ("<input id=x list=l>", "combobox"),
        ("<select id=x multiple>", "listbox"),
    ],
)
def test_the_role_of(text: str, role: str) -> None:
    assert role_of(element(text)) == role


def test_what_is_hidden_hides_what_is_in_it() -> None:
    assert is_hidden(element("<div hidden><p><i id=x>"))
    assert is_hidden(element("<div style='color: red; DISPLAY : none'><i id=x>"))
    assert not is_hidden(element("<div aria-hidden=true><i id=x>"))
    assert is_silent(element("<div aria-hidden=true><i id=x>"))
    assert not is_silent(element("<div aria-hidden=false><i id=x>"))


def test_where_the_tab_key_comes_by() -> None:
    assert is_tabbable(element("<a id=x href=y>"))
    assert not is_tabbable(element("<a id=x>"))
    assert not is_tabbable(element("<a id=x href=y tabindex=-1>"))
    assert not is_tabbable(element("<button id=x disabled>"))
    assert is_tabbable(element("<p id=x tabindex=0>"))
