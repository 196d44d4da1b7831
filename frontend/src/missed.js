// What the reader missed in a report is added by a person: what it is, and for each field the words it rests on.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { recordHref } from "./address.js";
import { changed, read, send } from "./api.js";
import { CHOICES, HINTS } from "./choices.js";
import { ActorField, Field } from "./parts.js";
import { NameField, person, say } from "./person.js";
import { FAMILIES, fieldWords } from "./words.js";

// The fields that are asked for, in order; the first of each family has to have words.
const ASKED = {
  event: ["trigger", "type", "status", "actors", "recipients", "date", "place"],
  statement: ["text", "kind", "speaker", "addressee", "channel", "date"],
  transfer: ["trigger", "giver", "receiver", "amount", "unit", "item", "bound", "status", "counting", "date"],
  office: ["title", "holder", "of", "standing", "start", "end"],
  position: ["about", "holder", "stance", "toward", "date"],
  figure: ["value", "bound", "what", "of", "date"],
  rank: ["rank", "of", "scope", "holder", "toward", "date"],
};
const NEEDED = { event: ["type"], statement: ["text"], transfer: ["amount", "unit", "item"], office: ["title"], position: ["about", "stance"], figure: ["value", "what"], rank: ["rank", "of"] };
const PARTIES = ["actors", "recipients", "speaker", "addressee", "giver", "receiver", "holder", "toward"];
const isParty = (family, field) => PARTIES.includes(field) || (family === "figure" && field === "of");
// Their words are the field itself.
const AS_WRITTEN = ["text", "title", "about", "what", "item", "rank", "unit", "amount", "value"];
const STARTING = { status: { event: "actual", transfer: "sent" }, kind: { statement: "indirect" }, channel: { statement: "unspecified" }, type: { event: "CONSULT" }, counting: { transfer: "shipment" }, bound: { transfer: "exact", figure: "exact" }, standing: { office: "current" }, stance: { position: "supports" } };

const points = (words) => Array.from(words).length;

// Where words stand in a text, as offsets of code points.
function places(text, words) {
  const found = [];
  for (let at = text.indexOf(words); words && at >= 0 && found.length < 50; at = text.indexOf(words, at + 1)) {
    found.push(points(text.slice(0, at)));
  }
  return found;
}

