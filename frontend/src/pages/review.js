// The review queue: what waits for a person, one thing at a time, by keyboard.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { address, recordHref } from "../address.js";
import { changed, read, send, useApi } from "../api.js";
import { inOneBreath, undo } from "../changes.js";
import { Correct } from "../correct.js";
import { useKeys } from "../keys.js";
import { Empty, filter, Loaded, Page, SourceLine, what, Who } from "../parts.js";
import { NameGate, person, say } from "../person.js";
import { Proof } from "../proof.js";
import { Excerpt } from "../text.js";
import { count, dateWords, dayWords, FIELDS, fieldValue, fieldWords } from "../words.js";

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
  const [passed, setPassed] = useState(new Set());
  const undoLast = async () => {
    const keys = judged.pop() || (await lastOf(person.value));
    if (!keys) return say("There is no judgement of yours to take back.");
    setPassed(new Set());
    return undo(keys).then(() => say("The last judgement is taken back."), (error) => say(error.message));
  };
  const at = QUEUES.findIndex(([name]) => name === reason);
  useKeys([
    ["q", "the next queue", () => filter({ reason: QUEUES[(at + 1) % QUEUES.length][0] })],
    ["u", "undo my last judgement", undoLast],
  ]);
  const hint = QUEUES.find(([name]) => name === reason)?.[2];
  return html`<${Page} title="Review" hint=${`${hint} Press ? for the keys.`}>
    <div class="tabs" role="group" aria-label="What waits">
      ${QUEUES.map(
        ([name, told], index) => html`<button type="button" aria-pressed=${name === reason ? "true" : "false"} onClick=${() => filter({ reason: name })}>
          ${told}${counts[index] !== undefined && html` <span class="badge">${counts[index].toLocaleString("en")}</span>`}
        </button>`,
      )}
    </div>
    <${NameGate} />
    <${Loaded} state=${state}>
      ${(listing) => listing.values.length
        ? html`<${Queue} key=${reason} listing=${listing} passed=${passed} setPassed=${setPassed} undoLast=${undoLast} />`
        : html`<${Empty}><p>Nothing waits here. <button type="button" class="quiet-button" onClick=${undoLast}>Undo my last judgement <kbd>u</kbd></button></p><p>${QUEUES.filter(([name]) => name !== reason).map(([name, told]) => html`<a href=${`/review?reason=${name}`}>${told}</a> `)}</p><//>`}
    <//>
  <//>`;
}

// The keys of what was judged here since the page was loaded, the last at the end.
const judged = [];

// What somebody said last, with all that he said in the same breath.
async function lastOf(name) {
  const { values } = await read("/corrections?limit=500");
  return inOneBreath(values).find((one) => one.by === name && !one.is_undone && one.verdict !== "undo")?.keys;
}

