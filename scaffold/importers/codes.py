"""The codes of an import's findings, each with what it stands for; permanent once given."""

UNREADABLE = "IMP001"
NOT_AN_EXPORT = "IMP002"
ENCODING = "IMP003"
MALFORMED = "IMP004"
UNKNOWN_COLUMN = "IMP005"
ROW_SKIPPED = "IMP006"
MIXED_NUMBERS = "IMP007"
LOST = "IMP010"
REFUSED = "IMP011"
CHANGED = "IMP012"
MADE_UP = "IMP013"
FORMER_PRICE = "IMP014"
HTML_DROPPED = "IMP015"
PICTURE_MISSING = "IMP016"
ALT_MISSING = "IMP017"
NOT_FOR_STATIC = "IMP018"
FILE_KEPT = "IMP019"
NEEDED = "IMP020"

MEANINGS = {
    UNREADABLE: "the file cannot be opened, is too large, or holds no table",
    NOT_AN_EXPORT: "the table has not the columns of this kind of export",
    ENCODING: "the file is not UTF-8 and was read in another encoding",
    MALFORMED: "a part of the table is damaged and was read as well as it could be",
    UNKNOWN_COLUMN: "a column is not known and was not carried",
    ROW_SKIPPED: "a row belongs to no product and was left out",
    MIXED_NUMBERS: "numbers in one file are written in two ways",
    LOST: "a value has no place in the site format and was not carried",
    REFUSED: "a value is wrong and was left out",
    CHANGED: "a value was carried in another form",
    MADE_UP: "a value that the site format needs was made, because the export lacks it",
    FORMER_PRICE: "a former price was not carried: the law asks for the lowest price of 30 days, and no export has it",
    HTML_DROPPED: "a part of a description cannot stand on a static page and was dropped",
    PICTURE_MISSING: "a picture could not be had and was left out",
    ALT_MISSING: "a picture came without a text alternative; one was made, and a person must write a better one",
    NOT_FOR_STATIC: "a kind of product that a static site cannot sell as the shop did",
    FILE_KEPT: "a file was changed by hand since the last import and was left alone",
    NEEDED: "a value that only a person knows is missing",
}
"""Code to what it stands for."""
