// Aid over time, one picture a good: what somebody states as a total is a line, shipments are bars with their own line,
// what is promised is hollow. Nothing of one is added to another; the table has who states each.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { recordHref } from "./address.js";
import { useApi } from "./api.js";
import { toQuery } from "./filters.js";
import { Loaded, Status } from "./parts.js";
import { boundWords, count, COUNTING, dayWords, measured, statusWords } from "./words.js";

const [WIDTH, TALL, LEFT, TOP] = [720, 170, 96, 14];
const ROUND = { notation: "compact", maximumFractionDigits: 1 };
const SHOWN = 8;

export const useCharts = (view) => useApi(view.giver && view.receiver ? `/aid/charts?${toQuery(view)}` : null);

export function AidCharts({ state }) {
  return html`<${Loaded} state=${state}>${(listing) => html`<${Charts} charts=${listing.values} />`}<//>`;
}

const marksOf = (chart) => [...chart.totals, ...chart.shipments, ...chart.promises];

function Charts({ charts }) {
  const drawn = charts.filter((one) => marksOf(one).filter((mark) => mark.day).length > 1);
  if (!drawn.length) return html`<p class="quiet">No good has two amounts with a day, so there is nothing to draw. The sheet has what there is.</p>`;
  const ordered = [...drawn].sort((one, other) => marksOf(other).length - marksOf(one).length);
  const alone = charts.length - drawn.length;
  return html`
    <p class="legend" aria-label="What the marks mean">
      <span class="key"><svg viewBox="0 0 34 12" aria-hidden="true"><line x1="0" x2="34" y1="6" y2="6" class="line-total" /><circle cx="17" cy="6" r="5" class="dot-total" /></svg> a total that somebody states</span>
      <span class="key"><svg viewBox="0 0 34 12" aria-hidden="true"><line x1="10" x2="34" y1="3" y2="3" class="line-shipped" /><rect x="0" y="0" width="8" height="12" class="bar-delivered" /></svg> a shipment delivered, and all counted so far</span>
      <span class="key"><svg viewBox="0 0 12 12" aria-hidden="true"><rect x="2" y="0" width="8" height="12" class="bar-sent" /></svg> a shipment sent</span>
      <span class="key"><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1L11 6L6 11L1 6Z" class="mark-promised" /></svg> pledged, planned or asked for</span>
    </p>
    <div class="aid-charts">${ordered.slice(0, SHOWN).map((one) => html`<${OneGood} key=${one.good + one.unit + one.giver} chart=${one} />`)}</div>
    ${alone > 0 && html`<p class="quiet">${count(alone, "good")} with a single amount ${alone === 1 ? "is" : "are"} in the sheet alone.</p>`}
    ${ordered.length > SHOWN && html`<p class="quiet">${count(ordered.length - SHOWN, "good")} more ${ordered.length - SHOWN === 1 ? "is" : "are"} in the sheet.</p>`}
  `;
}

// Distinct shipments as they come, each added to those before; totals hold shipments already and are left out.
function counted(shipments) {
  let sum = 0;
  return shipments.filter((one) => one.day).map((one) => ({ day: one.day, sum: (sum += one.amount) }));
}