function Queue({ listing, passed, setPassed, undoLast }) {
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState(null);
  const [editing, setEditing] = useState(null);
  const waiting = listing.values.filter((one) => !passed.has(keyOf(one)));
  const doubt = waiting[Math.min(at, waiting.length - 1)];
  const move = (by) => setAt(Math.max(0, Math.min(waiting.length - 1, at + by)));
  const pass = () => doubt && setPassed(new Set([...passed, keyOf(doubt)]));
  const seen = useApi(doubt ? `/records/${encodeURIComponent(doubt.finding.id)}` : null);
  const judge = async (verdict, isOver = false) => {
    if (!doubt || !seen.value || seen.isLoading) return;
    if (!person.value) {
      document.querySelector("input[name=by]")?.focus();
      return;
    }
    setProblem(null);
    try {
      const made = await send("/corrections", {
        verdict, target: doubt.finding.id, by: person.value, other: ["same", "different"].includes(verdict) ? doubt.other?.id : null,
        expected: isOver ? null : seen.value.last,
      });
      judged.push(made.keys);
      say(`${VERDICTS[verdict]} u takes it back.`);
      pass();
      changed();
    } catch (error) {
      setProblem({ error, verdict });
    }
  };
  const edit = () => {
    if (seen.value) setEditing({ seen: seen.value, field: doubt.conflicts[0]?.kind });
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
  ]);
  if (!doubt) return html`<${Empty}><p>All of this page is judged.</p><p><button type="button" onClick=${() => { setPassed(new Set()); changed(); }}>Go on</button></p><//>`;
  return html`<div class="queue">
    <p class="summary" role="status">${count(listing.total, "thing")} ${listing.total === 1 ? "waits" : "wait"} · number ${Math.min(at, waiting.length - 1) + 1} of ${waiting.length} here</p>
    <div class="actions judge" role="group" aria-label="Judge">
      ${isPair
        ? html`<button type="button" class="main-button" onClick=${() => judge("same")}>They are one <kbd>s</kbd></button>
            <button type="button" onClick=${() => judge("different")}>They are two <kbd>d</kbd></button>`
        : html`<button type="button" class="main-button" onClick=${() => judge("right")}>✓ Right as it is held <kbd>a</kbd></button>
            <button type="button" onClick=${() => judge("wrong")}>✕ Wrong <kbd>x</kbd></button>`}
      <button type="button" onClick=${edit}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${undoLast}>Undo <kbd>u</kbd></button>
      <button type="button" onClick=${() => move(-1)}>Before <kbd>k</kbd></button>
      <button type="button" onClick=${() => move(1)}>Next <kbd>j</kbd></button>
    </div>
    ${problem && html`<p class="problem" role="alert">${problem.error.message}
      ${problem.error.status === 409 && html` <button type="button" onClick=${() => judge(problem.verdict, true)}>Keep mine all the same</button>
        <button type="button" onClick=${() => { setProblem(null); changed(); }}>See the other’s</button>`}</p>`}
    <p class="why"><strong>Why it is here:</strong> ${doubt.why}</p>
    ${isPair
      ? html`<${Facts} one=${doubt.finding} other=${doubt.other} /><div class="pair"><${Side} finding=${doubt.finding} /><${Side} finding=${doubt.other} /></div>`
      : html`<div class="card"><${Proof} key=${doubt.finding.id} id=${doubt.finding.id} isJudged=${true} /></div>`}
    ${editing && html`<${Correct} verdict="field" ...${editing} onClose=${() => setEditing(null)} />`}
  </div>`;
}

const VERDICTS = { right: "Called right.", wrong: "Called wrong.", same: "Joined.", different: "Kept apart." };
const keyOf = (doubt) => `${doubt.finding.id} ${doubt.other?.id || ""}`;

// What the two say of each field, side by side; what differs stands out.
function Facts({ one, other }) {
  const rows = FIELDS[one.family].map((field) => [field, fieldValue(one, field), fieldValue(other, field)]).filter(([, left, right]) => left || right);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The two, field by field">
    <table class="facts-table">
      <thead><tr><th scope="col">Field</th><th scope="col">One</th><th scope="col">The other</th></tr></thead>
      <tbody>
        ${rows.map(([field, left, right]) => html`<tr key=${field} class=${left && right && left !== right ? "differs" : ""}>
          <th scope="row">${fieldWords(field)}${left && right && left !== right && " ≠"}</th>
          <td>${left || html`<span class="quiet">not told</span>`}</td><td>${right || html`<span class="quiet">not told</span>`}</td>
        </tr>`)}
      </tbody>
    </table>
  </div>`;
}

function Side({ finding }) {
  const state = useApi(`/records/${encodeURIComponent(finding.id)}`);
  return html`<section class="card">
    <h2 class="small"><a href=${recordHref(finding.id)}>${what(finding)}</a></h2>
    <p><${Who} finding=${finding} /></p>
    <p class="facts"><span>${finding.is_dated ? dateWords(finding.date) : `day not told; reported ${dayWords(finding.day)}`}</span></p>
    <${Loaded} state=${state}>
      ${(seen) => html`${seen.sheet.tellings.slice(0, MOST_SHOWN).map((one) => html`<${ShortProof} key=${one.id} telling=${one} />`)}
        ${seen.sheet.tellings.length > MOST_SHOWN && html`<p class="quiet">and ${count(seen.sheet.tellings.length - MOST_SHOWN, "report")} more</p>`}`}
    <//>
  </section>`;
}

const MOST_SHOWN = 3;

function ShortProof({ telling }) {
  const state = useApi(`/documents/${encodeURIComponent(telling.source.id)}`);
  return html`<p class="source-line"><${SourceLine} source=${telling.source} /></p>
    <${Loaded} state=${state}>${(report) => html`<${Excerpt} text=${report.text} quotes=${telling.quotes} label=${`Words of ${telling.source.publisher || telling.source.name}`} />`}<//>`;
}
