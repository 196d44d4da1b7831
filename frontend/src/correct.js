// Correcting a thing: one field, or all of it as right or wrong; where somebody else was first, both are shown.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { changed, send } from "./api.js";
import { Dialog, Field } from "./parts.js";
import { NameField, person, say } from "./person.js";
import { CHOICES, HINTS } from "./choices.js";
import { dayWords, FIELDS, fieldValue, fieldWords } from "./words.js";

const TITLES = { right: "This is right", wrong: "This is wrong", field: "Correct a field", same: "These are one thing", different: "These are two things" };

function written(finding, field) {
  if (field === "date") {
    const { start, end } = finding.date || {};
    return [...new Set([start, end].filter(Boolean))].join("/");
  }
  if (finding.parties[field]) return finding.parties[field].map((one) => one.name).join("; ");
  const told = finding.details[field];
  if (["type", "status", "kind", "counting", "standing"].includes(field)) return told ?? finding[field] ?? "";
  if (Array.isArray(told)) return told.join("; ");
  return told === undefined || told === null || typeof told === "object" ? fieldValue(finding, field) : String(told);
}

const isStretch = (given) => /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(given);
const shownAs = (given) => (isStretch(given) ? given.split("/").map(dayWords).join(" – ") : given);

// What reports say of a field otherwise than what is held, each with who says it, to be taken by one press.
function offersOf({ tellings, conflicts }, field) {
  const told = new Map();
  const note = (given, who) => given && !told.has(String(given)) && told.set(String(given), who);
  for (const one of tellings) if (field in one.apart) note([one.apart[field]].flat().join("; "), one.source.publisher || one.source.name);
  for (const one of conflicts.filter((conflict) => conflict.kind === field)) {
    for (const side of one.sides) if (isStretch(side.resolved || side.value)) note(side.resolved || side.value, side.source?.publisher || side.quote || "");
  }
  return [...told].slice(0, 6);
}

export function Correct({ verdict, field: given, seen, other, onClose, onDone }) {
  const { finding } = seen.sheet;
  const fields = FIELDS[finding.family].filter((one) => one !== "act" && one !== "count");
  const [field, setField] = useState(given && fields.includes(given) ? given : finding.family === "event" ? "date" : fields[0]);
  const [value, setValue] = useState(written(finding, field));
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState(null);
  const [isBusy, setBusy] = useState(false);
  const choices = CHOICES[`${finding.family} ${field}`];
  const offers = verdict === "field" ? offersOf(seen.sheet, field).filter(([given]) => given !== written(finding, field)) : [];
  const save = async (event, isOver = false) => {
    event.preventDefault();
    if (!person.value) return;
    setBusy(true);
    try {
      await send("/corrections", {
        verdict,
        target: finding.id,
        by: person.value,
        other: other || null,
        field: verdict === "field" ? field : null,
        value: verdict === "field" ? value : null,
        why: why || null,
        expected: isOver ? null : seen.last,
      });
      say(verdict === "field" ? `${fieldWords(field)} corrected. History has it, and undoes it.` : "Kept. History has it, and undoes it.");
      changed();
      onClose();
      onDone?.();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return html`<${Dialog} title=${TITLES[verdict]} onClose=${onClose}>
    <form onSubmit=${save} class="form">
      ${verdict === "field" &&
      html`<${Field} label="Field">
          <select name="field" value=${field} onChange=${(event) => {
            setField(event.currentTarget.value);
            setValue(written(finding, event.currentTarget.value));
          }}>
            ${fields.map((one) => html`<option value=${one} selected=${one === field}>${fieldWords(one)}</option>`)}
          </select>
        <//>
        <p class="quiet">Held now: ${fieldValue(finding, field) || "not known"}</p>
        ${offers.length > 0 && html`<p class="offers">Told otherwise: ${offers.map(([given, who]) => html`<button type="button" class="quiet-button" aria-pressed=${given === value ? "true" : "false"} onClick=${() => setValue(given)}>${shownAs(given)} <span class="quiet"><bdi>${who}</bdi></span></button>`)}</p>`}
        <${Field} label="What is it really?" hint=${HINTS[field]}>
          ${choices
            ? html`<select name="value" value=${value} autofocus onChange=${(event) => setValue(event.currentTarget.value)}>
                ${choices.map(([key, shown]) => html`<option value=${key} selected=${key === value}>${shown}</option>`)}
              </select>`
            : html`<input name="value" value=${value} autofocus onInput=${(event) => setValue(event.currentTarget.value)} />`}
        <//>`}
      ${verdict === "wrong" && html`<p>The ledger will no longer hold it. What the report says stays, and you can undo this.</p>`}
      <${Field} label="Why (helps the next reader)">
        <input name="why" value=${why} autofocus=${verdict !== "field"} onInput=${(event) => setWhy(event.currentTarget.value)} />
      <//>
      <${NameField} />
      ${problem && html`<p class="problem" role="alert">${problem.message}</p>`}
      <p class="buttons">
        ${problem?.status === 409
          ? html`<button type="button" class="main-button" onClick=${(event) => save(event, true)}>Keep mine all the same</button>
              <button type="button" onClick=${() => { changed(); onClose(); }}>See the other’s</button>`
          : html`<button type="submit" class="main-button" disabled=${isBusy}>${isBusy ? "Saving …" : "Save"} <kbd>Enter</kbd></button>
              <button type="button" onClick=${onClose}>Cancel <kbd>Esc</kbd></button>`}
      </p>
    </form>
  <//>`;
}
