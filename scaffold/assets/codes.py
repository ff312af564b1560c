"""The codes of findings on pictures, each with what it stands for; permanent once given."""

UNREADABLE = "ASSET001"
TRUNCATED = "ASSET002"
MISLABELLED = "ASSET003"
TOO_MANY_PIXELS = "ASSET004"
TOO_MANY_BYTES = "ASSET005"
EMPTY = "ASSET006"
UNSUPPORTED = "ASSET007"
BROKEN_PROFILE = "ASSET008"
UNSAFE_SVG = "ASSET009"
DAMAGED = "ASSET010"
DECODER_DIED = "ASSET011"
MOVES_TOO_MUCH = "ASSET012"
STANDS_STILL = "ASSET013"
MISSING_GLYPHS = "ASSET020"
NO_SHAPING = "ASSET021"
NO_WORD_BREAKS = "ASSET022"
SHORTENED = "ASSET023"
SYSTEM_FONT = "ASSET024"
BROKEN_FONT = "ASSET025"
UNUSABLE_LOGO = "ASSET030"
NO_RASTERISER = "ASSET031"

MEANINGS = {
    UNREADABLE: "a picture file cannot be opened, or holds no picture",
    TRUNCATED: "a picture file ends before its header is complete",
    MISLABELLED: "a picture's suffix names another format than its bytes",
    TOO_MANY_PIXELS: "a picture has more pixels than are safe to decode",
    TOO_MANY_BYTES: "a picture file is too large",
    EMPTY: "a picture file is empty, or its picture has no size",
    UNSUPPORTED: "a picture's format is not one that browsers or this program take",
    BROKEN_PROFILE: "a picture's colour profile cannot be used",
    UNSAFE_SVG: "parts of a drawing were left out because they could run code or load from elsewhere",
    DAMAGED: "a picture's header is sound but its pixels cannot be decoded",
    DECODER_DIED: "the decoder crashed on a picture",
    MOVES_TOO_MUCH: "an animation has more frames of its size than are safe to decode",
    STANDS_STILL: "a picture that moves is shown as a still",
    MISSING_GLYPHS: "no font at hand has all letters of a share picture's text",
    NO_SHAPING: "the library that joins and orders letters is missing",
    NO_WORD_BREAKS: "a language's lines can only be broken at spaces",
    SHORTENED: "a share picture's text was cut to fit",
    SYSTEM_FONT: "a share picture is drawn with a font of this machine",
    BROKEN_FONT: "a font file cannot be read",
    UNUSABLE_LOGO: "the logo cannot be made into icons",
    NO_RASTERISER: "a drawing cannot be turned into pixels on this machine",
}
