// Splitting what several reports tell of, and joining it with another thing.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { changed, send, useApi } from "./api.js";
import { toQuery } from "./filters.js";
import { Dialog, Empty, Field, what } from "./parts.js";
import { NameField, person, say } from "./person.js";
import { count, dateWords, dayWords, placeWords, SIDES, whoWords } from "./words.js";

const NEAR_DAYS = 14;

function daysFrom(day, by) {
  const moved = new Date(Date.parse(day) + by * 86400000);
  return moved.toISOString().slice(0, 10);
}

async function tell(verdict, target, [other, ...others], why) {
  await send("/corrections", { verdict, target, other, others, by: person.value, why: why || null });
  changed();
}

// The report that is shown tells of something else than the other reports.
export function Split({ telling, tellings, onClose }) {
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState("");
  const others = tellings.filter((one) => one.id !== telling.id);
  const save = async (event) => {
    event.preventDefault();
    try {
      await tell("different", telling.id, others.map((one) => one.id), why);
      say("Kept apart. History has it, and undoes it.");
      onClose();
    } catch (error) {
      setProblem(error.message);
    }
  };
  return html`<${Dialog} title="Another thing" onClose=${onClose}>
    <form class="form" onSubmit=${save}>
      <p>${telling.source.publisher || telling.source.name} tells of something else than ${others.length > 6 ? count(others.length, "other report") : others.map((one) => one.source.publisher || one.source.name).join(", ")}.</p>
      <${Field} label="Why (helps the next reader)"><input name="why" value=${why} autofocus onInput=${(event) => setWhy(event.currentTarget.value)} /><//>
      <${NameField} />
      ${problem && html`<p class="problem" role="alert">${problem}</p>`}
      <p class="buttons"><button type="submit" class="main-button">Keep apart</button></p>
    </form>
  <//>`;
}

// The arrows go from choice to choice.
function walk(event) {
  const by = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  const next = by && event.target.closest("li")?.[by]?.querySelector("button");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const focus = (button) => person.value && button?.focus();

// Another thing of about the same days and of the same actor is the same as this.
export function Join({ finding, onClose }) {
  const [problem, setProblem] = useState("");
  const [first] = SIDES[finding.family];
  const actor = finding.parties[first]?.[0]?.id;
  const span = finding.day ? { since: daysFrom(finding.day, -NEAR_DAYS), until: daysFrom(finding.day, NEAR_DAYS) } : {};
  const path = finding.family === "event"
    ? `/timeline?${toQuery({ actor, all: "true", limit: 40, ...span })}`
    : `/records?${toQuery({ family: finding.family, actor, limit: 40 })}`;
  const state = useApi(path);
  const near = (state.value?.values || []).filter((one) => one.id !== finding.id);
  const join = async (other) => {
    try {
      await tell("same", finding.id, [other.id]);
      say("Joined. History has it, and undoes it.");
      onClose();
    } catch (error) {
      setProblem(error.message);
    }
  };
  return html`<${Dialog} title="The same as …" onClose=${onClose}>
    <${NameField} />
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    ${near.length
      ? html`<p class="quiet">↑ ↓ choose, Enter joins.</p><ul class="choices" onKeyDown=${walk}>${near.map(
          (one, index) => html`<li key=${one.id}>
            <button type="button" ref=${index ? null : focus} disabled=${!person.value} onClick=${() => join(one)}>
              <strong>${what(one)}</strong> ${whoWords(one)}
              <span class="quiet">${[one.is_dated ? dateWords(one.date) : `reported ${dayWords(one.day)}`, placeWords(one.place)].filter(Boolean).join(", ")}</span>
            </button>
          </li>`,
        )}</ul>`
      : html`<${Empty}><p>Nothing else of these days and of this actor.</p><//>`}
  <//>`;
}
