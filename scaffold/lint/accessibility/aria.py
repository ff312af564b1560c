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
        "doc-backlink",
        "doc-biblioref",
        "doc-glossref",
        "doc-noteref",
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

PROHIBITED_NAMES = frozenset(
    {"caption", "code", "deletion", "emphasis", "generic", "insertion", "none", "paragraph", "presentation"}
    | {"strong", "subscript", "superscript"}
)
"""Roles that must not be named; naming them has no effect, or an odd one."""
NAMING = frozenset({"aria-label", "aria-labelledby", "aria-braillelabel"})
ROLE_DESCRIBING = frozenset({"aria-roledescription", "aria-brailleroledescription"})

_CELLS = "cell columnheader gridcell rowheader"
_VALUED = "meter progressbar scrollbar separator slider spinbutton"
_IN_SETS = "article comment listitem menuitem menuitemcheckbox menuitemradio option radio row tab treeitem"
_SUPPORTING = {
    "aria-activedescendant": "application combobox grid group listbox menu menubar radiogroup row searchbox spinbutton "
    "tablist textbox toolbar tree treegrid",
    "aria-autocomplete": "combobox searchbox textbox",
    "aria-checked": "checkbox menuitemcheckbox menuitemradio option radio switch treeitem",
    "aria-colcount": "grid table treegrid",
    "aria-colindex": f"{_CELLS} row",
    "aria-colindextext": f"{_CELLS} row",
    "aria-colspan": _CELLS,
    "aria-expanded": "application button checkbox columnheader combobox gridcell link listbox menuitem "
    "menuitemcheckbox menuitemradio row rowheader switch tab treeitem",
    "aria-level": "comment heading listitem row treeitem",
    "aria-modal": "alertdialog dialog",
    "aria-multiline": "searchbox textbox",
    "aria-multiselectable": "grid listbox tablist tree treegrid",
    "aria-orientation": "combobox listbox menu menubar radiogroup scrollbar separator slider tablist toolbar tree "
    "treegrid",
    "aria-placeholder": "searchbox textbox",
    "aria-posinset": _IN_SETS,
    "aria-pressed": "button",
    "aria-readonly": "checkbox columnheader combobox grid gridcell listbox menuitemcheckbox menuitemradio radiogroup "
    "rowheader searchbox slider spinbutton switch textbox treegrid",
    "aria-required": "checkbox columnheader combobox gridcell listbox radiogroup rowheader searchbox spinbutton switch "
    "textbox tree treegrid",
    "aria-rowcount": "grid table treegrid",
    "aria-rowindex": f"{_CELLS} row",
    "aria-rowindextext": f"{_CELLS} row",
    "aria-rowspan": _CELLS,
    "aria-selected": "columnheader gridcell option row rowheader tab treeitem",
    "aria-setsize": f"{_IN_SETS} menu",
    "aria-sort": "columnheader rowheader",
    "aria-valuemax": _VALUED,
    "aria-valuemin": _VALUED,
    "aria-valuenow": _VALUED,
    "aria-valuetext": _VALUED,
}
SUPPORTED_BY = {name: frozenset(roles.split()) for name, roles in _SUPPORTING.items()}
"""The roles that have each attribute that is not global (WAI-ARIA 1.2, section 6.6)."""

_MENU_ITEMS = "menuitem menuitemcheckbox menuitemradio"
OWNED = {
    "feed": "article",
    "grid": "row rowgroup",
    "list": "listitem",
    "listbox": "group option",
    "menu": f"group {_MENU_ITEMS}",
    "menubar": f"group {_MENU_ITEMS}",
    "row": _CELLS,
    "rowgroup": "row",
    "table": "caption row rowgroup",
    "tablist": "tab",
    "tree": "group treeitem",
    "treegrid": "row rowgroup",
}
"""What a role may hold (WAI-ARIA 1.2, section 5.2.6); a group holds what its own holder may."""
CONTEXTS = {
    "cell": "row",
    "columnheader": "row",
    "gridcell": "row",
    "listitem": "directory list",
    "menuitem": "group menu menubar",
    "menuitemcheckbox": "group menu menubar",
    "menuitemradio": "group menu menubar",
    "option": "group listbox",
    "row": "grid rowgroup table treegrid",
    "rowgroup": "grid table treegrid",
    "rowheader": "row",
    "tab": "tablist",
    "treeitem": "group tree",
}
"""Where a role must stand (WAI-ARIA 1.2, section 5.2.7)."""
