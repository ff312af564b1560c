"""What a mail is called, in which language it is, and where what is found in it stands."""

from pathlib import Path

import pytest

from scaffold.cli.lint_needs import mails_in
from scaffold.lint.folder import TextFolder
from scaffold.lint.mails.mail import Mail, id_of, tag_in
from scaffold.lint.mails.reading import MailFolder, read_mails
from scaffold.model.findings import Location
from scaffold.model.rules import Spot


@pytest.mark.parametrize(
    ("path", "id", "tag"),
    [
        ("welcome.html", "welcome", ""),
        ("welcome.de.html", "welcome", "de"),
        ("welcome.pt_BR.eml", "welcome", "pt-BR"),
        ("welcome/zh-Hant.html", "welcome", "zh-Hant"),
        ("welcome/second/en.eml", "welcome", "en"),
        ("order.shipped.html", "order", ""),
        ("de.html", "de", ""),
    ],
)
def test_name_and_language_stand_in_the_path(path: str, id: str, tag: str) -> None:
    assert (id_of(path), tag_in(path)) == (id, tag)


def mails_of(**files: str) -> list[Mail]:
    folder = TextFolder({name.replace("_", "."): content.encode() for name, content in files.items()})
    return list(read_mails(TextFolder({}), {}, MailFolder(folder, "mails/"), None).all)


def test_the_text_beside_a_template_is_its_text_part() -> None:
    with_text, without = mails_of(a_html="<p>x</p>", a_txt="x", b_html="<p>y</p>")
    assert (with_text.plain, without.plain) == ("x", None)


def test_the_language_of_the_html_counts_before_the_file_name() -> None:
    (mail,) = mails_of(a_de_html='<html lang="de-AT"><p>x</p>')
    assert mail.language == "de-AT"


def test_a_place_in_the_sites_own_mails_is_a_line_of_a_source() -> None:
    (mail,) = mails_of(a_html="<html>\n<p>x</p>\n<b>y</b>")
    assert mail.page
    assert mail.at(mail.page.first("b")) == Location("mails/a.html", 3)


def test_a_place_in_a_linted_folder_is_a_spot_of_that_folder() -> None:
    folder = TextFolder({"post/a.eml": b"Subject: x\nContent-Type: text/html\n\n<html>\n<b>y</b>\n"})
    (mail,) = read_mails(folder, folder.sizes(), None, None).all
    assert mail.page
    assert mail.at(mail.page.first("b")) == Spot("post/a.eml", line=5, evidence="<b>y")
    assert mail.at(header="subject").line == 1


def test_no_folder_no_mails(tmp_path: Path) -> None:
    assert mails_in(tmp_path / "mails", "mails") is None
