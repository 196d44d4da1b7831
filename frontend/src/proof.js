// A thing with its proof beside it: what is held, the words of every report, where they disagree.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { recordHref, reportHref } from "./address.js";
import { useApi } from "./api.js";
import { Correct } from "./correct.js";
import { Join, Split } from "./joining.js";
import { useKeys } from "./keys.js";
import { Changes } from "./changes.js";
import { Downloads, Loaded, SourceLine, Status, what, Who } from "./parts.js";
import { MarkedText, showWords } from "./text.js";
import { conflictWords, count, dateWords, dayWords, FAMILIES, FIELDS, fieldValue, fieldWords, roleOf, valueWords } from "./words.js";

// Where something else judges (`isJudged`), there are no buttons and keys for it here.
export function Proof({ id, onClose, isPage = false, isJudged = false }) {
  const state = useApi(`/records/${encodeURIComponent(id)}`);
  return html`<${Loaded} state=${state} title=${isPage && "This record is not here"}>
    ${(seen) => html`<${Sheet} key=${seen.sheet.finding.id} seen=${seen} onClose=${onClose} isPage=${isPage} isJudged=${isJudged} />`}
  <//>`;
}

function Sheet({ seen, onClose, isPage, isJudged }) {
  const { finding, tellings, conflicts, remarks } = seen.sheet;
  const [chosen, setChosen] = useState(Math.max(0, tellings.findIndex((one) => one.is_lead)));
  const [lit, setLit] = useState(null);
  const [correcting, setCorrecting] = useState(null);
  const [joining, setJoining] = useState("");
  const root = useRef(null);
  const telling = tellings[chosen];
  const fields = FIELDS[finding.family].filter(
    (field) => fieldValue(finding, field) || tellings.some((one) => field in one.apart || one.quotes.some((quote) => quote.field === field)),
  );
  const light = (field) => {
    const index = cites(telling, field) ? chosen : tellings.findIndex((one) => cites(one, field));
    if (index < 0) return;
    setChosen(index);
    setLit(cited(tellings[index], field));
  };
  const step = (by) => setChosen((chosen + by + tellings.length) % tellings.length);
  useKeys([
    ...fields.slice(0, 9).map((field, index) => [String(index + 1), `show the words of “${fieldWords(field)}”`, () => light(field)]),
    tellings.length > 1 && ["n", "next report of the same thing", () => step(1)],
    tellings.length > 1 && ["p", "report before", () => step(-1)],
    !isJudged && ["e", "correct a field", () => setCorrecting({ verdict: "field", field: lit ? fieldOf(finding, lit) : null })],
    !isJudged && ["a", "this is right", () => setCorrecting({ verdict: "right" })],
    !isJudged && ["x", "this is wrong", () => setCorrecting({ verdict: "wrong" })],
    ["s", "the same as another: join them", () => setJoining("join")],
    tellings.length > 1 && ["d", "the report shown tells of another thing: split it off", () => setJoining("split")],
    onClose && ["Escape", "close what is open", onClose],
  ]);
  return html`<div class="proof" ref=${root}>
    <${Head} finding=${finding} onClose=${onClose} isPage=${isPage} />
    <div class="actions" role="group" aria-label="Judge this">
      ${!isJudged && html`<button type="button" onClick=${() => setCorrecting({ verdict: "right" })}>✓ Right <kbd>a</kbd></button>
        <button type="button" onClick=${() => setCorrecting({ verdict: "wrong" })}>✕ Wrong <kbd>x</kbd></button>
        <button type="button" onClick=${() => setCorrecting({ verdict: "field", field: null })}>✎ Correct a field <kbd>e</kbd></button>`}
      <button type="button" onClick=${() => setJoining("join")}>Same as … <kbd>s</kbd></button>
      ${tellings.length > 1 && html`<button type="button" onClick=${() => setJoining("split")}>Split this report off <kbd>d</kbd></button>`}
      ${!isJudged && html`<${Downloads} view=${`record/${encodeURIComponent(finding.id)}/as`} formats=${["md", "html", "json"]} />`}
    </div>
    <div class="proof-columns">
      <section aria-label="What is held">
        <${Fields} finding=${finding} fields=${fields} tellings=${tellings} lit=${lit} onLight=${light}
          onCorrect=${(field) => setCorrecting({ verdict: "field", field })} />
        <${Conflicts} conflicts=${conflicts} />
        <${Changes} record=${finding.id} remarks=${remarks} />
      </section>
      <section aria-label="The report's words">
        ${tellings.length > 1 && html`<${Tabs} tellings=${tellings} chosen=${chosen} onChoose=${setChosen} />`}
        <${Words} telling=${telling} lit=${lit} root=${root} />
      </section>
    </div>
    ${tellings.length > 1 && html`<${Beside} finding=${finding} fields=${fields} tellings=${tellings} chosen=${chosen} onChoose=${setChosen} />`}
    ${joining === "join" && html`<${Join} finding=${finding} onClose=${() => setJoining("")} />`}
    ${joining === "split" && html`<${Split} telling=${telling} tellings=${tellings} onClose=${() => setJoining("")} />`}
    ${correcting && html`<${Correct} ...${correcting} seen=${seen} fields=${fields} onClose=${() => setCorrecting(null)} />`}
  </div>`;
}

