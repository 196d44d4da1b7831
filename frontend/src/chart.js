// Charts drawn as pictures with their numbers below them for who cannot see them.
import { html } from "htm/preact";
import { count, dayWords } from "./words.js";

const WIDTH = 720;
const HALF = 70;

// Events by month: cooperation above the line, conflict below it.
export function Months({ months }) {
  const known = months.filter((one) => one.period);
  const names = [...new Set(known.map((one) => one.period))].sort();
  if (!names.length) return html`<p class="quiet">No event with a month told.</p>`;
  const span = between(names[0], names.at(-1));
  const sums = new Map(span.map((name) => [name, { cooperation: 0, conflict: 0 }]));
  for (const one of known) {
    const sort = one.group?.includes("conflict") ? "conflict" : "cooperation";
    const sum = sums.get(one.period);
    if (sum) sum[sort] += one.number;
  }
  const most = Math.max(1, ...[...sums.values()].flatMap((one) => [one.cooperation, one.conflict]));
  const width = Math.max(300, Math.min(WIDTH, span.length * 36));
  const step = Math.min(36, width / span.length);
  const wide = Math.max(1, Math.min(28, step - 2));
  const years = span.filter((name, index) => index === 0 || name.endsWith("-01"));
  const undated = months.filter((one) => !one.period).reduce((sum, one) => sum + one.number, 0);
  return html`<figure class="chart">
    <svg class="months" width=${width} viewBox=${`0 0 ${width} ${HALF * 2 + 40}`} role="img" aria-label=${`Events by month from ${dayWords(span[0])} to ${dayWords(span.at(-1))}; the table below has the numbers`}>
      <line x1="0" x2=${width} y1=${HALF + 10} y2=${HALF + 10} class="axis" />
      ${span.map((name, index) => {
        const { cooperation, conflict } = sums.get(name);
        const x = index * step + (step - wide) / 2;
        const up = (cooperation / most) * HALF;
        const down = (conflict / most) * HALF;
        return html`<g>
          <title>${dayWords(name)}: ${cooperation} cooperation, ${conflict} conflict</title>
          ${up > 0 && html`<rect class="bar-cooperation" x=${x} y=${HALF + 10 - up} width=${wide} height=${up} />`}
          ${down > 0 && html`<rect class="bar-conflict" x=${x} y=${HALF + 10} width=${wide} height=${down} />`}
        </g>`;
      })}
      ${years.map((name) => html`<text x=${span.indexOf(name) * step + 2} y=${HALF * 2 + 32} class="label">${name.slice(0, 4)}</text>`)}
    </svg>
    <figcaption>
      <span class="swatch bar-cooperation"></span> cooperation (up) <span class="swatch bar-conflict"></span> conflict (down); at most ${most} a month.
      ${undated > 0 && ` ${count(undated, "event")} without a month told.`}
    </figcaption>
    <details>
      <summary>Numbers</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Events by month">
        <table>
          <thead><tr><th scope="col">Month</th><th scope="col">Cooperation</th><th scope="col">Conflict</th></tr></thead>
          <tbody>
            ${names.map((name) => html`<tr><th scope="row">${dayWords(name)}</th><td>${sums.get(name).cooperation}</td><td>${sums.get(name).conflict}</td></tr>`)}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}

// All months between two, at most those of twenty years.
function between(first, last) {
  const found = [];
  let [year, month] = first.split("-").map(Number);
  while (found.length < 240) {
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    found.push(name);
    if (name >= last) break;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return found;
}
