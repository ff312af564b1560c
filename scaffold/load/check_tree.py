"""How entries hang together: the category tree, links by meaning, languages."""

from collections.abc import Iterator, Mapping

from scaffold.load.bundles import RawBundle, text_for
from scaffold.model.entries import BlockKind, Bundle, Category, Content, Kind, LinkSlot, PolicyText, Ref
from scaffold.model.findings import Finding, Location, error, warning
from scaffold.model.site import MissingTranslation, Site
from scaffold.text import did_you_mean

CODE = "CNT002"


def check_categories(content: Content, bundles: list[RawBundle]) -> Iterator[Finding]:
    """Parents exist, and nobody is its own ancestor."""
    by_id = {category.id: category for category in content.categories}
    raw = {bundle.id: bundle for bundle in bundles}
    for category in content.categories:
        parent = category.facts.parent
        where = raw[category.id].at("parent")
        if parent and parent not in by_id:
            yield error(CODE, where, f"there is no category “{parent}”", did_you_mean(parent, by_id))
        elif parent and _is_own_ancestor(category, by_id):
            yield error(
                CODE, where, f"the category “{category.id}” lies within itself", "Take a parent out of the circle."
            )


def _is_own_ancestor(category: Category, by_id: dict[str, Category]) -> bool:
    seen = {category.id}
    above = by_id.get(category.facts.parent)
    while above and above.id not in seen:
        seen.add(above.id)
        above = by_id.get(above.facts.parent)
    return bool(above) and above is not None and above.id == category.id


def check_posts(content: Content, bundles: list[RawBundle]) -> Iterator[Finding]:
    """Products that posts name exist."""
    raw = {bundle.id: bundle for bundle in bundles}
    ids = {product.id for product in content.products}
    for post in content.posts:
        for index, id in enumerate(post.facts.products):
            if id not in ids:
                yield error(
                    CODE, raw[post.id].at("products", index), f"there is no product “{id}”", did_you_mean(id, ids)
                )


def check_home(content: Content, site: Site, raw: RawBundle | None) -> Iterator[Finding]:
    """The home page is there in each locale; its blocks name things that exist, and have their words."""
    if content.home is None or raw is None:
        if raw is None and (content.pages or content.products or content.categories or content.posts):
            yield error(
                CODE,
                Location("content/home"),
                "there is no home page",
                "Make content/home/ with a text in each language.",
            )
        return
    for locale in site.locales:
        if locale.missing is MissingTranslation.HIDE and text_for(content.home.texts, locale.tag) is None:
            where = Location(content.home.location.path)
            yield error(
                CODE, where, f"the home page has no text for {locale.tag}", f"Write content/home/{locale.language}.md."
            )
    known = {ref.id for ref in refs_of(content)}
    for index, block in enumerate(content.home.facts.blocks):
        if block.kind in (BlockKind.PRODUCTS, BlockKind.CATEGORIES):
            wanted = Kind.PRODUCT if block.kind is BlockKind.PRODUCTS else Kind.CATEGORY
            ids = {ref.id for ref in refs_of(content) if ref.kind is wanted}
            for number, id in enumerate(block.items):
                if id not in ids:
                    where = raw.at("blocks", index, "items", number)
                    yield error(CODE, where, f"there is no {wanted.value} “{id}”", did_you_mean(id, ids))
        if block.link and _ref(block.link) not in refs_of(content):
            where = raw.at("blocks", index, "link")
            help = (
                did_you_mean(block.link.partition(":")[2], known)
                or "Write category:teapots, product:…, page:… or post:…"
            )
            yield error(CODE, where, f"the link “{block.link}” leads nowhere", help)


def _ref(text: str) -> Ref | None:
    kind, _, id = text.partition(":")
    return Ref(Kind(kind), id) if kind in set(Kind) else None


def refs_of(content: Content) -> set[Ref]:
    """Everything that a link by meaning may name, but policies."""
    bundles: tuple[Bundle, ...] = (*content.pages, *content.categories, *content.products, *content.posts)
    return {Ref(Kind.HOME, ""), Ref(Kind.PAGE, "contact"), *(bundle.ref for bundle in bundles)}


def check_links(content: Content, known: set[Ref]) -> Iterator[Finding]:
    """Links by meaning in texts lead to entries that exist (policies are known later)."""
    homes: tuple[Bundle, ...] = (content.home,) if content.home else ()
    for bundle in (*homes, *content.pages, *content.categories, *content.products, *content.posts):
        for text in bundle.texts.values():
            for piece in text.body.pieces:
                if not isinstance(piece, LinkSlot) or piece.ref.kind is Kind.POLICY or piece.ref in known:
                    continue
                same_kind = {ref.id for ref in known if ref.kind is piece.ref.kind}
                where = Location(text.location.path, piece.line)
                yield error(
                    CODE,
                    where,
                    f"there is no {piece.ref.kind.value} “{piece.ref.id}”",
                    did_you_mean(piece.ref.id, same_kind),
                )


def check_policy_links(content: Content, policies: Mapping[str, tuple[PolicyText, ...]]) -> Iterator[Finding]:
    """Links to policies lead to pages that are published in some locale."""
    ids = {policy.id for pages in policies.values() for policy in pages}
    homes: tuple[Bundle, ...] = (content.home,) if content.home else ()
    for bundle in (*homes, *content.pages, *content.categories, *content.products, *content.posts):
        for text in bundle.texts.values():
            for piece in text.body.pieces:
                if isinstance(piece, LinkSlot) and piece.ref.kind is Kind.POLICY and piece.ref.id not in ids:
                    where = Location(text.location.path, piece.line)
                    yield error(CODE, where, f"there is no policy “{piece.ref.id}”", did_you_mean(piece.ref.id, ids))


def check_translations(content: Content, site: Site) -> Iterator[Finding]:
    """Every entry has a text at all; locales whose policy is `fail` lack none."""
    bundles: tuple[Bundle, ...] = (*content.pages, *content.categories, *content.products, *content.posts)
    for bundle in bundles:
        if not bundle.texts:
            help = f"Write {bundle.location.path}/{site.locales[0].language}.md."
            yield error(CODE, bundle.location, "there is no language file here", help)
            continue
        for locale in site.locales:
            if locale.missing is MissingTranslation.FAIL and text_for(bundle.texts, locale.tag) is None:
                help = f"Write {bundle.location.path}/{locale.language}.md, or let missing_translations be hide."
                yield error(CODE, bundle.location, f"there is no text for {locale.tag}", help)
        of = {text.matter.translation.of for text in bundle.texts.values() if text.matter.translation}
        for tag in sorted(of - bundle.texts.keys()):
            yield warning(CODE, bundle.location, f"a translation names {tag} as its original, which is not there")
