// What persons corrected: who, when, why; and taking it back.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { recordHref } from "./address.js";
import { changed, send, useApi } from "./api.js";
import { NameGate, person, say } from "./person.js";
import { FAMILIES, fieldWords, valueWords } from "./words.js";

const VERDICTS = {
  right: "called right",
  wrong: "called wrong",
  same: "called the same as another",
  different: "called different from another",
  "part-of": "called a part of another",
  field: "corrected",
  add: "added",
  undo: "taken back",
};

function json(told) {
  try {
    return valueWords(JSON.parse(told ?? "null")) || "not known";
  } catch {
    return told;
  }
}

const BREATH = 60_000;

// What was said of several reports in one breath is one line, and is taken back at once.
export function inOneBreath(changes) {
  const found = [];
  const of = (one) => JSON.stringify([one.by, one.verdict, one.why, one.record, one.is_undone]);
  for (const one of changes) {
    const last = found.at(-1);
    const isSame = last && one.verdict !== "field" && of(last) === of(one) && Math.abs(Date.parse(last.when) - Date.parse(one.when)) < BREATH;
    if (isSame) last.keys.push(one.key);
    else found.push({ ...one, keys: [one.key] });
  }
  return found;
}

export async function undo([key, ...others]) {
  await send(`/corrections/${encodeURIComponent(key)}/undo`, { by: person.value, others });
  say("Taken back.");
  changed();
}

export function ChangeLine({ change, isLinked = true }) {
  const [problem, setProblem] = useState("");
  const take = () => undo(change.keys).catch((error) => setProblem(error.message));
  return html`<li class=${change.is_undone ? "is-undone" : ""}>
    <p>
      <strong>${change.by}</strong> · <time datetime=${change.when}>${change.when.replace("T", " ").slice(0, 16)}</time> · ${FAMILIES[change.family] || change.family} ${VERDICTS[change.verdict] || change.verdict}${change.field && html`: ${fieldWords(change.field)}`}
      ${change.keys.length > 1 && html` <span class="quiet">(${change.keys.length} reports)</span>`}
      ${change.is_undone && html` <span class="quiet">(taken back)</span>`}
    </p>
    ${change.verdict === "field" && html`<p><del>${json(change.before)}</del> → <ins>${json(change.after)}</ins></p>`}
    ${change.why && html`<p class="quiet">Why: ${change.why}</p>`}
    <p class="facts">
      <q>${change.about}</q>
      ${isLinked && change.record && html`<a href=${recordHref(change.record)}>Open</a>`}
      ${!change.is_undone && change.verdict !== "undo" && html`<button type="button" onClick=${take} disabled=${!person.value}>Undo</button>`}
    </p>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
  </li>`;
}

// What was said of one record: by persons, and by the engine that joined its reports.
export function Changes({ record, remarks }) {
  const state = useApi(`/corrections?record=${encodeURIComponent(record)}`);
  const judged = new Map();
  for (const one of remarks.filter((remark) => !remark.when)) {
    const said = `${one.verdict.toLowerCase().replace("_", " ")} · ${one.why}`;
    judged.set(said, (judged.get(said) || 0) + 1);
  }
  const found = state.value?.values || [];
  if (!found.length && !judged.size) return null;
  return html`<section>
    <h3>History</h3>
    ${found.length > 0 && html`<${NameGate} />`}
    <ul class="changes">
      ${inOneBreath(found).map((one) => html`<${ChangeLine} key=${one.key} change=${one} isLinked=${false} />`)}
    </ul>
    ${judged.size > 0 && html`<details><summary>Why the engine compared it with others (${judged.size})</summary>
      <ul class="changes">${[...judged].map(([said, times]) => html`<li class="quiet"><p>${said}${times > 1 && ` (${times} times)`}</p></li>`)}</ul>
    </details>`}
  </section>`;
}
