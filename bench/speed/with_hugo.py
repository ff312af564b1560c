"""Lays a neutral catalogue out as a site of Hugo: `with_hugo.py CATALOGUE SITE`; the layouts are those of hugo/."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def main() -> None:
    """Writes the site's folder anew."""
    catalogue, site = Path(sys.argv[1]), Path(sys.argv[2])
    shutil.rmtree(site, ignore_errors=True)
    facts = json.loads((catalogue / "site.json").read_text("utf-8"))
    shutil.copytree(HERE / "hugo", site / "layouts")
    _put(site / "hugo.json", json.dumps(_configuration(facts), ensure_ascii=False, indent=1))
    shutil.copytree(catalogue / "i18n", site / "i18n")
    for language in facts["languages"]:
        source, target = catalogue / "content" / language["code"], site / "content" / language["code"]
        _put(target / "_index.md", (source / "home.md").read_text("utf-8"))
        shutil.copytree(source / "pages", target / "pages")
        for file in (source / "categories").iterdir():
            _put(target / "categories" / file.stem / "_index.md", file.read_text("utf-8"))
        for file in (source / "products").iterdir():
            text = file.read_text("utf-8").replace("\ncategory: ", "\ncategories: ", 1)
            _put(target / "products" / file.name, text)


def _configuration(facts: dict[str, Any]) -> dict[str, Any]:
    """Plain CommonMark with tables; no ids, hooks or typography, as the others have none."""
    extensions = {
        "typographer": {"disable": True},
        "linkify": False,
        "definitionList": False,
        "footnote": {"enable": False},
        "strikethrough": False,
        "taskList": False,
    }
    hooks = {"link": {"useEmbedded": "never"}, "image": {"useEmbedded": "never"}}
    parser = {"autoHeadingID": False, "attribute": {"title": False, "block": False}}
    return {
        "baseURL": facts["base_url"] + "/",
        "title": facts["name"],
        "defaultContentLanguage": facts["default_language"],
        "defaultContentLanguageInSubdir": True,
        "disableDefaultLanguageRedirect": True,
        "disableHugoGeneratorInject": True,
        "disableKinds": ["rss", "section", "taxonomy"],
        "taxonomies": {"category": "categories"},
        "pagination": {"pagerSize": facts["per_page"], "disableAliases": True},
        "markup": {"goldmark": {"renderHooks": hooks, "parser": parser, "extensions": extensions}},
        "params": {"media": facts["base_url"] + facts["image_base"], "first": facts["default_language"]},
        "languages": {
            language["code"]: {
                "label": language["name"],
                "locale": language["code"],
                "weight": weight,
                "contentDir": f"content/{language['code']}",
                "params": {key: language[key] for key in ("locale", "dir", "digits")},
            }
            for weight, language in enumerate(facts["languages"], start=1)
        },
    }


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
