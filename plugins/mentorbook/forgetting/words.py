"""The words by which somebody is known, and texts without them: the person's id stands in their place."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

SHORTEST = 3  # letters of a part of a name that is looked for by itself
_HOST = "forgotten.invalid"  # a name that leads nowhere, by its ending
_NO_PHONE = "000 0000"
_SPLIT = re.compile(r"[\s,]+")
_BETWEEN = r"(?:\s{1,3}|,\s{0,2}|[._+-]?)"
_NOREPLY = r"(?:[0-9]+[+-])?{login}@users\.noreply\.[a-z0-9.-]+"
_PLAIN_LOGIN = re.compile(r"[a-z]{1,5}", re.IGNORECASE)  # may be a word of any text: only looked for as a login


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

    @property
    def mail(self) -> str:
        """The address that stands in the place of theirs."""
        return f"{self.person}@{_HOST}"

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of the names, which count only where it is sure who is meant."""
        found = dict.fromkeys(part for name in self.names for part in _SPLIT.split(name))
        kept = (part for part in found if len(part.strip(".")) >= SHORTEST and part not in self.others)
        return tuple(part for part in kept if part != self.person)

    def everywhere(self, text: str) -> str:
        """Return the text without what can mean nobody else: whole names, addresses, numbers, logins."""
        for pattern, instead in self._sure:
            text = pattern.sub(instead, text)
        return text

    def theirs(self, text: str) -> str:
        """Return a text of their own records and pairs: without the parts of the name too."""
        text = self.everywhere(text)
        return self._loose.sub(self.person, text) if self._loose else text

    def is_named_in(self, text: str) -> bool:
        """Return whether a text may name the person: also by a part of the name or a login in small letters."""
        return self.theirs(text) != text or bool(self._traces and self._traces.search(text))

    def is_them(self, name: str, mail: str) -> bool:
        """Return whether an author or committer is this person, as far as name and address say."""
        words = {part.casefold() for part in _SPLIT.split(name) if part}
        known = {part.casefold() for part in self.parts} | {each.casefold() for each in self.logins}
        is_named = bool(words) and (words <= known or self.everywhere(name) != name)
        return is_named or self.everywhere(mail) != mail

    @cached_property
    def _loose(self) -> re.Pattern[str] | None:
        forms = [form for part in self.parts for form in _forms(part)]
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _longest(forms)))})(?!\w)") if forms else None

    @cached_property
    def _traces(self) -> re.Pattern[str] | None:
        forms = [form for part in (*self.parts, *self.logins) for form in _forms(part)]
        told = "|".join(map(re.escape, _longest(forms)))
        return re.compile(rf"(?<![^\W_])(?:{told})(?![^\W_])", re.IGNORECASE) if forms else None

    @cached_property
    def _sure(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in self._patterns())

    def _patterns(self) -> Iterator[tuple[str, str]]:
        for login in _longest(self.logins):
            yield rf"(?<![\w.+-]){_NOREPLY.format(login=re.escape(login))}", self.mail
        for mail in _longest(self.mails):
            yield rf"(?<![\w.+-]){re.escape(mail)}(?![\w-])", self.mail
        for phone in _longest(self.phones):
            digits = re.findall(r"[0-9]", phone)
            yield rf"(?<![0-9]){'[ ().-]{0,3}'.join(digits)}(?![0-9])", _NO_PHONE
        for words in sorted({tuple(each) for each in self._whole()}, key=lambda each: (-len("".join(each)), each)):
            yield rf"(?<![^\W\d_]){_BETWEEN.join(map(re.escape, words))}(?![^\W\d_])", self.person
        for login in _longest(self.logins):
            bare = re.escape(login)
            loose = rf"@{bare}(?![\w-])|(?<![\w-]){bare}(?=[/:])|(?<=[/:]){bare}(?![\w-])"
            yield (loose if _PLAIN_LOGIN.fullmatch(login) else rf"(?<![\w-]){bare}(?![\w-])"), self.person
        for word in _longest(self.also):
            yield rf"(?<!\w){re.escape(word)}(?!\w)", self.person

    def _whole(self) -> Iterator[list[str]]:
        """Yield whole names as their parts in order, and first and last the other way round."""
        for name in self.names:
            words = [each for each in _SPLIT.split(name) if each]
            for form in (words, [words[0], words[-1]], [words[-1], words[0]]) if len(words) > 1 else ():
                for normal in ("NFC", "NFD"):
                    yield [unicodedata.normalize(normal, each) for each in form]


def _forms(part: str) -> Iterator[str]:
    for normal in ("NFC", "NFD"):
        form = unicodedata.normalize(normal, part)
        yield from (form, form.upper())


def _longest(words: Iterable[str]) -> list[str]:
    """Return the words, the longest first, so that none is found inside another."""
    return sorted(dict.fromkeys(words), key=lambda each: (-len(each), each))
