// Actors: a list to choose from, the dossier of one, and the dossier of two.
import { html } from "htm/preact";
import { actorHref, address, dyadHref, hrefOf, recordHref } from "../address.js";
import { useApi } from "../api.js";
import { Months } from "../chart.js";
import { toQuery } from "../filters.js";
import { ActorField, Downloads, Empty, Entry, filter, Loaded, Named, Page, Pager, WordField } from "../parts.js";
import { AidSheet } from "./aid.js";
import { count, dateWords, dayWords, plain, PLURALS } from "../words.js";

const LIMIT = 50;

export function Actors() {
  const { query } = address.value;
  const name = query.get("name") || "";
  const state = useApi(`/actors?${toQuery({ name, limit: LIMIT, offset: query.get("offset") || 0 })}`);
  return html`<${Page} title="Actors" hint="States, bodies and persons, those with most records first. Open one for its dossier."
    actions=${html`<${Downloads} view="actors" formats=${["csv", "json"]} query=${{ name }} />`}>
    <form class="filters" aria-label="Which actors" onSubmit=${(event) => event.preventDefault()}>
      <${WordField} label="Name" name="name" value=${name} placeholder="Any" onTake=${(given) => filter({ name: given })} />
      <${ActorField} label="Dossier of two: this one" name="first" value=${query.get("first") || ""} onTake=${(first) => filter({ first })} />
      <${ActorField} label="and" name="second" value=${query.get("second") || ""} onTake=${(second) => filter({ second })} />
      ${query.get("first") && query.get("second") && html`<a class="main-button" href=${dyadHref(query.get("first"), query.get("second"))}>Open the two</a>`}
    </form>
    <${Loaded} state=${state}>
      ${(listing) => html`
        <p class="summary" role="status">${count(listing.total, "actor")}</p>
        ${!listing.total && html`<${Empty}><p>Nobody is called so.</p><//>`}
        <ul class="tiles">
          ${listing.values.map(
            (one) => html`<li key=${one.actor.id}>
              <a href=${actorHref(one.actor.id)}>${one.actor.name}</a>
              <span class="quiet">${[plain(one.actor.kind), one.actor.country, count(one.records, "record")].filter(Boolean).join(" · ")}</span>
            </li>`,
          )}
        </ul>
        <${Pager} listing=${listing} limit=${LIMIT} />
      `}
    <//>
  <//>`;
}

export function Actor({ id }) {
  const state = useApi(`/actors/${encodeURIComponent(id)}`);
  return html`<${Loaded} state=${state} title="Nobody of this name">${(found) => html`<${Dossier} found=${found} />`}<//>`;
}

function Dossier({ found }) {
  const { actor } = found;
  const codes = Object.entries(actor.codes).filter(([, code]) => code);
  return html`<${Page}
    title=${actor.name}
    hint=${[plain(actor.kind), actor.country, ...codes.map(([name, code]) => `${name.toUpperCase()} ${code}`), actor.wikidata].filter(Boolean).join(" · ")}
    actions=${html`<${Downloads} view="timeline" formats=${["csv", "json", "geojson", "ics", "md", "html"]} query=${{ actor: actor.id }} />`}
  >
    <${Counts} families=${found.families} query=${{ actor: actor.id }} speaker=${actor.id} />
    ${found.names.length > 1 && html`<p class="quiet">Also called: <bdi>${found.names.filter((name) => name !== actor.name).join(", ")}</bdi></p>`}
    <div class="columns flow">
      <section class="card">
        <h2>Events by month</h2>
        <${Months} months=${found.months} />
      </section>
      <section class="card">
        <h2>Offices</h2>
        ${found.offices.length ? html`<${Offices} offices=${found.offices} actor=${actor} />` : html`<p class="quiet">No office told of.</p>`}
      </section>
      <section class="card">
        <h2>Met</h2>
        ${found.met.length
          ? html`<ul class="plain-list">${found.met.map((one) => html`<li>
              <a href=${dyadHref(actor.id, one.actor.id)}>${one.actor.name}</a> <span class="quiet">${count(one.records, "meeting")}</span></li>`)}</ul>`
          : html`<p class="quiet">No meeting told of.</p>`}
      </section>
      <${Some} title="Meetings and talks" path=${`/timeline?${toQuery({ actor: actor.id, type: "CONSULT", all: "true", newest: true, limit: 5 })}`}
        more=${hrefOf("/timeline", { actor: actor.id, type: "CONSULT", all: "true" })} />
      <${Some} title="Statements" path=${`/statements?${toQuery({ speaker: actor.id, newest: true, limit: 5 })}`} more=${hrefOf("/statements", { speaker: actor.id })} />
      <${Some} title="Positions over time" path=${`/positions?${toQuery({ holder: actor.id, limit: 20 })}`} />
    </div>
  <//>`;
}

