"""Dialogs that ask for consent, as they stand in the page, and the controls that open them again."""

import re
from dataclasses import dataclass

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.words import folded

_ABOUT = re.compile(r"cookie|consent|privacy-choice|gdpr|einwilligung|cmp-", re.IGNORECASE)
_ACCEPT = re.compile(
    r"^(?:accept|allow|agree|i agree|ok\b|got it|alle (?:annehmen|akzeptieren)|akzeptier|annehmen|zustimmen|"
    r"einverstanden|tout accepter|accepter|j.accepte|aceptar|acepto|permitir|accetta|consenti|"
    r"alles (?:accepteren|toestaan)|accepteren|toestaan|akkoord|aceitar|すべて許可|許可|同意|受け入れ|"
    r"모두 허용|허용|동의|全部接受|接受|同意|قبول|أوافق|موافق)"
)
_REFUSE = re.compile(
    r"^(?:refuse|reject|decline|deny|disagree|only necessary|necessary only|use necessary|continue without|"
    r"alle ablehnen|ablehnen|nur notwendige|nur erforderliche|tout refuser|refuser|continuer sans|rechazar|"
    r"solo necesarias|rifiuta|solo necessari|continua senza|alles weigeren|weigeren|"
    r"alleen noodzakelijke|afwijzen|recusar|rejeitar|"
    r"すべて拒否|拒否|同意しない|모두 거부|거부|全部拒绝|拒绝|رفض|أرفض)"
)
_REOPEN = re.compile(
    r"privacy (?:settings|choices|preferences)|cookie[s -]*(?:settings|preferences|"
    r"choices)|manage (?:cookies|consent)|"
    r"do not sell|consent (?:settings|preferences)|datenschutz-?einstellungen|cookie-?einstellungen|"
    r"(?:param[eè]tres|gestion|gérer) .*(?:confidentialité|cookies)|ajustes de privacidad|"
    r"(?:configura|gestiona|preferencias).*cookies|"
    r"opciones de privacidad|impostazioni (?:privacy|cookie)|(?:gestisci|preferenze).*cookie|privacy-?instellingen|"
    r"cookie-?instellingen|(?:configurações|preferências).*(?:privacidade|cookies)|"
    r"プライバシー設定|クッキー設定|cookie設定|"
    r"개인정보 설정|쿠키 설정|隐私设置|cookie设置|إعدادات (?:الخصوصية|ملفات)"
)
_HOOKS = ("data-consent-open", "data-cc", "data-cookie-settings", "data-klaro-trigger")
_SHOUTING = frozenset({"primary", "secondary", "link", "outline", "text", "ghost", "small", "muted"})


@dataclass(frozen=True, slots=True)
class Dialog:
    """A dialog about consent with its controls; empty where there is no such control on its first layer."""

    element: Element
    accepting: tuple[Element, ...]
    refusing: tuple[Element, ...]


def dialogs_on(page: HtmlPage) -> list[Dialog]:
    """The dialogs of a page that ask to accept something and are about cookies or consent."""
    found: list[Dialog] = []
    for element in dict.fromkeys((*page.all("dialog"), *page.having("role"))):
        if _is_dialog(element) and not any(other.element in element.ancestors for other in found):
            dialog = _read(element)
            if dialog.accepting:
                found.append(dialog)
    return found


def _is_dialog(element: Element) -> bool:
    role = element.get("role")
    if element.tag != "dialog" and role not in ("dialog", "alertdialog", "region"):
        return False
    return bool(_ABOUT.search(f"{element.get('id')} {element.get('class')} {element.get('aria-label')}"))


def _read(element: Element) -> Dialog:
    controls = [inner for inner in element.walk() if _is_control(inner) and not _is_folded(inner, element)]
    named = [
        (control, folded(control.text or control.get("value") or control.get("aria-label"))) for control in controls
    ]
    accepting = tuple(control for control, name in named if _ACCEPT.search(name) and not _REFUSE.search(name))
    return Dialog(element, accepting, tuple(control for control, name in named if _REFUSE.search(name)))


def _is_control(element: Element) -> bool:
    return element.tag in ("button", "a") or (element.tag == "input" and element.get("type") in ("button", "submit"))


def _is_folded(control: Element, within: Element) -> bool:
    """Whether it stands on a second layer: in closed details, or hidden inside the dialog."""
    for above in control.ancestors:
        if above is within:
            return control.has("hidden")
        if above.has("hidden") or (above.tag == "details" and not above.has("open")):
            return True
    return False


def looks_of(control: Element) -> frozenset[str]:
    """Words of a control's class that say how loud it is."""
    return frozenset(word for name in control.tokens("class") for word in re.split(r"[-_]+", name) if word in _SHOUTING)


def reopening(page: HtmlPage) -> Element | None:
    """A control outside the dialogs that opens the choice again."""
    for hook in _HOOKS:
        if found := next(iter(page.having(hook)), None):
            return found
    for control in page.all("a", "button"):
        if not is_hidden(control) and _REOPEN.search(folded(control.text)):
            return control
    return None
