// The review queue: what waits for a person, one thing at a time, by keyboard.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { address } from "../address.js";
import { changed, read, send, useApi } from "../api.js";
import { Correct } from "../correct.js";
import { useKeys } from "../keys.js";
import { Empty, filter, Loaded, Page, what, Who } from "../parts.js";
import { NameField, person, say } from "../person.js";
import { Proof } from "../proof.js";
import { count, dateWords, dayWords, FAMILIES, placeWords } from "../words.js";

const LIMIT = 20;
const QUEUES = [
  ["unsure", "May be one thing", "Reports that may tell of the same thing. Are they one?"],
  ["conflict", "Reports disagree", "Things on which reports, or parts of one, do not agree. What is right?"],
  ["weak", "Unsure reading", "Things that were read with little confidence. Are they right?"],
];

export function Review() {
  const reason = address.value.query.get("reason") || "unsure";
  const state = useApi(`/review?reason=${reason}&limit=${LIMIT}`);
  const counts = QUEUES.map(([name]) => useApi(`/review?reason=${name}&limit=1`).value?.total);
  const hint = QUEUES.find(([name]) => name === reason)?.[2];
  return html`<${Page} title="Review" hint=${`${hint} Press ? for the keys.`}>
    <div class="tabs" role="group" aria-label="What waits">
      ${QUEUES.map(
        ([name, told], index) => html`<button type="button" aria-pressed=${name === reason ? "true" : "false"} onClick=${() => filter({ reason: name })}>
          ${told}${counts[index] !== undefined && html` <span class="badge">${counts[index]}</span>`}
        </button>`,
      )}
    </div>
    ${!person.value && html`<div class="narrow"><${NameGate} /></div>`}
    <${Loaded} state=${state}>
      ${(listing) => listing.values.length
        ? html`<${Queue} key=${reason} listing=${listing} />`
        : html`<${Empty}><p>Nothing waits here.</p><p>${QUEUES.filter(([name]) => name !== reason).map(([name, told]) => html`<a href=${`/review?reason=${name}`}>${told}</a> `)}</p><//>`}
    <//>
  <//>`;
}

function NameGate() {
  return html`<p>Say who you are before you judge.</p><${NameField} />`;
}

function Queue({ listing }) {
  const [at, setAt] = useState(0);
  const [passed, setPassed] = useState(new Set());
  const [problem, setProblem] = useState("");
  const [editing, setEditing] = useState(null);
  const waiting = listing.values.filter((one) => !passed.has(keyOf(one)));
  const doubt = waiting[Math.min(at, waiting.length - 1)];
  const move = (by) => setAt(Math.max(0, Math.min(waiting.length - 1, at + by)));
  const pass = () => doubt && setPassed(new Set([...passed, keyOf(doubt)]));
  const judge = async (verdict) => {
    if (!doubt) return;
    if (!person.value) {
      document.querySelector("input[name=by]")?.focus();
      return;
    }
    setProblem("");
    try {
      const seen = await read(`/records/${encodeURIComponent(doubt.finding.id)}`);
      await send("/corrections", {
        verdict, target: doubt.finding.id, by: person.value, other: ["same", "different"].includes(verdict) ? doubt.other?.id : null, expected: seen.last,
      });
      say(`${VERDICTS[verdict]} u takes it back.`);
      pass();
      changed();
    } catch (error) {
      setProblem(error.message);
    }
  };
  const undoLast = async () => {
    const last = (await read("/corrections?limit=20")).values.find((one) => one.by === person.value && !one.is_undone && one.verdict !== "undo");
    if (!last) return;
    await send(`/corrections/${encodeURIComponent(last.key)}/undo`, { by: person.value });
    setPassed(new Set());
    say("The last judgement is taken back.");
    changed();
  };
  const edit = async () => {
    if (doubt) setEditing(await read(`/records/${encodeURIComponent(doubt.finding.id)}`));
  };
  const isPair = Boolean(doubt?.other);
  useKeys([
    ["j", "next", () => move(1)],
    ["k", "the one before", () => move(-1)],
    ["a", isPair ? "accept: they are one" : "accept: it is right", () => judge(isPair ? "same" : "right")],
    ["x", isPair ? "reject: they are two" : "reject: it is wrong", () => judge(isPair ? "different" : "wrong")],
    ["e", "edit: correct a field", edit],
    isPair && ["s", "same: they are one thing", () => judge("same")],
    isPair && ["d", "different: they are two things", () => judge("different")],
    ["u", "undo my last judgement", undoLast],
  ]);
  if (!doubt) return html`<${Empty}><p>All of this page is judged.</p><p><button type="button" onClick=${() => { setPassed(new Set()); changed(); }}>Go on</button></p><//>`;
  return html`<div class="queue">
    <p class="summary" role="status">${count(listing.total, "thing")} ${listing.total === 1 ? "waits" : "wait"} · number ${Math.min(at, waiting.length - 1) + 1} of ${waiting.length} here</p>
    <div class="actions judge" role="group" aria-label="Judge">
      ${isPair
        ? html`<button type="button" class="main-button" onClick=${() => judge("same")}>They are one <kbd>s</kbd></button>
            <button type="button" onClick=${() => judge("different")}>They are two <kbd>d</kbd></button>`
        : html`<button type="button" class="main-button" onClick=${() => judge("right")}>✓ Right <kbd>a</kbd></button>
            <button type="button" onClick=${() => judge("wrong")}>✕ Wrong <kbd>x</kbd></button>`}
      <button type="button" onClick=${edit}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${undoLast}>Undo <kbd>u</kbd></button>
      <button type="button" onClick=${() => move(-1)}>Before <kbd>k</kbd></button>
      <button type="button" onClick=${() => move(1)}>Next <kbd>j</kbd></button>
    </div>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <p class="why"><strong>Why it is here:</strong> ${doubt.why}</p>
    ${isPair
      ? html`<div class="pair"><${Side} finding=${doubt.finding} /><${Side} finding=${doubt.other} /></div>`
      : html`<div class="card"><${Proof} key=${doubt.finding.id} id=${doubt.finding.id} isJudged=${true} /></div>`}
    ${editing && html`<${Correct} verdict="field" field=${null} seen=${editing} onClose=${() => setEditing(null)} />`}
  </div>`;
}

const VERDICTS = { right: "Called right.", wrong: "Called wrong.", same: "Joined.", different: "Kept apart." };
const keyOf = (doubt) => `${doubt.finding.id} ${doubt.other?.id || ""}`;

function Side({ finding }) {
  return html`<section class="card">
    <p class="kicker">${FAMILIES[finding.family]}</p>
    <h2>${what(finding)}</h2>
    <p><${Who} finding=${finding} /></p>
    <p class="facts"><span>${finding.is_dated ? dateWords(finding.date) : `reported ${dayWords(finding.day)}`}</span><span>${placeWords(finding.place)}</span></p>
    <${ShortProof} id=${finding.id} />
  </section>`;
}

function ShortProof({ id }) {
  const state = useApi(`/records/${encodeURIComponent(id)}`);
  return html`<${Loaded} state=${state}>
    ${(seen) => seen.sheet.tellings.map((one) => html`<p><strong>${one.source.publisher || one.source.name}</strong>: <q>${one.quotes.map((quote) => quote.quote).join(" … ")}</q></p>`)}
  <//>`;
}
