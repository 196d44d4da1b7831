// Where reports disagree, with themselves and with each other: every side with its report.
import { html } from "htm/preact";
import { address, recordHref } from "../address.js";
import { useApi } from "../api.js";
import { ActorField, Choice, Downloads, Empty, filter, Loaded, Page, Pager } from "../parts.js";
import { Conflict } from "../proof.js";
import { toQuery } from "../filters.js";
import { count } from "../words.js";

const LIMIT = 50;

export function ConflictsPage() {
  const { query } = address.value;
  const actors = query.getAll("actor");
  const between = query.get("between") || "";
  const asked = toQuery({ actor: actors, between, limit: LIMIT, offset: query.get("offset") || 0 });
  const state = useApi(`/conflicts?${asked}`);
  return html`<${Page}
    title="Conflicts"
    hint="Where reports do not agree with each other, or with themselves. Both sides are kept; press a report to read its words."
    actions=${html`<${Downloads} view="conflicts" formats=${["csv", "json"]} query=${{ actor: actors, between }} />`}
  >
    <form class="filters" aria-label="Which conflicts" onSubmit=${(event) => event.preventDefault()}>
      <${ActorField} label="Actor" name="actor" value=${actors[0]} onTake=${(name) => filter({ actor: name })} />
      <${Choice} label="Between" name="between" value=${between}
        options=${[["", "Reports, and inside one"], ["true", "Reports"], ["false", "Inside one report"]]}
        onTake=${(value) => filter({ between: value })} />
    </form>
    <${Loaded} state=${state}>
      ${(listing) => html`
        <p class="summary" role="status">${count(listing.total, "conflict")}</p>
        ${!listing.total && html`<${Empty}><p>No reports disagree here.</p><//>`}
        ${listing.values.map(
          (one) => html`<article class="card" key=${one.id}>
            <${Conflict} conflict=${one} />
            ${one.about && !one.about.includes(":") && html`<p><a href=${recordHref(one.about)}>Open what it is about</a></p>`}
          </article>`,
        )}
        <${Pager} listing=${listing} limit=${LIMIT} />
      `}
    <//>
  <//>`;
}