function OneGood({ chart }) {
  const dated = marksOf(chart).filter((one) => one.day);
  const sums = counted(chart.shipments);
  const times = dated.map((one) => Date.parse(one.day));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const most = Math.max(...dated.map((one) => one.amount), ...sums.map((one) => one.sum), 1e-9);
  const x = (day) => LEFT + 10 + ((Date.parse(day) - from) / Math.max(1, to - from)) * (WIDTH - LEFT - 30);
  const y = (amount) => TOP + TALL - (amount / most) * TALL;
  const totals = chart.totals.filter((one) => one.day);
  const steps = sums.map((one, index) => `${index ? `H${x(one.day)}` : `M${x(one.day)},${y(0)}`}V${y(one.sum)}`).join("") + `H${WIDTH - 4}`;
  const name = `${chart.good}, ${chart.giver || "somebody"} → ${chart.receiver || "somebody"}`;
  return html`<figure class="chart aid-chart">
    <figcaption><strong>${name}</strong>${chart.shipped !== null && chart.totals.length > 0 && html` <span class="quiet">distinct shipments since the latest stated total’s beginning: ${measured(chart.shipped, chart.unit)}</span>`}</figcaption>
    <svg viewBox=${`0 0 ${WIDTH} ${TALL + TOP + 26}`} role="group" aria-label=${`${name}: ${count(dated.length, "amount")} over time; the table below has them`}>
      <line x1=${LEFT} x2=${WIDTH} y1=${y(0)} y2=${y(0)} class="axis" />
      ${[most, most / 2].map((amount) => html`<line x1=${LEFT} x2=${WIDTH} y1=${y(amount)} y2=${y(amount)} class="grid" /><text x=${LEFT - 6} y=${y(amount) + 4} text-anchor="end" class="label">${measured(amount, chart.unit, ROUND)}</text>`)}
      ${totals.length > 1 && html`<polyline points=${totals.map((one) => `${x(one.day)},${y(one.amount)}`).join(" ")} class="line-total" />`}
      ${sums.length > 1 && html`<path d=${steps} class="line-shipped" />`}
      ${chart.shipments.filter((one) => one.day).map((one, index, all) => html`<${Mark} mark=${one} unit=${chart.unit}><rect class=${`bar-${one.status}`} x=${x(one.day) - 4 + 10 * all.slice(0, index).filter((other) => other.day === one.day).length} y=${y(one.amount)} width="8" height=${y(0) - y(one.amount)} /><//>`)}
      ${chart.promises.filter((one) => one.day).map((one) => html`<${Mark} mark=${one} unit=${chart.unit}><path class="mark-promised" d=${`M${x(one.day)},${y(one.amount) - 6}l6,6l-6,6l-6,-6Z`} /><//>`)}
      ${totals.map((one) => html`<${Mark} mark=${one} unit=${chart.unit}><circle class="dot-total" cx=${x(one.day)} cy=${y(one.amount)} r="5" /><//>`)}
      <text x=${LEFT} y=${TALL + TOP + 20} class="label">${dayWords(new Date(from).toISOString().slice(0, 10))}</text>
      ${to > from && html`<text x=${WIDTH - 2} y=${TALL + TOP + 20} class="label" text-anchor="end">${dayWords(new Date(to).toISOString().slice(0, 10))}</text>`}
    </svg>
    <${Stated} chart=${chart} name=${name} />
  </figure>`;
}

const VOICES = { outlet: "the report itself", anonymous: "somebody unnamed" };
const voices = (mark) => mark.said_by.map((one) => VOICES[one] || one).join(", ");
const whenWords = (mark) =>
  [mark.since && `from ${dayWords(mark.since)}`, mark.day ? `${mark.is_day_told ? "" : "reported "}${dayWords(mark.day)}` : "no day told"].filter(Boolean).join(", ");

function Mark({ mark, unit, children }) {
  const told = `${whenWords(mark)}: ${boundWords(mark.bound)}${measured(mark.amount, unit)}, ${COUNTING[mark.counting] || mark.counting}, ${statusWords(mark.status).toLowerCase()}; says ${voices(mark)} (${mark.publishers.join(", ")})`;
  return html`<a href=${recordHref(mark.record)} aria-label=${told}><title>${told}</title>${children}</a>`;
}

function Stated({ chart, name }) {
  const rows = marksOf(chart).sort((one, other) => ((one.day || "") < (other.day || "") ? -1 : 1));
  const [isOpen, setOpen] = useState(rows.length <= 6);
  return html`<details open=${isOpen} onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary>Who states what (${rows.length})</summary>
    ${isOpen && html`<div class="scroll" tabindex="0" role="region" aria-label=${`Who states what: ${name}`}>
      <table>
        <thead><tr><th scope="col">When</th><th scope="col">How much</th><th scope="col">Counts</th><th scope="col">Standing</th><th scope="col">Who says so</th><th scope="col">Told by</th></tr></thead>
        <tbody>
          ${rows.map((one) => html`<tr key=${one.record + one.amount}>
            <td>${whenWords(one)}</td>
            <td><a href=${recordHref(one.record)}>${boundWords(one.bound)}${measured(one.amount, chart.unit)}</a></td>
            <td>${COUNTING[one.counting] || one.counting}</td>
            <td><${Status} status=${one.status} /></td>
            <td>${voices(one)}</td>
            <td>${one.publishers.join(", ")}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>`}
  </details>`;
}
