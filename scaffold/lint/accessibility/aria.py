"""The words of WAI-ARIA 1.2: roles, attributes, their values. Tables, nothing else."""

ABSTRACT_ROLES = frozenset(
    [
        "command",
        "composite",
        "input",
        "landmark",
        "range",
        "roletype",
        "section",
        "sectionhead",
        "select",
        "structure",
        "widget",
        "window",
    ]
)
_WIDGETS = (
    "button checkbox combobox grid gridcell link listbox menu menubar menuitem menuitemcheckbox menuitemradio option "
    "progressbar radio radiogroup scrollbar searchbox separator slider spinbutton switch tab tablist tabpanel textbox "
    "tree treegrid treeitem"
)
_STRUCTURE = (
    "application article associationlist associationlistitemkey associationlistitemvalue blockquote caption cell code "
    "columnheader comment definition deletion directory document emphasis feed figure generic group heading image img "
    "insertion list listitem mark math meter none note paragraph presentation row rowgroup rowheader strong subscript "
    "suggestion superscript table term time toolbar tooltip"
)
_LANDMARKS = "banner complementary contentinfo form main navigation region search alert alertdialog dialog log marquee"
_LIVE = "status timer"
_DPUB = (
    "abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter colophon "
    "conclusion cover credit credits dedication endnote endnotes epigraph epilogue errata example footnote foreword "
    "glossary glossref index introduction noteref notice pagebreak pagefooter pageheader pagelist part preface "
    "prologue pullquote qna subtitle tip toc"
)
ROLES = frozenset(f"{_WIDGETS} {_STRUCTURE} {_LANDMARKS} {_LIVE}".split()) | {f"doc-{name}" for name in _DPUB.split()}
ROLES |= {"graphics-document", "graphics-object", "graphics-symbol"}

NAMED_BY_CONTENT = frozenset(
    [
        "button",
        "cell",
        "checkbox",
        "columnheader",
        "gridcell",
        "heading",
        "link",
        "menuitem",
        "menuitemcheckbox",
        "menuitemradio",
        "option",
        "radio",
        "row",
        "rowheader",
        "switch",
        "tab",
        "tooltip",
        "treeitem",
    ]
)
CHILDREN_PRESENTATIONAL = frozenset(
    [
        "button",
        "checkbox",
        "img",
        "image",
        "math",
        "menuitemcheckbox",
        "menuitemradio",
        "meter",
        "option",
        "progressbar",
        "radio",
        "scrollbar",
        "separator",
        "slider",
        "switch",
        "tab",
    ]
)

REQUIRED = {
    "checkbox": ("aria-checked",),
    "combobox": ("aria-expanded",),
    "heading": ("aria-level",),
    "menuitemcheckbox": ("aria-checked",),
    "menuitemradio": ("aria-checked",),
    "meter": ("aria-valuenow",),
    "radio": ("aria-checked",),
    "scrollbar": ("aria-controls", "aria-valuenow"),
    "slider": ("aria-valuenow",),
    "switch": ("aria-checked",),
}

_BOOLEAN = ("true", "false")
_MIXED = ("true", "false", "mixed")
_OPTIONAL = ("true", "false", "undefined")
VALUES: dict[str, tuple[str, ...]] = {
    "aria-atomic": _BOOLEAN,
    "aria-autocomplete": ("inline", "list", "both", "none"),
    "aria-busy": _BOOLEAN,
    "aria-checked": (*_MIXED, "undefined"),
    "aria-current": ("page", "step", "location", "date", "time", *_BOOLEAN),
    "aria-disabled": _BOOLEAN,
    "aria-expanded": _OPTIONAL,
    "aria-grabbed": _OPTIONAL,
    "aria-haspopup": ("menu", "listbox", "tree", "grid", "dialog", *_BOOLEAN),
    "aria-hidden": _OPTIONAL,
    "aria-invalid": ("grammar", "spelling", *_BOOLEAN),
    "aria-live": ("assertive", "off", "polite"),
    "aria-modal": _BOOLEAN,
    "aria-multiline": _BOOLEAN,
    "aria-multiselectable": _BOOLEAN,
    "aria-orientation": ("horizontal", "vertical", "undefined"),
    "aria-pressed": (*_MIXED, "undefined"),
    "aria-readonly": _BOOLEAN,
    "aria-required": _BOOLEAN,
    "aria-selected": _OPTIONAL,
    "aria-sort": ("ascending", "descending", "none", "other"),
}
TOKEN_LISTS = {
    "aria-dropeffect": ("copy", "execute", "link", "move", "none", "popup"),
    "aria-relevant": ("additions", "all", "removals", "text"),
}
IDS = frozenset(
    [
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
    ]
)
WHOLE_NUMBERS = frozenset(
    [
        "aria-colcount",
        "aria-colindex",
        "aria-colspan",
        "aria-level",
        "aria-posinset",
        "aria-rowcount",
        "aria-rowindex",
        "aria-rowspan",
        "aria-setsize",
    ]
)
NUMBERS = frozenset(("aria-valuemax", "aria-valuemin", "aria-valuenow"))
TEXTS = frozenset(
    [
        "aria-braillelabel",
        "aria-brailleroledescription",
        "aria-colindextext",
        "aria-description",
        "aria-keyshortcuts",
        "aria-label",
        "aria-placeholder",
        "aria-roledescription",
        "aria-rowindextext",
        "aria-valuetext",
    ]
)
ATTRIBUTES = frozenset(VALUES) | frozenset(TOKEN_LISTS) | IDS | WHOLE_NUMBERS | NUMBERS | TEXTS

GLOBAL = frozenset(
    [
        "aria-atomic",
        "aria-busy",
        "aria-controls",
        "aria-current",
        "aria-describedby",
        "aria-description",
        "aria-details",
        "aria-disabled",
        "aria-dropeffect",
        "aria-errormessage",
        "aria-flowto",
        "aria-grabbed",
        "aria-haspopup",
        "aria-hidden",
        "aria-invalid",
        "aria-keyshortcuts",
        "aria-label",
        "aria-labelledby",
        "aria-live",
        "aria-owns",
        "aria-relevant",
        "aria-roledescription",
    ]
)
