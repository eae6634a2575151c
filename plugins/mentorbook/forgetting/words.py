"""The words by which somebody is known, and texts without them: the person's id stands in their place."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mentorbook.forgetting.spelling import folded, forms, longest, spelled, word_set

SHORTEST = 2  # letters of a part of a name that is looked for by itself
_SHORT = 3  # below, only as it is written
_HOST = "forgotten.invalid"  # a name that leads nowhere, by its ending
_NO_PHONE = "000 0000"
_SPLIT = re.compile(r"[\s,]+")
_BETWEEN = r"(?:\s{1,3}|[._+-]?)"
_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_NOREPLY = r"(?:[0-9]+[+-])?{login}@users\.noreply\.[a-z0-9.-]+"
_FORGE = r"(?:https?://(?:[^\s/@]{1,99}@)?[\w.-]+(?::[0-9]+)?/|git@[\w.-]+[:/]|(?:github|gitlab|bitbucket)\.\w+/)"
_LOGIN = re.compile(r"[a-z]{1,5}", re.IGNORECASE)  # may be a word of any text
_SEVERAL = re.compile(r"[&+/]|\band\b", re.IGNORECASE)
_NEIGHBOUR = re.compile(r"[ \t]+(\w)")
_NEIGHBOUR_BEFORE = re.compile(r"([\w-]+)[ \t]+$")

_Instead = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class Words:
    """What names one person: in records of now and of before, and in commits."""

    person: str
    names: tuple[str, ...] = ()  # as written anywhere: name, called, list_as, under signatures
    mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    logins: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # whatever else somebody asked to take out
    others: tuple[str, ...] = ()  # parts of names that somebody else of the same records has too: they stay
    shared: tuple[str, ...] = ()  # names of other people who are called the same

    @property
    def mail(self) -> str:
        """The address that stands in the place of theirs."""
        return f"{self.person}@{_HOST}"

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of the names, which count only where it is sure who is meant."""
        found = dict.fromkeys(part for name in self.names for part in _SPLIT.split(name))
        kept = (part for part in found if len(part.strip(".")) >= SHORTEST and part not in self.others)
        return tuple(each for each in kept if each != self.person and not (len(each) <= _SHORT and each.islower()))

    @cached_property
    def strict(self) -> "Words":
        """The same words for records of others, in which a part of the name may mean anybody."""
        return replace(self, others=(*self.others, *self.parts))

    def everywhere(self, text: str) -> str:
        """Return the text without what can mean nobody else: whole names, addresses, numbers, logins."""
        for pattern, instead in self._sure:
            text = pattern.sub(instead, text)
        return text

    def theirs(self, text: str) -> str:
        """Return a text of their own records and pairs: without the parts of the name too."""
        text = self.everywhere(text)
        for pattern, instead in self._of_namesakes:
            text = pattern.sub(instead, text)
        return self._loose.sub(self.person, text) if self._loose else text

    def is_named_in(self, text: str) -> bool:
        """Return whether a text may name the person: also by a part of the name or a login in small letters."""
        return bool(self.found_in(text))

    def found_in(self, text: str) -> list[str]:
        """Return the words of a text that may name the person, as they stand there, once each."""
        found: dict[str, str] = {}
        views = dict.fromkeys((text, folded(text)))
        known = [*(pattern for pattern, _ in (*self._sure, *self._of_namesakes)), *filter(None, self._traces)]
        for view in views:
            for pattern in known:
                for match in pattern.finditer(view):
                    found.setdefault(folded(match[0]).casefold(), match[0])
        return [each for key, each in found.items() if not any(key in other for other in found if other != key)]

    def is_them(self, name: str, mail: str) -> bool:
        """Return whether an author or committer is this person: by the whole name, an address or a login."""
        if self.everywhere(mail) != mail:
            return True
        if self.everywhere(name) != name and not _SEVERAL.search(name):
            return True
        known = {each for each in map(word_set, self._own_names(self.shared)) if len(each) > 1}
        clear = {each.casefold() for each in self.logins if not self._is_common(each)}
        return word_set(name) in known or name.casefold() in clear

    def is_near(self, name: str, mail: str) -> bool:
        """Return whether an author or committer may be this person, which only somebody who knows them can say."""
        local = mail.partition("@")[0]
        return not self.is_them(name, mail) and bool(self.found_in(name) or self.found_in(local.replace(".", " ")))

    def _own_names(self, not_those: Sequence[str]) -> list[str]:
        shared = {word_set(" ".join(each)) for name in not_those for each in _whole(name)}
        every = (" ".join(each) for name in self.names for each in _whole(name))
        return [each for each in every if word_set(each) not in shared]

    def _is_common(self, login: str) -> bool:
        return bool(_LOGIN.fullmatch(login)) or login.casefold() in {folded(each).casefold() for each in self.parts}

    @cached_property
    def _loose(self) -> re.Pattern[str] | None:
        every = [form for part in self.parts for form in forms(part)]
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest(every)))})(?!\w)") if every else None

    @cached_property
    def _traces(self) -> tuple[re.Pattern[str] | None, ...]:
        """Parts and logins in any letters; those of two letters only as they are written."""

        def pattern(words: list[str], flags: int) -> re.Pattern[str] | None:
            told = "|".join(map(re.escape, longest(words)))
            return re.compile(rf"(?<![^\W_])(?:{told})(?![^\W_])", flags) if words else None

        every = [form for part in (*self.parts, *self.logins) for form in forms(part)]
        return (
            pattern([each for each in every if len(each) >= _SHORT], re.IGNORECASE),
            pattern([each for each in every if len(each) < _SHORT], 0),
        )

    @cached_property
    def _sure(self) -> tuple[tuple[re.Pattern[str], _Instead], ...]:
        return tuple((re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in self._patterns())

    @cached_property
    def _of_namesakes(self) -> tuple[tuple[re.Pattern[str], _Instead], ...]:
        """Whole names that somebody else has too: theirs only in their own records and pairs."""
        told = self._named(()) if self.shared else ()
        return tuple((re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in told)

    def _patterns(self) -> Iterator[tuple[str, _Instead]]:
        for login in longest(self.logins):
            yield rf"(?<![\w.+-]){_NOREPLY.format(login=re.escape(login))}", self.mail
        for mail in longest(self.mails):
            yield rf"(?<![\w.+-]){re.escape(mail)}(?![\w-])", self.mail
        for phone in longest(self.phones):
            digits = re.findall(r"[0-9]", phone)
            yield rf"(?<![0-9]){'[ ().-]{0,3}'.join(digits)}(?![0-9])", _NO_PHONE
        if self.shared:
            for pattern, _ in self._named(()):
                yield rf"{pattern}(?=\s{{0,2}}<{re.escape(self.mail)}>)", self.person
        yield from self._named(self.shared)
        for login in longest(self.logins):
            bare = re.escape(login)
            yield rf"(?<![\w.+-])@{bare}(?![\w-])", self.person
            before = rf"{_FORGE}|[\"']?\blogin[\"']?:[ \t]*[\"']?|\bfrom (?={bare}/)"
            yield rf"({before}){bare}(?![\w-])", rf"\g<1>{self.person}"
        for word in longest(self.also):
            yield rf"(?<!\w){re.escape(word)}(?!\w)", self.person

    def _named(self, not_those: Sequence[str]) -> Iterator[tuple[str, _Instead]]:
        """Yield patterns of whole names: in order, and the other way round as lists have it."""
        ordered = {tuple(each.split(" ")) for each in self._own_names(not_those)}
        for words in sorted(ordered, key=lambda each: (-len("".join(each)), each)):
            yield f"{_BEFORE}{_BETWEEN.join(map(spelled, words))}{_AFTER}", self.person
        shared = {word_set(each) for each in not_those}
        for last, first in sorted(_listed(self.names), key=lambda each: (-len("".join(map("".join, each))), each)):
            if word_set(" ".join((*first, *last))) not in shared:
                both = (r"[ \t]{1,2}".join(map(spelled, each)) for each in (last, first))
                pattern = r",[ \t]{0,2}".join(both)
                yield f"{_BEFORE}{pattern}{_AFTER}", self._unless_neighbours

    def _unless_neighbours(self, match: re.Match[str]) -> str:
        """Return the id, but for what stands in a list of names: `Kim Okafor, Ines Brown` names two others."""
        after = _NEIGHBOUR.match(match.string, match.end())
        line = match.string[max(0, match.start() - 60) : match.start()].rpartition("\n")[2]
        before = _NEIGHBOUR_BEFORE.search(line)
        is_between = bool(after and after[1].isupper()) or bool(before and before[1][0].isupper())
        return match[0] if is_between else self.person


def _whole(name: str) -> Iterator[Sequence[str]]:
    """Yield a whole name as its words in order, first name first, and as first and last alone."""
    last, comma, first = name.partition(",")
    words = [each for each in _SPLIT.split(f"{first} {last}" if comma else name) if each]
    if len(words) > 1:
        yield words
        yield [words[0], words[-1]]


def _listed(names: Sequence[str]) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return last and first names as lists put them, where one of the names says which the last is."""
    found = set()
    for name in names:
        last, comma, first = (each.strip() for each in name.partition(","))
        if comma and last and first:
            found.add((tuple(last.split()), tuple(first.split())))
        for whole in names:
            words, family = whole.split(), name.split()
            if not comma and "," not in whole and len(words) > len(family) and words[-len(family) :] == family:
                found |= {(tuple(family), tuple(words[: -len(family)])), (tuple(family), (words[0],))}
    return found
