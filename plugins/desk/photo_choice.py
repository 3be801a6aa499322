"""Which of the photos that came enter an article: each once, of twins the one that is chosen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from plugins.gallery.intake import Intake
from plugins.gallery.likeness import are_alike


class Arrival(NamedTuple):
    """A photo that can be read, under the name it came with."""

    name: str
    photo: Intake


class Present(NamedTuple):
    """A photo that lies in the article's folder already: its name there, its bytes and its look."""

    name: str
    data: bytes
    look: bytes


class Judge(NamedTuple):
    """Who decides on twins.

    `takes_too(new, present)` says whether a photo is wanted beside one that is there already; `drops(first, second)` gives
    the one of two arrivals that is not wanted, or None where both are.
    """

    takes_too: Callable[[Arrival, Present], bool]
    drops: Callable[[Arrival, Arrival], Arrival | None]


@dataclass
class Choice:
    """Photos to take in, names of the article's files that came again, and each that was left out with the one it is like."""

    new: list[Arrival] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    dropped: dict[str, str] = field(default_factory=dict)


def choose(arrivals: Iterable[Arrival], present: Iterable[Present], judge: Judge) -> Choice:
    """The choice among arrivals, in their order. What is decided of the same photos is the same however often they come."""
    choice = Choice()
    there: Mapping[bytes, Present] = {photo.data: photo for photo in present}
    for arrival in arrivals:
        if same := there.get(arrival.photo.data):
            if same.name in choice.known:
                choice.dropped[arrival.name] = same.name
            else:
                choice.known.append(same.name)
        elif rival := _beside(arrival, there.values(), judge):
            choice.dropped[arrival.name] = rival
        else:
            _settle(arrival, choice, judge)
    return choice


def drop_smaller(first: Arrival, second: Arrival) -> Arrival:
    """The one of two twins that has fewer pixels; of equals the second."""
    return first if second.photo.pixels > first.photo.pixels else second


def _beside(arrival: Arrival, there: Iterable[Present], judge: Judge) -> str:
    """The name of the article's photo that makes this one unwanted, or an empty string."""
    rival = next((photo for photo in there if photo.look and are_alike(photo.look, arrival.photo.look)), None)
    return rival.name if rival and not judge.takes_too(arrival, rival) else ""


def _settle(arrival: Arrival, choice: Choice, judge: Judge) -> None:
    """Put an arrival among the new ones, in the place of its twin, or nowhere."""
    for place, other in enumerate(choice.new):
        if other.photo.data == arrival.photo.data:
            choice.dropped[arrival.name] = other.name
            return
        if not are_alike(other.photo.look, arrival.photo.look):
            continue
        unwanted = judge.drops(other, arrival)
        if unwanted is arrival:
            choice.dropped[arrival.name] = other.name
            return
        if unwanted is other:
            choice.dropped[other.name] = arrival.name
            choice.new[place] = arrival
            return
    choice.new.append(arrival)
