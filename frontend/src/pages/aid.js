// The aid sheet: shipments, stated totals and pledges apart, never added up.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { address, recordHref } from "../address.js";
import { useApi } from "../api.js";
import { AidCharts, useCharts } from "../aidchart.js";
import { toQuery } from "../filters.js";
import { ActorField, Downloads, Empty, filter, Loaded, Named, Page, Status, WordField } from "../parts.js";
import { amountWords, count, COUNTING, dateWords, dayWords } from "../words.js";

export function Aid() {
  const { query } = address.value;
  const view = Object.fromEntries(["giver", "receiver", "good", "since", "until"].map((name) => [name, query.get(name) || ""]));
  return html`<${Page}
    title="Aid"
    hint="Goods and money. A total that somebody states holds what was sent before; so shipments, totals and pledges stand apart and are never added up."
    actions=${html`<${Downloads} view="aid" query=${view} />`}
  >
    <form class="filters" aria-label="Which aid" onSubmit=${(event) => event.preventDefault()}>
      <${ActorField} label="Giver" name="giver" value=${view.giver} onTake=${(giver) => filter({ giver })} />
      <${ActorField} label="Receiver" name="receiver" value=${view.receiver} onTake=${(receiver) => filter({ receiver })} />
      <${WordField} label="What" name="good" value=${view.good} placeholder="wheat" onTake=${(good) => filter({ good })} />
      <${WordField} label="From" name="since" value=${view.since} placeholder="2024" onTake=${(since) => filter({ since })} />
      <${WordField} label="Until" name="until" value=${view.until} placeholder="2024-12" onTake=${(until) => filter({ until })} />
    </form>
    <${AidSheet} ...${view} />
  <//>`;
}

export function AidSheet(view) {
  const state = useApi(`/aid?${toQuery({ ...view, limit: 500 })}`);
  const charts = useCharts(view);
  const isOfTwo = Boolean(view.giver && view.receiver);
  return html`<${Loaded} state=${state}>${(listing) => html`<${Sheet} listing=${listing} charts=${isOfTwo && charts} />`}<//>`;
}

function Sheet({ listing, charts }) {
  if (!listing.total) return html`<${Empty}><p>No aid told of.</p><//>`;
  const { values } = listing;
  const isPledge = (one) => one.details.counting === "pledge" || one.status === "pledged";
  const groups = [
    ["Shipments", values.filter((one) => one.details.counting === "shipment" && !isPledge(one))],
    ["Totals that somebody states", values.filter((one) => !["shipment", "pledge"].includes(one.details.counting) && !isPledge(one))],
    ["Pledges", values.filter(isPledge)],
  ];
  return html`
    <p class="summary" role="status">${count(listing.total, "transfer")}</p>
    ${charts ? html`<${AidCharts} state=${charts} />` : html`<p class="quiet">Name a giver and a receiver for a chart of each good.</p>`}
    ${groups.filter(([, some]) => some.length).map(([title, some]) => html`<${Group} key=${title} title=${title} gifts=${some} />`)}
  `;
}

// A long list is opened by whoever wants all of it.
const MOST_ROWS = 40;

function Group({ title, gifts }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? gifts : gifts.slice(0, MOST_ROWS);
  return html`<section>
    <h3>${title}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="sheet">
        <thead>
          <tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Giver</th><th scope="col">Receiver</th><th scope="col">Standing</th><th scope="col">Counts</th><th scope="col">Sources</th></tr>
        </thead>
        <tbody>
          ${shown.map(
            (one) => html`<tr key=${one.id}>
              <td>${one.is_dated ? dateWords(one.date) : one.day ? `reported ${dayWords(one.day)}` : ""}</td>
              <td><a href=${recordHref(one.id)}>${amountWords(one)}</a>${one.conflicts > 0 && html` <span class="warning">⚠ reports disagree</span>`}</td>
              <td><${Named} actors=${one.parties.giver} /></td>
              <td><${Named} actors=${one.parties.receiver} /></td>
              <td><${Status} status=${one.status} /></td>
              <td>${COUNTING[one.details.counting] || one.details.counting}</td>
              <td>${one.sources}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${gifts.length > shown.length && html`<p><button type="button" onClick=${() => setWhole(true)}>All ${gifts.length}</button></p>`}
  </section>`;
}
