// A report's text with marks in it: words that fields rest on, one colour a role.
import { html } from "htm/preact";
import { fieldWords, roleOf } from "./words.js";

// Cuts a text where marks begin and end. Offsets count code points, which JavaScript's do not.
export function pieces(text, marks) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const one of marks) {
    cuts.add(Math.min(one.start, points.length));
    cuts.add(Math.min(one.end, points.length));
  }
  const ordered = [...cuts].sort((one, other) => one - other);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1];
    return {
      start,
      end,
      words: points.slice(start, end).join(""),
      marks: marks.filter((one) => one.start < end && start < one.end),
    };
  });
}

// `onPick` is told which mark was pressed; `lit` is the field whose words stand out.
export function MarkedText({ text, marks, lit, onPick, label }) {
  const named = new Set();
  return html`<div class="text" tabindex="0" role="region" aria-label=${label}>
    ${pieces(text, marks).map((piece) => {
      if (!piece.marks.length) return piece.words;
      const fields = [...new Set(piece.marks.map((one) => one.field))];
      const shown = fields.includes(lit) ? lit : fields[0];
      // The name of a field stands once, behind the first words that it rests on.
      const isFirst = !named.has(shown) && piece.marks.some((one) => one.field === shown && one.end === piece.end);
      if (isFirst) named.add(shown);
      const told = fields.map(fieldWords).join("; ");
      return html`<mark
        class=${`role-${roleOf(shown)} ${fields.includes(lit) ? "is-lit" : ""} ${onPick ? "is-pickable" : ""}`}
        data-field=${fields.join(" ")}
        title=${told}
        onClick=${onPick && (() => onPick(piece.marks[0]))}
        >${piece.words}${isFirst && html`<span class="mark-name" aria-hidden="true">${fieldWords(shown)}</span>`}</mark
      >`;
    })}
  </div>`;
}

// Brings words into view inside their text; the page itself moves only where somebody asked for them.
export function showWords(root, field, isAsked) {
  const found = root?.querySelector(`mark[data-field~="${CSS.escape(field)}"]`);
  if (!found) return;
  const box = found.closest(".text");
  box.scrollTop = found.offsetTop - box.clientHeight / 3;
  if (isAsked) found.scrollIntoView({ block: "nearest" });
}

const ROUND = 140;

// The sentences around the words that something rests on, with their marks.
export function Excerpt({ text, quotes, label }) {
  const points = Array.from(text);
  if (!quotes.length) return null;
  const first = Math.min(...quotes.map((one) => one.start));
  const last = Math.min(Math.max(...quotes.map((one) => one.end)), first + 700);
  const before = points.slice(Math.max(0, first - ROUND), first).join("");
  const after = points.slice(last, last + ROUND).join("");
  const head = before.slice(Math.max(before.lastIndexOf(". ") + 1, before.lastIndexOf("\n") + 1)).trimStart();
  const tail = after.slice(0, (/[.!?](\s|$)|\n/.exec(after)?.index ?? after.length - 1) + 1);
  const start = first - Array.from(head).length;
  const shown = head + points.slice(first, last).join("") + tail;
  const marks = quotes.map((one) => ({ ...one, start: Math.max(0, one.start - start), end: Math.max(0, one.end - start) }));
  return html`<${MarkedText} text=${shown.trimEnd()} marks=${marks} label=${label} />`;
}
