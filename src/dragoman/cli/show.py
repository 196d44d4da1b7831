"""`dragoman show`: one record with the words of every report that tells of it."""

from collections.abc import Iterator

from rich.console import Console

from dragoman.model.answer import Finding, Remark, Sheet, Telling
from dragoman.query.flat import finding_row, to_row

from .asked import OUTPUT, Output
from .rows import print_csv, print_json
from .view import DETAIL, LINE, QUOTE, write
from .words import counted

# Columns that a record's head says in other words, or that are empty for most.
UNSAID = ("id", "claims", "sources", "conflicts", "is_reviewed", "confidence", "addresses", "is_dated")


def show_command(
    id: str,  # noqa: A002 - the argument's name
    *,
    output: Output = OUTPUT,
) -> int:
    """Show a record: what is held, each report's words by field, disagreements, corrections and judgements.

    Parameters
    ----------
    id
        The id of a record or of a claim; its beginning will do.
    ledger
        The ledger's file.
    format
        table to look at; csv has a row for each quotation, json has all.
    """
    with output.open() as questions:
        sheet = questions.show(id)
    if output.format == "json":
        print_json(sheet)
    elif output.format == "csv":
        rows = [
            {"record": sheet.finding.id, "claim": one.id, "report": one.source.name, **to_row(quote)}
            for one in sheet.tellings
            for quote in one.quotes
        ]
        print_csv(rows, ("record", "claim", "report", "field", "start", "end", "quote"))
    else:
        _show(sheet, Console(highlight=False))
    return 0


def _show(sheet: Sheet, console: Console) -> None:
    finding = sheet.finding
    head = [finding.family, str(finding.type), finding.status or ""]
    write(f"{' '.join(part for part in head if part)} [{finding.id}]", console, style="bold")
    for line in _held(finding):
        write(line, console, first=LINE)
    for telling in sheet.tellings:
        _show_telling(telling, console)
    if sheet.conflicts:
        _title("disagreements", console)
        for one in sheet.conflicts:
            values = " ≠ ".join(dict.fromkeys(side.value for side in one.sides))
            write(f"{one.kind}: {values}", console, first=LINE)
            write(one.why, console, first=DETAIL)
    if sheet.remarks:
        _title("corrections and judgements", console)
        for remark in sheet.remarks:
            write(_remark(remark), console, first=LINE)


def _held(finding: Finding) -> Iterator[str]:
    for name, cell in finding_row(finding).items():
        if name not in UNSAID and cell not in (None, "", False):
            yield f"{name}: {cell}"
    yield (
        f"{counted(finding.claims, 'claim')} of {counted(finding.sources, 'independent report')}, confidence "
        f"{finding.confidence:.2f}{', reviewed' if finding.is_reviewed else ''}"
    )


def _show_telling(telling: Telling, console: Console) -> None:
    source = telling.source
    told = (source.publisher or source.name, source.published or "no date", source.url or "")
    _title(" · ".join(part for part in told if part), console)
    lead = ", the fullest" if telling.is_lead else ""
    write(f"claim {telling.id}{lead}; says {', '.join(telling.asserted_by)}", console, first=LINE)
    for quote in telling.quotes:
        write(f"{quote.field}: {quote.quote}", console, first=QUOTE)
    for name, value in telling.apart.items():
        write(f"≠ {name}: {value}", console, first=LINE, style="yellow")


def _remark(remark: Remark) -> str:
    change = f"{remark.field}: {remark.before} → {remark.after}" if remark.field else ""
    about = f"with {remark.other}" if remark.other else ""
    who = f"by {remark.by}" + (f", {remark.when}" if remark.when else "")
    return " · ".join(part for part in (remark.verdict, change, about, who, remark.why or "") if part)


def _title(words: str, console: Console) -> None:
    console.print()
    write(words, console, style="bold cyan")
