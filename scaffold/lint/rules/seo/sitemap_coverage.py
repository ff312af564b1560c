"""SEO014 sitemap-coverage."""

from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.lint.sitemaps import read_sitemaps
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined


@rule("SEO014", Severity.ERROR, clauses=["3.2.3"], source="Google sitemap documentation")
def sitemap_coverage(site: HtmlSite) -> Iterator[Outcome]:
    """A page that may be shown is not in the site map, or the site map names what is not there.

    Passes:
        -- index.html --
        <link rel="canonical" href="https://www.lumo.example/">
        -- sitemap.xml --
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.lumo.example/</loc></url></urlset>

    Fails:
        -- index.html --
        <link rel="canonical" href="https://www.lumo.example/">
        -- new/index.html --
        <link rel="canonical" href="https://www.lumo.example/new/">
        -- sitemap.xml --
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.lumo.example/</loc></url></urlset>
    """
    files = [file for file in read_sitemaps(site) if not file.is_index and not file.fault]
    if not files:
        return
    if not site.base_url:
        yield Undetermined(Spot(files[0].path), "the site's address is not known; give --base-url")
        return
    named = set()
    for file in files:
        for entry in file.entries:
            target = site.resolve(entry.url)
            named.add(target.file)
            page = site.by_path.get(target.file)
            if target.is_missing or target.moved or (page and not site.is_indexable(page)):
                message = f"{file.path} names {entry.url}, which is no page that may be shown"
                yield Problem(Spot(file.path, line=entry.line, evidence=entry.url), message, help="take it out")
    for page in site.indexable:
        if page.path in named:
            yield Passed(Spot(page.path))
        else:
            yield Problem(Spot(page.path), "The page is in no site map", help="add its canonical address")