// Fields are named in a text by their own words; what an event was stands on those that trigger it.
const OTHER_NAMES = { type: ["trigger"], mode: ["trigger"], kind: ["text"], act: ["trigger"], title: ["title"] };
const cited = (telling, field) =>
  [field, ...(OTHER_NAMES[field] || [])].find((name) => telling.quotes.some((one) => one.field === name)) || null;
const cites = (telling, field) => cited(telling, field) !== null;
const fieldOf = (finding, lit) => (lit === "trigger" ? "type" : lit);

function Head({ finding, onClose, isPage }) {
  const Title = isPage ? "h1" : "h2";
  return html`<header class="proof-head">
    <div>
      <p class="kicker">
        ${FAMILIES[finding.family]} <${Status} status=${finding.status} />
        ${finding.is_reviewed && html`<span class="checked">✓ checked</span>`}
      </p>
      <${Title} class=${`status-line-${finding.status || "actual"}`}>${what(finding)}<//>
      <p><${Who} finding=${finding} /></p>
      <p class="facts">
        <span>${finding.is_dated ? dateWords(finding.date) : finding.day ? `day not told; reported ${dayWords(finding.day)}` : "day not told"}</span>
        <span>${count(finding.sources, "independent source")}</span>
        <span>confidence ${Math.round(finding.confidence * 100)} %</span>
      </p>
    </div>
    <div class="head-buttons">
      ${!isPage && html`<a href=${recordHref(finding.id)}>Open as a page</a>`}
      ${onClose && html`<button type="button" class="quiet-button" onClick=${onClose}>Close <kbd>Esc</kbd></button>`}
    </div>
  </header>`;
}

