"""A view as a brief: lines with numbered footnotes to the reports they rest on, in Markdown or as a page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from dragoman.model.answer import Sheet, Source, Telling

from .wording import STANDING, day_words, place_words, sort_words, who_words

# Words that a report is quoted with are cut here.
LONGEST_QUOTE = 300
MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&$^])")
WEB = re.compile(r"https?://[^\s<>\"'`]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A thing in plain words with the numbers of its footnotes."""

    when: str
    words: str
    standing: str | None
    conflict: str | None
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A report that a line rests on, with words of it."""

    number: int
    source: Source
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Lines in order of days, and the reports that they rest on."""

    title: str
    remarks: tuple[str, ...]
    lines: tuple[Line, ...]
    notes: tuple[Note, ...]


def make_brief(sheets: Iterable[Sheet], *, title: str, remarks: Sequence[str] = ()) -> Brief:
    """Return a brief of things; a report's words have one number wherever they are cited."""
    notes: dict[tuple[str, str], Note] = {}
    lines = []
    for sheet in sheets:
        numbers = []
        for telling in sheet.tellings:
            quote = _words(telling)
            note = notes.setdefault(
                (telling.source.id, quote), Note(number=len(notes) + 1, source=telling.source, quote=quote)
            )
            numbers.append(note.number)
        one = sheet.finding
        place = place_words(one)
        words = f"{who_words(one)}: {sort_words(one)}" + (f", {place}" if place else "")
        reasons = dict.fromkeys(conflict.why.rstrip(".") for conflict in sheet.conflicts)
        conflicts = ". ".join(reasons)
        line = Line(
            when=day_words(one),
            words=words,
            standing=STANDING.get(one.status or ""),
            conflict=conflicts or None,
            notes=tuple(dict.fromkeys(numbers)),
        )
        lines.append(line)
    return Brief(title=title, remarks=tuple(remarks), lines=tuple(lines), notes=tuple(notes.values()))


def _words(telling: Telling) -> str:
    """Return what was said, else all words on which the thing rests, as they follow in the report."""
    said = [one.quote for one in telling.quotes if one.field == "text"]
    told, reached = "", 0
    for one in sorted(telling.quotes, key=lambda one: (one.start, -one.end)):
        if one.start >= reached:
            told += ("" if not told else " " if one.start <= reached + 1 else " … ") + one.quote
            reached = one.end
    words = " ".join(next(iter(said), told).split())
    return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE] + " …"


def _title(source: Source) -> str:
    return source.title or source.name


def _bearings(source: Source) -> str:
    return ", ".join(part for part in (source.publisher, source.published) if part)


# ------------------------------------------------------------ Markdown


def to_markdown(brief: Brief) -> bytes:
    """Return the brief in Markdown; words of reports stand there as words, whatever signs are in them."""
    lines = [f"# {_plain(brief.title)}", ""]
    lines += [f"*{_plain(remark)}*\n" for remark in brief.remarks]
    for line in brief.lines:
        marks = "".join(f"[^{number}]" for number in line.notes)
        standing = f"**{line.standing}:** " if line.standing else ""
        conflict = f" *Reports disagree: {_plain(line.conflict)}.*" if line.conflict else ""
        lines.append(f"- **{_plain(line.when)}** {standing}{_plain(line.words)}.{marks}{conflict}")
    lines += ["", "## Reports", ""] if brief.notes else []
    for note in brief.notes:
        link = f" <{note.source.url}>" if _is_web(note.source.url) else ""
        bearings = _plain(_bearings(note.source))
        lines.append(
            f"[^{note.number}]: “{_plain(_title(note.source))}”, {bearings}.{link} "
            f"The words: “{_plain(note.quote)}”"
        )
    return ("\n".join(lines) + "\n").encode()


def _plain(words: str) -> str:
    return MARKDOWN.sub(r"\\\1", " ".join(words.split()))


def _is_web(url: str | None) -> bool:
    return url is not None and WEB.fullmatch(url) is not None


# ------------------------------------------------------------ a page to print


def to_page(brief: Brief, *, style: str) -> bytes:
    """Return the brief as a page; `style` is the address of its style sheet."""
    body = [f"<h1>{escape(brief.title)}</h1>"]
    body += [f"<p class=remark>{escape(remark)}</p>" for remark in brief.remarks]
    body.append("<ul>")
    body += [_list_line(line) for line in brief.lines]
    body.append("</ul>")
    if brief.notes:
        body += ["<h2>Reports</h2>", "<ol>", *map(_list_note, brief.notes), "</ol>"]
    head = (
        f'<meta charset="utf-8"><title>{escape(brief.title)}</title>'
        f'<link rel="stylesheet" href="{escape(style)}">'
    )
    page = f'<head>{head}</head><body class="print"><main>{"".join(body)}</main></body>'
    return f'<!doctype html><html lang="en">{page}</html>'.encode()


def _list_line(line: Line) -> str:
    marks = " ".join(f'<a id="r{number}" href="#n{number}">[{number}]</a>' for number in line.notes)
    standing = f"<b>{escape(line.standing)}:</b> " if line.standing else ""
    conflict = f" <em>Reports disagree: {escape(line.conflict)}.</em>" if line.conflict else ""
    told = f"<b>{escape(line.when)}</b> {standing}{escape(line.words)}."
    return f"<li>{told} <small>{marks}</small>{conflict}</li>"


def _list_note(note: Note) -> str:
    url = note.source.url
    link = f' <a href="{escape(url or "")}" rel="noreferrer">{escape(url or "")}</a>' if _is_web(url) else ""
    bearings = escape(_bearings(note.source))
    return (
        f'<li id="n{note.number}" value="{note.number}">“{escape(_title(note.source))}”, {bearings}.{link} '
        f"<q>{escape(note.quote)}</q></li>"
    )
