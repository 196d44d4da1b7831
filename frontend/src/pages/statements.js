// What was said, by whom, in whose words; and the search through everything.
import { html } from "htm/preact";
import { address, recordHref, reportHref } from "../address.js";
import { useApi } from "../api.js";
import { toQuery } from "../filters.js";
import { ActorField, ByDay, Choice, Downloads, Empty, Entry, filter, Loaded, Page, Pager, WordField } from "../parts.js";
import { count, dayWords, FAMILIES, KINDS } from "../words.js";

const LIMIT = 50;

export function Statements() {
  const { query } = address.value;
  const view = Object.fromEntries(["speaker", "about", "kind", "since", "until"].map((name) => [name, query.get(name) || ""]));
  const state = useApi(`/statements?${toQuery(view, { limit: LIMIT, offset: query.get("offset") || 0, newest: true })}`);
  return html`<${Page}
    title="Statements"
    hint="What was said. Only what stands between quotation marks in a report counts as somebody's own words."
    actions=${html`<${Downloads} view="statements" query=${view} />`}
  >
    <form class="filters" aria-label="Which statements" onSubmit=${(event) => event.preventDefault()}>
      <${WordField} label="Words in it" name="about" value=${view.about} hint=${'Words, "a phrase", OR, NOT, begin*'} onTake=${(about) => filter({ about })} />
      <${ActorField} label="Speaker" name="speaker" value=${view.speaker} onTake=${(speaker) => filter({ speaker })} />
      <${Choice} label="Own words?" name="kind" value=${view.kind} options=${[["", "Any"], ...Object.entries(KINDS)]} onTake=${(kind) => filter({ kind })} />
      <${WordField} label="From" name="since" value=${view.since} placeholder="2024" onTake=${(since) => filter({ since })} />
      <${WordField} label="Until" name="until" value=${view.until} placeholder="2024-12" onTake=${(until) => filter({ until })} />
    </form>
    <${Loaded} state=${state}>
      ${(listing) => html`
        <p class="summary" role="status">${count(listing.total, "statement")}</p>
        ${!listing.total && html`<${Empty}><p>Nobody said that here.</p><//>`}
        <${ByDay} values=${listing.values} render=${(one) => html`<${Entry} key=${one.id} finding=${one} />`} />
        <${Pager} listing=${listing} limit=${LIMIT} />
      `}
    <//>
  <//>`;
}

export function Search() {
  const { query } = address.value;
  const words = query.get("words") || "";
  const where = query.get("where") || "both";
  const state = useApi(words ? `/search?${toQuery({ words, where, limit: 20, offset: query.get("offset") || 0 })}` : null);
  const actors = useApi(words ? `/actors?limit=6&name=${encodeURIComponent(words)}` : null);
  return html`<${Page} title=${words ? `Search: ${words}` : "Search"} hint="Reports come first, then what is held.">
    <form class="filters" aria-label="Search" onSubmit=${(event) => event.preventDefault()}>
      <${WordField} label="Words" name="sought" value=${words} onTake=${(given) => filter({ words: given })} />
      <${Choice} label="In" name="where" value=${where} options=${[["both", "Reports and records"], ["documents", "Reports"], ["records", "Records"]]} onTake=${(value) => filter({ where: value })} />
    </form>
    ${actors.value?.values.length > 0 &&
    html`<p>Actors: ${actors.value.values.map((one, index) => html`${index ? " · " : ""}<a href=${`/actor/${encodeURIComponent(one.actor.id)}`}>${one.actor.name}</a>`)}</p>`}
    ${words ? html`<${Loaded} state=${state}>
      ${(listing) => html`
        <p class="summary" role="status">${count(listing.total, "hit")}</p>
        ${!listing.total && html`<${Empty}><p>Nothing has these words.</p><//>`}
        ${listing.values.map(
          (one) => html`<article class="card" key=${one.id}>
            <h2 class="small"><a href=${one.family === "document" ? reportHref(one.id) : recordHref(one.id)}>${one.family === "document" ? one.title || "Report" : `${FAMILIES[one.family]}: ${one.title || ""}`}</a></h2>
            <p>${one.words}</p>
            <p class="facts"><span>${dayWords((one.day || "").slice(0, 10))}</span></p>
          </article>`,
        )}
        <${Pager} listing=${listing} limit=${20} />
      `}
    <//>` : html`<${Empty}><p>Write words to search for.</p><//>`}
  <//>`;
}
