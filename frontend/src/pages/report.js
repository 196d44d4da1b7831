// A report: its text with all words that something rests on, and what it tells of.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { address, go, recordHref, withQuery } from "../address.js";
import { useApi } from "../api.js";
import { useKeys } from "../keys.js";
import { emptyDraft, marksOf, Missed } from "../missed.js";
import { Loaded, Outlet, Page, SourceLine } from "../parts.js";
import { MarkedText, showWords } from "../text.js";
import { FAMILIES, PLURALS, ROLES } from "../words.js";

const isWeb = (url) => /^https?:\/\//.test(url || "");

export function Report({ id }) {
  const state = useApi(`/documents/${encodeURIComponent(id)}`);
  return html`<${Loaded} state=${state} title="This report is not here">${(report) => html`<${Shown} report=${report} />`}<//>`;
}

function Shown({ report }) {
  const { source } = report;
  const root = useRef(null);
  const [family, setFamily] = useState("");
  const [draft, setDraft] = useState(null);
  const isAdding = address.value.query.get("add") === "true";
  const open = (isOpen) => {
    setDraft(isOpen ? emptyDraft() : null);
    go(withQuery({ add: isOpen }), { replace: true, keepFocus: true });
  };
  useEffect(() => {
    if (isAdding && !draft) setDraft(emptyDraft());
  }, [isAdding]);
  useKeys([["n", "add what was missed", () => open(true)]]);
  const quote = address.value.query.get("find");
  const at = quote ? Array.from(report.text.slice(0, Math.max(0, report.text.indexOf(quote)))).length : -1;
  const sought = at >= 0 && report.text.includes(quote) ? [{ field: "conflict", start: at, end: at + Array.from(quote).length }] : [];
  const marks = draft ? marksOf(draft) : [...sought, ...report.marks.filter((one) => !family || one.family === family)];
  useEffect(() => {
    if (draft?.words[draft.active]) showWords(root.current, draft.active, true);
  }, [draft]);
  useEffect(() => {
    if (sought.length) showWords(root.current, "conflict", true);
  }, [report]);
  const families = [...new Set(report.marks.map((one) => one.family))];
  return html`<${Page}
    actions=${!draft && html`<button type="button" onClick=${() => open(true)}>Add what was missed <kbd>n</kbd></button>`}
    title=${source.title || source.name}
    hint=${html`<${Outlet} source=${source} /> · ${isWeb(source.url) ? html`<a href=${source.url} target="_blank" rel="noreferrer noopener">the page it came from</a>` : html`from ${source.url}`}`}
  >
    <div class="legend" role="group" aria-label="Which marks">
      <button type="button" aria-pressed=${family ? "false" : "true"} onClick=${() => setFamily("")}>All marks</button>
      ${families.map((one) => html`<button type="button" aria-pressed=${family === one ? "true" : "false"} onClick=${() => setFamily(one)}>${PLURALS[one]}</button>`)}
    </div>
    <p class="legend" aria-label="Colours">${Object.entries(ROLES).map(([role, told]) => html`<span class=${`chip role-${role}`}>${told}</span>`)}</p>
    <div class=${`proof-columns report-columns ${draft ? "is-adding" : ""}`} ref=${root}>
      <${MarkedText} text=${report.text} marks=${marks} lit=${draft ? draft.active : sought.length ? "conflict" : null} label="Text of the report"
        onPick=${draft ? null : (mark) => mark.record && go(recordHref(mark.record))} />
      ${draft && html`<${Missed} report=${report} draft=${draft} onDraft=${setDraft} root=${root} onClose=${() => open(false)} />`}
      ${!draft && html`<section aria-label="What it tells of">
        <h2>What it tells of</h2>
        <${Told} report=${report} family=${family} />
        ${report.copies.length > 0 && html`<h2>Copies of it</h2><ul>${report.copies.map((one) => html`<li><${SourceLine} source=${one} /></li>`)}</ul>`}
      </section>`}
    </div>
  <//>`;
}

function Told({ report, family }) {
  const points = Array.from(report.text);
  const records = new Map();
  for (const mark of report.marks) {
    if (!mark.record || (family && mark.family !== family)) continue;
    const found = records.get(mark.record) || { family: mark.family, words: [] };
    found.words.push(points.slice(mark.start, mark.end).join(""));
    records.set(mark.record, found);
  }
  return html`<ul class="told-of">
    ${[...records].map(
      ([id, one]) => html`<li><a href=${recordHref(id)}>${FAMILIES[one.family]}: ${[...new Set(one.words)].join(" · ").slice(0, 140)}</a></li>`,
    )}
  </ul>`;
}