function Counts({ families, query, speaker }) {
  const to = { event: hrefOf("/timeline", query), statement: speaker && hrefOf("/statements", { speaker }), transfer: query.actor && hrefOf("/aid", { giver: query.actor }) };
  return html`<p class="counts">
    ${Object.entries(families).map(([family, number]) =>
      to[family] ? html`<a href=${to[family]}>${number} ${PLURALS[family]}</a> ` : html`<span>${number} ${PLURALS[family]}</span> `)}
  </p>`;
}

function Offices({ offices, actor }) {
  const isOwn = (one) => (one.parties.holder || []).some((holder) => holder.id === actor.id);
  return html`<ol class="plain-list">
    ${offices.map(
      (one) => html`<li key=${one.id}>
        ${isOwn(one) || html`<${Named} actors=${one.parties.holder} />: `}<a href=${recordHref(one.id)}>${one.type}${one.details.of && `, ${one.details.of}`}</a>
        <span class="quiet"> ${plain(one.details.standing || "")} · ${one.details.start || one.details.end
            ? dateWords({ start: one.details.start, end: one.details.end })
            : `told ${dayWords((one.reported || one.day || "").slice(0, 10))}`} · ${count(one.sources, "source")}</span>
      </li>`,
    )}
  </ol>`;
}

function Some({ title, path, more }) {
  const state = useApi(path);
  return html`<section class="card">
    <h2>${title}</h2>
    <${Loaded} state=${state}>
      ${(listing) => listing.values.length
        ? html`${listing.values.map((one) => html`<${Entry} key=${one.id} finding=${one}>
              ${one.is_dated && html`<p class="facts"><span>${dateWords(one.date)}</span></p>`}
            <//>`)}
            ${more && listing.total > listing.values.length && html`<p><a href=${more}>All ${listing.total}</a></p>`}`
        : html`<p class="quiet">None told of.</p>`}
    <//>
  </section>`;
}

export function Dyad() {
  const { query } = address.value;
  const asked = { one: query.get("one") || "", other: query.get("other") || "" };
  const state = useApi(asked.one && asked.other ? `/dyads?${toQuery(asked)}` : null);
  if (!asked.one || !asked.other) return html`<${Page} title="Two actors"><p><a href="/actors">Choose two actors</a></p><//>`;
  return html`<${Loaded} state=${state} title="These two cannot be shown">${(found) => html`<${Two} found=${found} />`}<//>`;
}

function Two({ found }) {
  const [one, other] = found.actors;
  const pair = [one.id, other.id];
  return html`<${Page}
    title=${`${one.name} and ${other.name}`}
    hint=${html`What there is between the two. <a href=${actorHref(one.id)}>Dossier of ${one.name}</a> · <a href=${actorHref(other.id)}>Dossier of ${other.name}</a>`}
    actions=${html`<${Downloads} view="timeline" formats=${["csv", "json", "geojson", "ics", "md", "html"]} query=${{ actor: pair }} />`}
  >
    <${Counts} families=${found.families} query=${{ actor: pair }} />
    <div class="columns flow">
      <section class="card wide"><h2>Cooperation and conflict by month</h2><${Months} months=${found.months} /></section>
      <${Some} title="Latest events" path=${`/timeline?${toQuery({ actor: pair, newest: true, limit: 6, all: "true" })}`} more=${hrefOf("/timeline", { actor: pair, all: "true" })} />
      <${Some} title="Offices" path=${`/records?${toQuery({ family: "office", actor: pair, limit: 6 })}`} />
      <${Some} title="Statements to each other" path=${`/records?${toQuery({ family: "statement", actor: pair, limit: 6 })}`} />
      <${Some} title="Positions" path=${`/records?${toQuery({ family: "position", actor: pair, limit: 6 })}`} />
      <section class="card wide"><h2>Aid from ${one.name} to ${other.name}</h2><${AidSheet} giver=${one.id} receiver=${other.id} /></section>
      <section class="card wide"><h2>Aid from ${other.name} to ${one.name}</h2><${AidSheet} giver=${other.id} receiver=${one.id} /></section>
    </div>
  <//>`;
}
