"""Sentences with their events marked inline: reading and checking. training/data/events/README.md describes the marks."""

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
               "heavy-weapons crowd-control unconventional",
    "NONE": "",
}
MODES = {type_: set(modes.split()) for type_, modes in MODES.items()}
STATUSES = {"occurred", "ongoing", "habitual", "planned", "hypothetical", "negated"}
ROLES = {"a": "actor", "r": "recipient", "s": "speaker"}

TRIGGER = re.compile(r"(\d*) ?([A-Z]+)((?:/[a-z-]+)*)(?: ([a-z]+))?$")
PART = re.compile(r"([ars])(\d*)$")


class MarkError(ValueError):
    """A line whose marks cannot be read."""


@dataclass
class MarkedEvent:
    """An event of a sentence. Spans are half-open offsets into the sentence's text; NONE marks what only looks like one."""

    type: str
    modes: list
    status: str
    trigger: tuple
    actors: list = field(default_factory=list)
    recipients: list = field(default_factory=list)
    speakers: list = field(default_factory=list)


@dataclass
class MarkedSentence:
    """A sentence without its marks, and what they said."""

    text: str
    events: list


def parse(line):
    """Reads one line; raises MarkError."""
    text, events, parts = [], {}, []
    length = place = 0
    while place < len(line):
        opening = line[place]
        if opening in "[{":
            closing = "]" if opening == "[" else "}"
            end = line.find(closing, place)
            if end < 0:
                raise MarkError(f"'{opening}' without '{closing}'")
            label, colon, words = line[place + 1:end].partition(": ")
            if not colon or not words.strip() or words != words.strip() or re.search(r"[\[\]{}]", words):
                raise MarkError(f"want 'label: words' without marks inside, found '{line[place:end + 1]}'")
            span = (length, length + len(words))
            if opening == "{":
                number, event = trigger(label, span)
                if number in events:
                    raise MarkError(f"two triggers are numbered '{number}'")
                events[number] = event
            else:
                parts.append((label, span))
            text.append(words)
            length += len(words)
            place = end + 1
        elif opening in "]}":
            raise MarkError(f"'{opening}' without its opening")
        else:
            text.append(opening)
            length += 1
            place += 1
    for label, span in parts:
        for role, number in roles(label):
            if number not in events:
                raise MarkError(f"'{label}' belongs to no trigger")
            getattr(events[number], ROLES[role] + "s").append(span)
    return MarkedSentence("".join(text), [events[number] for number in sorted(events)])


def trigger(label, span):
    """The number and the event that a trigger's label tells."""
    match = TRIGGER.match(label)
    if not match:
        raise MarkError(f"want '{{TYPE/mode status: words}}', found '{label}'")
    number, type_, modes, status = match.groups()
    modes = modes.split("/")[1:]
    if type_ not in MODES:
        raise MarkError(f"no type '{type_}'")
    if set(modes) - MODES[type_]:
        raise MarkError(f"{type_} has no mode '{(set(modes) - MODES[type_]).pop()}'")
    if status and status not in STATUSES:
        raise MarkError(f"no status '{status}'")
    return number, MarkedEvent(type_, modes, status or "occurred", span)


def roles(label):
    """The roles and event numbers of a participant's label."""
    found = [PART.match(part) for part in label.split(" ")]
    if not all(found):
        raise MarkError(f"want roles such as 'a', 'r2' or 'a1 r2', found '{label}'")
    return [match.groups() for match in found]


def read(path):
    """Yields (line number, MarkedSentence) of a file; raises MarkError naming file and line."""
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield number, parse(line.strip())
            except MarkError as error:
                raise MarkError(f"{path}:{number}: {error}") from None


def check(paths):
    """Prints what is wrong in the files, and how much of what they hold; returns how many lines are wrong."""
    wrong, seen, types, modes, statuses, several = 0, {}, Counter(), Counter(), Counter(), 0
    for path in paths:
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                sentence = parse(line.strip())
            except MarkError as error:
                wrong += 1
                print(f"{path}:{number}: {error}")
                continue
            if sentence.text in seen:
                wrong += 1
                print(f"{path}:{number}: the sentence of {seen[sentence.text]} once more")
            seen[sentence.text] = f"{path}:{number}"
            real = [event for event in sentence.events if event.type != "NONE"]
            several += len(real) > 1
            types.update([event.type for event in real] or ["no event"])
            modes.update(f"{event.type}/{mode}" for event in real for mode in event.modes)
            statuses.update(event.status for event in real)
    print(f"{len(seen)} sentences, {several} with several events, {wrong} lines wrong")
    for counter in (types, modes, statuses):
        print("  " + ", ".join(f"{name} {count}" for name, count in sorted(counter.items())))
    return wrong


if __name__ == "__main__":
    sys.exit(1 if check(sys.argv[1:]) else 0)