function Fields({ finding, fields, tellings, lit, onLight, onCorrect }) {
  return html`<table class="fields">
    <caption>
      What is held. Press a field to see the words it rests on.
    </caption>
    <tbody>
      ${fields.map((field, index) => {
        const names = tellings.map((one) => cited(one, field)).filter(Boolean);
        const others = tellings.filter((one) => field in one.apart);
        return html`<tr class=${names.includes(lit) ? "is-lit" : ""}>
          <th scope="row">
            ${names.length
              ? html`<button type="button" class=${`field-button role-${roleOf(names[0])}`} onClick=${() => onLight(field)}>
                  ${fieldWords(field)} ${index < 9 && html`<kbd>${index + 1}</kbd>`}
                </button>`
              : html`<span class="field-name">${fieldWords(field)}</span>`}
          </th>
          <td>
            ${fieldValue(finding, field) || html`<span class="quiet">not known</span>`}
            ${field === "date" && finding.date && finding.date.how !== "stated" && html` <span class="quiet">(${finding.date.how})</span>`}
            ${others.length > 0 && html` <span class="warning">≠ ${count(others.length, "report")} ${others.length === 1 ? "says" : "say"} otherwise</span>`}
          </td>
          <td>
            <button type="button" class="quiet-button" aria-label=${`Correct: ${fieldWords(field)}`} onClick=${() => onCorrect(field)}>✎</button>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

// More reports than that are chosen from a list.
const MOST_TABS = 8;
const outlet = (telling) => telling.source.publisher || telling.source.name;
const isOther = (telling) => Object.keys(telling.apart).length > 0;

function Tabs({ tellings, chosen, onChoose }) {
  if (tellings.length > MOST_TABS) {
    return html`<div class="tabs">
      <button type="button" onClick=${() => onChoose((chosen - 1 + tellings.length) % tellings.length)}>← <kbd>p</kbd></button>
      <label class="field grow"><span>Report ${chosen + 1} of ${tellings.length}; ≠ says something otherwise</span>
        <select value=${chosen} onChange=${(event) => onChoose(Number(event.currentTarget.value))}>
          ${tellings.map((one, index) => html`<option value=${index} selected=${index === chosen}>${isOther(one) ? "≠ " : ""}${outlet(one)}</option>`)}
        </select>
      </label>
      <button type="button" onClick=${() => onChoose((chosen + 1) % tellings.length)}>→ <kbd>n</kbd></button>
    </div>`;
  }
  return html`<div class="tabs" role="group" aria-label="Reports of the same thing">
    ${tellings.map(
      (one, index) => html`<button type="button" aria-pressed=${index === chosen ? "true" : "false"} onClick=${() => onChoose(index)}>
        <bdi>${outlet(one)}</bdi>${isOther(one) && html` <span aria-label="says otherwise somewhere">≠</span>`}
      </button>`,
    )}
  </div>`;
}

const VOICES = { outlet: "the report itself", anonymous: "somebody unnamed" };

function Words({ telling, lit, root }) {
  const state = useApi(`/documents/${encodeURIComponent(telling.source.id)}`);
  const marks = telling.quotes;
  const first = marks[0]?.field;
  useEffect(() => {
    if (state.value && !state.isLoading) showWords(root.current, lit || first, Boolean(lit));
  }, [state.value, lit, telling.id]);
  return html`<${Loaded} state=${state}>
    ${(report) => html`
      <p class="source-line">
        <${SourceLine} source=${report.source} />
        <span class="quiet"> · says ${telling.asserted_by.map((one) => VOICES[one] || one).join(", ")} · </span>
        <a href=${`${reportHref(report.source.id)}?add=true`}>add what was missed in it</a>
      </p>
      <${MarkedText} text=${report.text} marks=${report.source.id === telling.source.id ? marks : []} lit=${lit} label="Text of the report" />
    `}
  <//>`;
}

// Each report's answer to each field, those that say something otherwise first; a report a row, however many there are.
const MOST_BESIDE = 12;

function Beside({ finding, fields, tellings, chosen, onChoose }) {
  const [isWhole, setWhole] = useState(false);
  const told = fields.filter((field) => tellings.some((one) => field in one.apart || cites(one, field)));
  const ordered = tellings.map((one, index) => [one, index]).sort(([one], [other]) => isOther(other) - isOther(one));
  const shown = isWhole ? ordered : ordered.slice(0, MOST_BESIDE);
  return html`<section class="beside">
    <h2>Report by report</h2>
    <p class="quiet">≠ what a report says otherwise than what is held.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="What each report says of each field">
      <table>
        <thead>
          <tr><th scope="col">Report</th>${told.map((field) => html`<th scope="col">${fieldWords(field)}</th>`)}</tr>
        </thead>
        <tbody>
          ${shown.map(
            ([one, index]) => html`<tr key=${one.id}>
              <th scope="row">
                <button type="button" class="quiet-button" aria-pressed=${index === chosen ? "true" : "false"} onClick=${() => onChoose(index)}><bdi>${outlet(one)}</bdi></button>
                ${one.is_lead && html`<span class="quiet"> (fullest)</span>`}
              </th>
              ${told.map((field) =>
                field in one.apart
                  ? html`<td class="differs">≠ ${apartWords(one.apart[field])}</td>`
                  : cites(one, field)
                    ? html`<td>${fieldValue(finding, field)}</td>`
                    : html`<td class="quiet">not told</td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${ordered.length > shown.length && html`<p><button type="button" onClick=${() => setWhole(true)}>All ${ordered.length} reports</button></p>`}
  </section>`;
}

const apartWords = (value) => (isDay(String(value)) ? stretch(String(value)) : valueWords(value));

export function Conflicts({ conflicts }) {
  if (!conflicts.length) return null;
  return html`<section class="conflicts">
    <h3><span aria-hidden="true">⚠</span> What does not agree</h3>
    ${conflicts.map((one) => html`<${Conflict} conflict=${one} />`)}
  </section>`;
}

export function Conflict({ conflict }) {
  const values = new Map();
  for (const side of conflict.sides) values.set(side.value, [...(values.get(side.value) || []), side]);
  return html`<div class="conflict">
    <p><strong>${conflictWords(conflict.kind)}</strong> · ${conflict.why}</p>
    <ul>
      ${[...values].map(
        ([value, sides]) => html`<li>
          <${Value} value=${value} resolved=${sides[0].resolved} />
          <${Outlets} sides=${sides.filter((side) => side.source)} />
        </li>`,
      )}
    </ul>
  </div>`;
}

const MOST_OUTLETS = 6;

function Outlets({ sides }) {
  const link = (side, index) => html`${index ? ", " : " "}<a href=${`${reportHref(side.source.id)}${side.quote ? `?find=${encodeURIComponent(side.quote)}` : ""}`}><bdi>${side.source.publisher || side.source.name}</bdi></a>`;
  return html`${sides.slice(0, MOST_OUTLETS).map(link)}
    ${sides.length > MOST_OUTLETS && html`<details><summary>and ${sides.length - MOST_OUTLETS} more</summary>${sides.slice(MOST_OUTLETS).map(link)}</details>`}`;
}

const isDay = (value) => /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(value);
const stretch = (value) => value.split("/").map(dayWords).join(" – ");

// Days are written out; words of a report stand in quotation marks.
function Value({ value, resolved }) {
  const meant = resolved && resolved !== value ? html` <span class="quiet">= ${stretch(resolved)}</span>` : null;
  return isDay(value) ? html`<strong>${stretch(value)}</strong>${meant}` : html`<q>${value}</q>${meant}`;
}
