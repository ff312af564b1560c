"""What the pages of a locale show and hold of consent: plain data, like the other views."""

from dataclasses import dataclass

from scaffold.model.consent import ConsentModel


@dataclass(frozen=True, slots=True)
class Gate:
    """A service that waits in the page, inert, until its purpose is allowed."""

    service: str
    purpose: str
    script: str
    """Address of its script."""
    attributes: tuple[tuple[str, str], ...] = ()
    """(name, value) of the script element."""
    start: str = ""
    """JSON: what is said to the service before its script is there."""
    keeps: str = ""
    """JSON: [storage, name] of what is deleted when the visitor says no."""


@dataclass(frozen=True, slots=True)
class PurposeView:
    """A purpose that the visitor chooses: its id, its words, and the services behind it."""

    id: str
    title: str
    text: str
    services: str


@dataclass(frozen=True, slots=True)
class ConsentView:
    """The gates of a locale, and the choice where there is one."""

    script: str
    """href of the script that opens the gates."""
    gates: tuple[Gate, ...]
    purposes: tuple[PurposeView, ...] = ()
    """Empty where nothing needs a choice: then there is neither dialog nor footer link."""
    model: ConsentModel = ConsentModel.NOTICE
    asks: bool = False
    """Whether the dialog is shown at the first visit."""
    version: str = ""
    """Changes with the services; a choice of another version is asked for again."""
    months: int = 6
    title: str = ""
    """Of the dialog, and of the footer's link that opens it again."""
    href: str = ""
    """Where that link leads without a script: the page that explains."""
    is_sale_link: bool = False
    """Whether `title` has the words that the law of California sets, which its sign goes with."""
    policy_title: str = ""
    policy_href: str = ""
    """The cookie page, or nothing."""
