"""Well-known people whose names and likenesses are often put on goods without leave: a short watch list.

The person is well known, and heirs or institutions look after the name. A site's own cases stand in its registers.
"""

import re

FIGURES = (
    "Albert Einstein",
    "Andy Warhol",
    "Audrey Hepburn",
    "Banksy",
    "Bob Marley",
    "Bruce Lee",
    "Charlie Chaplin",
    "Che Guevara",
    "David Bowie",
    "Elvis Presley",
    "Frida Kahlo",
    "Freddie Mercury",
    "Greta Thunberg",
    "James Dean",
    "Jean-Michel Basquiat",
    "Jimi Hendrix",
    "John Lennon",
    "Keith Haring",
    "Marilyn Monroe",
    "Michael Jackson",
    "Mahatma Gandhi",
    "Martin Luther King",
    "Muhammad Ali",
    "Nelson Mandela",
    "Pablo Picasso",
    "Princess Diana",
    "Queen Elizabeth",
    "Salvador Dalí",
    "Steve Jobs",
    "Taylor Swift",
    "Yayoi Kusama",
)
_PATTERN = re.compile(r"\b(?:" + "|".join(re.escape(name) for name in FIGURES) + r")\b", re.IGNORECASE)
_BY_NAME = {name.casefold(): name for name in FIGURES}


def figures_in(title: str) -> list[str]:
    """The people of the list that a title names."""
    return [_BY_NAME[found[0].casefold()] for found in _PATTERN.finditer(title)]
