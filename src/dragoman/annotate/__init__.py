"""Document → Reading: sentences, names, noun phrases, quotations, dates, amounts, places, coreference."""

from dataclasses import dataclass

from dragoman.model.reading import Reading
from dragoman.model.text import Document
from dragoman.ontology import Ontology, load_ontology

from .amounts import find_amounts
from .attribution import attribute
from .coreference import link_mentions
from .dates import find_dates
from .mentions import find_mentions
from .names import settle_names
from .paragraphs import find_paragraphs
from .parser import Parser, load_parser
from .places import find_places
from .quotations import find_quotations

__all__ = ["Annotator", "load_annotator"]


@dataclass(frozen=True, slots=True)
class Annotator:
    """A loaded parser with the vocabulary."""

    parser: Parser
    ontology: Ontology

    def annotate(self, document: Document) -> Reading:
        """Return everything seen in a document before anything is claimed."""
        text, ontology = document.text, self.ontology
        parse = self.parser.parse(document)
        names = settle_names(parse, text, ontology)
        found = find_mentions(parse, names, ontology)
        persons = [name.span for name in names if name.kind == "person"]
        marked = find_quotations(text, tuple(span for span, _ in find_paragraphs(document)), persons)
        quotations = attribute(marked, parse, found, text)
        mentions, chains = link_mentions(parse, found, quotations, text=text, ontology=ontology)
        dates = find_dates(text, published=document.published)
        places, places_in_names = find_places(document, names, parse, ontology)
        return Reading(
            document=document,
            tokens=parse.tokens,
            sentences=parse.sentences,
            mentions=mentions,
            chains=chains,
            quotations=quotations,
            dates=dates,
            amounts=find_amounts(text, dates, ontology.measures),
            places=places,
            places_in_names=places_in_names,
        )


def load_annotator() -> Annotator:
    """Load the language model and the vocabulary."""
    ontology = load_ontology()
    titles = ontology.titles.heads | ontology.titles.plural_heads
    # The parser has seldom seen an office in three pieces: it takes "vice - president" for an adjective.
    return Annotator(load_parser(sorted(word for word in titles if "-" in word)), ontology)
