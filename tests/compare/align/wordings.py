"""Where the made pairs take their clauses from, and how their words are changed: two sources of each."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from compose import yamlio
from compose.library.load import standard

INTAKE = Path(__file__).parents[2] / "intake"
_FIELD = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@dataclass(frozen=True)
class Wording:
    """A clause to begin with: its part, title, text, and the same promise in other words where somebody wrote it."""

    id: str
    part: str
    title: str
    text: str
    also: tuple[str, ...] = ()


@cache
def library() -> tuple[Wording, ...]:
    """The clauses of the library in one paragraph each; `also` holds their stronger and lighter wordings."""
    found = []
    for clause in standard().clauses:
        texts = {name: _plain(text.markdown) for name, text in clause.texts.items()}
        text = texts.pop("standard")
        if len(text.split()) > 6 and ":::" not in text:
            found.append(Wording(clause.id, clause.part, clause.title, text, tuple(texts.values())))
    return tuple(found)


@cache
def earlier() -> tuple[Wording, ...]:
    """The commitments of the invented earlier Compacts; short, some with a title, most without."""
    found = []
    for path in sorted(INTAKE.glob("*/truth/*.yaml")):
        for place, one in enumerate(yamlio.read(path).data["commitments"]):
            said = " ".join(str(one["text"]).split())
            found.append(Wording(f"{path.stem}-{place}", one.get("part") or "", one.get("heading") or "", said))
    return tuple(found)


def _plain(markdown: str) -> str:
    text = _LINK.sub(r"\1", _FIELD.sub(lambda found: _field(found[1]), markdown))
    return " ".join(text.replace("*", "").split())


def _field(name: str) -> str:
    told = {"days": "20 working days", "partners": "public sector partners", "group_name": "the Compact Group"}
    return next((words for part, words in told.items() if part in name), name.replace("_", " "))


SOURCES = {"library": library, "earlier": earlier}

SYNONYMS = {
    "library": (
        "publish=put online=make public|groups=organisations|in writing=by letter or e-mail|tell=inform=let know|"
        "ask=invite|agree=settle|pay=settle|within=no later than|grant=award|contract=agreement|meeting=session|"
        "decision=outcome|before=ahead of|each year=annually=every year|partner=signatory|partners=signatories|"
        "help=support|need=require|say=set out=state|reason=explanation|work=activity|costs=expenses|"
        "show=demonstrate|together=jointly|keep=hold|small=modest|start=begin|new=fresh|plan=programme|people=residents"
    ),
    "earlier": (
        "give=provide|at least=not less than|money=funds|funding=finance|council=authority|forms=paperwork|"
        "advertise=announce|explain=set out|replies=responses|answer=respond|look after=care for|share=pass on|"
        "early=in good time|change=alteration|weeks=working weeks|rooms=premises|volunteers=those who volunteer|"
        "community=neighbourhood|local=nearby|views=opinions|report=account|train=coach|fair=even-handed|"
        "clear=plain|respect=honour|involve=bring in|promote=encourage|groups=bodies|make=draw up|use=apply"
    ),
}
FILLERS = {
    "library": (
        "This holds for small groups too.|A short note on the website is enough.|Where that cannot be done, they will "
        "say so.|The link officer will keep a list of these.|No group will be charged for this.|It applies from April."
    ),
    "earlier": (
        "We will look at this again after one year.|Exceptions will be minuted.|Telephone enquiries count as well.|"
        "The forum will be kept informed.|Parish councils are welcome to do the same.|Good practice will be shared."
    ),
}
_MODALS = (("will", "may"), ("will", "should"), ("must", "should"), ("will", "must"))


@dataclass
class Rewriter:
    """Changes words as people do, from the lists of one source."""

    rng: random.Random
    source: str

    def __post_init__(self) -> None:
        self.synonyms = [entry.split("=") for entry in SYNONYMS[self.source].split("|")]
        self.fillers = FILLERS[self.source].split("|")

    def lightly(self, text: str) -> str:
        """One to three words exchanged, or a few put in or taken out."""
        found = self._exchanged(text, self.rng.randint(1, 3))
        return found if found != text else self._thinned(text, 0.08)

    def middling(self, text: str) -> str:
        """A sentence put in or taken out, and words exchanged."""
        found, parts = self._exchanged(text, 4), sentences(text)
        if len(parts) > 2 and self.rng.random() < 0.5:
            found = found.replace(self.rng.choice(parts[1:]), "").replace("  ", " ").strip()
        else:
            found = f"{found} {self.rng.choice(self.fillers)}"
        return found if found != text else self.lightly(text)

    def heavily(self, text: str) -> str:
        """Clauses of sentences turned round, words exchanged, and one in four left out."""
        parts = sentences(self._thinned(self._exchanged(text, 12), 0.25))
        turned = [self._turned(part) for part in parts]
        if len(turned) > 1 and self.rng.random() < 0.5:
            self.rng.shuffle(turned)
        return " ".join(turned)

    def number(self, text: str) -> str:
        """Another number in the place of one; none where there is none."""
        found = re.sub(r"\d+", lambda one: str(int(one[0]) + self.rng.choice((1, 5, 10))), text, count=1)
        return found if found != text else self.modal(text)

    def modal(self, text: str) -> str:
        """A promise made firmer or softer."""
        for old, new in self.rng.sample(_MODALS, len(_MODALS)):
            found = re.sub(rf"\b{old}\b", new, text, count=1)
            if found != text:
                return found
        return self.lightly(text)

    def turned_round(self, text: str) -> str:
        """A promise made its contrary."""
        found = re.sub(r"\bwill\b(?! not)", "will not", text, count=1)
        return found if found != text else self.lightly(text)

    def signs(self, text: str) -> str:
        """A letter, dash, quote or space changed."""
        ways = (
            lambda: text.replace(" ", "  ", 1),
            lambda: text[:-1] if text.endswith(".") else f"{text}.",
            lambda: text.replace("-", "–", 1),
            lambda: text.replace(" will ", " WILL ", 1),
            lambda: text.replace("'", "’", 1),
        )
        return next((found for way in self.rng.sample(ways, len(ways)) if (found := way()) != text), f"{text} ")

    def _exchanged(self, text: str, times: int) -> str:
        for entry in self.rng.sample(self.synonyms, len(self.synonyms)):
            old, new = self.rng.sample(entry, 2)
            found = re.sub(rf"\b{old}\b", new, text, count=1)
            times -= found != text
            text = found
            if times <= 0:
                break
        return text

    def _thinned(self, text: str, share: float) -> str:
        words = text.split()
        kept = [word for word in words if word.endswith(".") or self.rng.random() > share]
        return " ".join(kept) if len(kept) > 2 else text

    def _turned(self, sentence: str) -> str:
        halves = sentence.rstrip(".").split(", ", 1)
        if len(halves) < 2 or self.rng.random() < 0.5:
            return sentence
        return f"{halves[1][:1].upper()}{halves[1][1:]}, {halves[0][:1].lower()}{halves[0][1:]}."


def sentences(text: str) -> list[str]:
    """`text` as sentences."""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)


def halves(text: str, rng: random.Random) -> tuple[str, str] | None:
    """`text` cut in two, between sentences or within a long one; `None` where it is too short."""
    parts = sentences(text)
    if len(parts) > 1:
        at = rng.randint(1, len(parts) - 1)
        return " ".join(parts[:at]), " ".join(parts[at:])
    words = text.split()
    if len(words) < 14:
        return None
    at = len(words) // 2 + rng.randint(-2, 2)
    first, rest = " ".join(words[:at]).rstrip(",;"), " ".join(words[at:])
    return f"{first}.", f"{rest[:1].upper()}{rest[1:]}"
