// A thing with its proof beside it: what is held, the words of every report, where they disagree.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { recordHref, reportHref } from "./address.js";
import { useApi } from "./api.js";
import { Correct } from "./correct.js";
import { Join, Split } from "./joining.js";
import { useKeys } from "./keys.js";
import { Changes } from "./changes.js";
import { Downloads, Loaded, Status, what, Who } from "./parts.js";
import { MarkedText, showWords } from "./text.js";
import { dateWords, dayWords, FIELDS, fieldValue, fieldWords, count, FAMILIES, roleOf, valueWords } from "./words.js";

// Where something else judges (`isJudged`), there are no buttons and keys for it here.
export function Proof({ id, onClose, isPage = false, isJudged = false }) {
  const state = useApi(`/records/${encodeURIComponent(id)}`);
  return html`<${Loaded} state=${state}>
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
    !isJudged && ["s", "the same as another: join them", () => setJoining("join")],
    !isJudged && tellings.length > 1 && ["d", "the report shown tells of another thing: split it off", () => setJoining("split")],
    onClose && ["Escape", "close what is open", onClose],
  ]);
  return html`<div class="proof" ref=${root}>
    <${Head} finding=${finding} onClose=${onClose} isPage=${isPage} />
    ${!isJudged && html`<div class="actions" role="group" aria-label="Judge this">
      <button type="button" onClick=${() => setCorrecting({ verdict: "right" })}>✓ Right <kbd>a</kbd></button>
      <button type="button" onClick=${() => setCorrecting({ verdict: "wrong" })}>✕ Wrong <kbd>x</kbd></button>
      <button type="button" onClick=${() => setCorrecting({ verdict: "field", field: null })}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${() => setJoining("join")}>Same as … <kbd>s</kbd></button>
      ${tellings.length > 1 && html`<button type="button" onClick=${() => setJoining("split")}>Split this report off <kbd>d</kbd></button>`}
      <${Downloads} view=${`record/${encodeURIComponent(finding.id)}/as`} formats=${["md", "html", "json"]} />
    </div>`}
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

function Tabs({ tellings, chosen, onChoose }) {
  return html`<div class="tabs" role="group" aria-label="Reports of the same thing">
    ${tellings.map(
      (one, index) => html`<button type="button" aria-pressed=${index === chosen ? "true" : "false"} onClick=${() => onChoose(index)}>
        ${one.source.publisher || one.source.name}${Object.keys(one.apart).length > 0 && html` <span aria-label="says otherwise somewhere">≠</span>`}
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
        <a href=${reportHref(report.source.id)}>${report.source.title || report.source.name}</a>
        <span class="quiet"> ${[report.source.publisher, dayWords((report.source.published || "").slice(0, 10))].filter(Boolean).join(", ")}</span>
        <span class="quiet"> · said by ${telling.asserted_by.map((one) => VOICES[one] || one).join(", ")}</span>
      </p>
      <${MarkedText} text=${report.text} marks=${report.source.id === telling.source.id ? marks : []} lit=${lit} label="Text of the report" />
    `}
  <//>`;
}

function Beside({ finding, fields, tellings, chosen, onChoose }) {
  return html`<section class="beside">
    <h2>Report by report</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="What each report says of each field">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            ${tellings.map(
              (one, index) => html`<th scope="col">
                <button type="button" class="quiet-button" aria-pressed=${index === chosen ? "true" : "false"} onClick=${() => onChoose(index)}>
                  ${one.source.publisher || one.source.name}
                </button>
                ${one.is_lead && html`<span class="quiet"> (fullest)</span>`}
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${fields.map(
            (field) => html`<tr>
              <th scope="row">${fieldWords(field)}</th>
              ${tellings.map((one) =>
                field in one.apart
                  ? html`<td class="differs">≠ ${valueWords(one.apart[field])}</td>`
                  : cites(one, field)
                    ? html`<td>${fieldValue(finding, field)}</td>`
                    : html`<td class="quiet">not told</td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function Conflicts({ conflicts }) {
  if (!conflicts.length) return null;
  return html`<section class="conflicts">
    <h3><span aria-hidden="true">⚠</span> Where reports disagree</h3>
    ${conflicts.map((one) => html`<${Conflict} conflict=${one} />`)}
  </section>`;
}

export function Conflict({ conflict }) {
  const values = new Map();
  for (const side of conflict.sides) values.set(side.value, [...(values.get(side.value) || []), side]);
  return html`<div class="conflict">
    <p><strong>${fieldWords(conflict.kind)}</strong> · ${conflict.why}</p>
    <ul>
      ${[...values].map(
        ([value, sides]) => html`<li>
          <${Value} value=${value} resolved=${sides[0].resolved} />
          ${sides.map((side, index) => side.source && html`${index ? ", " : " "}<a href=${`${reportHref(side.source.id)}${side.quote ? `?find=${encodeURIComponent(side.quote)}` : ""}`}>${side.source.publisher || side.source.name}</a>`)}
        </li>`,
      )}
    </ul>
  </div>`;
}

const isDay = (value) => /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(value);
const stretch = (value) => value.split("/").map(dayWords).join(" – ");

// Days are written out; words of a report stand in quotation marks.
function Value({ value, resolved }) {
  const meant = resolved && resolved !== value ? html` <span class="quiet">= ${stretch(resolved)}</span>` : null;
  return isDay(value) ? html`<strong>${stretch(value)}</strong>${meant}` : html`<q>${value}</q>${meant}`;
}