// The words that somebody has selected in the report, with where they begin; names of marks are no words of it.
function selectedIn(box) {
  const selection = getSelection();
  if (!box || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const [head, words] = [before, range].map((one) => {
    const copy = one.cloneContents();
    copy.querySelectorAll(".mark-name").forEach((name) => name.remove());
    return copy.textContent;
  });
  const quote = words.trim();
  return quote ? { quote, start: points(head) + points(words) - points(words.trimStart()) } : null;
}

export const emptyDraft = () => ({ family: "event", values: {}, words: {}, active: "trigger" });

// The marks of what is being added, shown in the report while it is written.
export const marksOf = (draft) =>
  Object.entries(draft.words)
    .filter(([, one]) => one.start >= 0)
    .map(([field, one]) => ({ field, start: one.start, end: one.start + points(one.quote) }));

// Words given for a field are its value too where they are what it says and nobody wrote one.
function withWords(draft, field, one) {
  const isItself = AS_WRITTEN.includes(field) || isParty(draft.family, field);
  const values = isItself && !draft.values[field] ? { ...draft.values, [field]: one.quote } : draft.values;
  return { ...draft, active: field, values, words: { ...draft.words, [field]: one } };
}

export function Missed({ report, draft, onDraft, root, onClose }) {
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState("");
  const [added, setAdded] = useState(null);
  const first = useRef(null);
  const { family, values, words, active } = draft;
  const fields = ASKED[family];
  const valueOf = (field) => values[field] ?? STARTING[field]?.[family] ?? "";
  useEffect(() => first.current?.focus(), []);
  const setValue = (field, value) => onDraft((before) => ({ ...before, active: field, values: { ...before.values, [field]: value } }));
  const setWords = (field, one) => onDraft((before) => withWords(before, field, one));
  useEffect(() => {
    const take = () => {
      const one = selectedIn(root.current?.querySelector(".text"));
      if (one) onDraft((before) => withWords(before, before.active, one));
    };
    document.addEventListener("mouseup", take);
    return () => document.removeEventListener("mouseup", take);
  }, []);
  const save = async (event) => {
    event.preventDefault();
    const told = problemOf(family, fields, valueOf, words);
    setProblem(told);
    if (told || !person.value) return;
    try {
      await send("/corrections", { verdict: "add", target: report.source.id, by: person.value, why: why || null, value: claimOf(family, fields, valueOf, words) });
      const [last] = (await read("/corrections?limit=1")).values;
      say("Added. History has it, and undoes it.");
      setAdded(last?.record || null);
      onDraft(() => ({ ...emptyDraft(), family, active: fields[0] }));
      changed();
      first.current?.focus();
    } catch (error) {
      setProblem(error.message);
    }
  };
  return html`<form class="card form missed" aria-label="Add what was missed" onSubmit=${save}>
    <h2>Add what was missed</h2>
    <p class="quiet">Go to a field, then select its words in the report, or write them as they stand there (↓ goes to the next place where they stand).</p>
    <${Field} label="What is it?">
      <select ref=${first} name="family" value=${family} onChange=${(event) => onDraft(() => ({ ...emptyDraft(), family: event.currentTarget.value, active: ASKED[event.currentTarget.value][0] }))}>
        ${Object.entries(FAMILIES).map(([key, shown]) => html`<option value=${key} selected=${key === family}>${shown}</option>`)}
      </select>
    <//>
    ${fields.map((field) => html`<div key=${family + field} class=${`missed-row ${field === active ? "is-active" : ""}`} onFocusIn=${() => field !== active && onDraft((before) => ({ ...before, active: field }))}>
      <${Value} family=${family} field=${field} value=${valueOf(field)} onTake=${(value) => setValue(field, value)} />
      <${Quoted} field=${field} one=${words[field]} text=${report.text} value=${valueOf(field)} isParty=${isParty(family, field)} onTake=${(one) => setWords(field, one)} />
    </div>`)}
    <${Field} label="Why (helps the next reader)"><input name="why" value=${why} onInput=${(event) => setWhy(event.currentTarget.value)} /><//>
    <${NameField} />
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <p class="buttons">
      <button type="submit" class="main-button">Add it <kbd>Enter</kbd></button>
      <button type="button" onClick=${onClose}>Close</button>
    </p>
    ${added && html`<p role="status">The last one is kept: <a href=${recordHref(added)}>open it</a></p>`}
  </form>`;
}

function Value({ family, field, value, onTake }) {
  const choices = CHOICES[`${family} ${field}`];
  const label = fieldWords(field);
  if (field === "trigger") return html`<p class="field"><span>${label}</span><small>“met”, “agreed to send”</small></p>`;
  if (choices) {
    return html`<${Field} label=${label}><select name=${field} onChange=${(event) => onTake(event.currentTarget.value)}>
      ${choices.map(([key, shown]) => html`<option value=${key} selected=${key === value}>${shown}</option>`)}
    </select><//>`;
  }
  if (isParty(family, field)) return html`<${ActorField} label=${label} name=${field} value=${value} placeholder="A name" hint=${HINTS[field]} onTake=${onTake} />`;
  return html`<${Field} label=${label} hint=${HINTS[field]}><input name=${field} value=${value} onInput=${(event) => onTake(event.currentTarget.value)} /><//>`;
}

// The words of a field: selected, written, or found by themselves where the value stands in the report.
function Quoted({ field, one, text, value, isParty, onTake }) {
  const quote = one?.quote ?? "";
  const found = places(text, quote);
  const at = found.indexOf(one?.start);
  const write = (words) => onTake({ quote: words, start: places(text, words)[0] ?? -1 });
  const step = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || found.length < 2) return;
    event.preventDefault();
    onTake({ quote, start: found[(at + by + found.length) % found.length] });
  };
  useEffect(() => {
    if (!quote && value && (isParty || AS_WRITTEN.includes(field)) && text.includes(value)) write(value);
  }, [value]);
  const hint = !quote ? null : one.start < 0 ? "does not stand in the report so" : found.length > 1 ? `place ${at + 1} of ${found.length}` : "stands there";
  return html`<label class="field"><span>its words in the report</span>
    <input name=${`words-${field}`} value=${quote} autocomplete="off" aria-invalid=${quote && one.start < 0 ? "true" : null} onInput=${(event) => write(event.currentTarget.value)} onKeyDown=${step} />
    ${hint && html`<small>${hint}</small>`}
  </label>`;
}

function problemOf(family, fields, valueOf, words) {
  const missing = NEEDED[family].find((field) => !String(valueOf(field)).trim());
  if (missing) return `${fieldWords(missing)}: say what it is.`;
  const wrong = fields.find((field) => words[field]?.quote && words[field].start < 0);
  if (wrong) return `${fieldWords(wrong)}: “${words[wrong].quote}” does not stand in the report. Copy the words as they stand there.`;
  if (!words[fields[0]]?.quote) return `Which words of the report tell it? Give them at “${fieldWords(fields[0])}”.`;
  return "";
}

// Fields left empty are left out: what is not told stays unknown.
function claimOf(family, fields, valueOf, words) {
  const claim = { family };
  for (const field of fields) {
    const value = String(valueOf(field)).trim();
    if (field !== "trigger" && value) claim[field] = value;
  }
  const told = fields.filter((field) => words[field]?.quote).map((field) => [field, [{ quote: words[field].quote, start: words[field].start }]]);
  return { ...claim, words: Object.fromEntries(told) };
}
