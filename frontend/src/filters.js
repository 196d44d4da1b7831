// The filters of views of events; they live in the address.
import { html } from "htm/preact";
import { address } from "./address.js";
import { useApi } from "./api.js";
import { ActorField, Choice, filter, WordField } from "./parts.js";
import { QUADS, TYPES } from "./words.js";

const NAMES = ["since", "until", "type", "quad", "status", "place", "source", "text", "min_sources", "all"];
const TYPE_CHOICES = Object.entries(TYPES).filter(([key]) => key !== "YIELD");
const STATUSES = [
  ["", "Happened or denied"],
  ["all", "All, also planned and possible"],
  ["actual", "Happened"],
  ["planned", "Planned"],
  ["possible", "Possible"],
  ["denied", "Denied"],
];

export function asked() {
  const { query } = address.value;
  const found = { actor: query.getAll("actor") };
  for (const name of NAMES) {
    const given = query.get(name);
    if (given) found[name] = given;
  }
  return found;
}

export function toQuery(view, more = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...view, ...more })) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== "" && one !== undefined && one !== null) query.append(name, one);
    }
  }
  return query.toString();
}

export function Filters({ view, hasActors = true }) {
  const overview = useApi("/overview");
  const [one = "", other = ""] = view.actor;
  const actors = (changes) => filter({ actor: changes.filter(Boolean) });
  const status = view.all ? "all" : view.status;
  const isNarrowed = Object.keys(view).length > 1 || view.actor.length > 0;
  return html`<form class="filters" aria-label="Which events" onSubmit=${(event) => event.preventDefault()}>
    ${hasActors &&
    html`<${ActorField} label="Actor" name="one" value=${one} onTake=${(name) => actors([name, other])} />
      <${ActorField} label="and actor" name="other" value=${other} onTake=${(name) => actors([one, name])} />`}
    <${WordField} label="From" name="since" value=${view.since} placeholder="2024 or 2024-11-05" onTake=${(since) => filter({ since })} />
    <${WordField} label="Until" name="until" value=${view.until} placeholder="2024-12" onTake=${(until) => filter({ until })} />
    <${Choice}
      label="What"
      name="type"
      value=${view.type || (view.quad ? `quad:${view.quad}` : "")}
      options=${[["", "Everything"], ...QUADS.map((quad) => [`quad:${quad}`, `All ${quad}`]), ...TYPE_CHOICES]}
      onTake=${(value) => filter(value.startsWith("quad:") ? { quad: value.slice(5), type: "" } : { type: value, quad: "" })}
    />
    <${Choice} label="Did it happen?" name="status" value=${status} options=${STATUSES}
      onTake=${(value) => filter(value === "all" ? { all: "true", status: "" } : { all: "", status: value })} />
    <${WordField} label="Place" name="place" value=${view.place} placeholder="Any" onTake=${(place) => filter({ place })} />
    <${Choice} label="Source" name="source" value=${view.source}
      options=${[["", "Any"], ...(overview.value?.publishers || []).map((name) => [name, name])]}
      onTake=${(source) => filter({ source })} />
    <${WordField} label="Words in the report" name="text" value=${view.text} placeholder="Any" onTake=${(text) => filter({ text })} />
    <${Choice} label="Sources" name="min_sources" value=${view.min_sources}
      options=${[["", "1 or more"], ["2", "2 or more"], ["3", "3 or more"], ["5", "5 or more"]]}
      onTake=${(min) => filter({ min_sources: min })} />
    ${isNarrowed && html`<a class="clear" href=${address.value.path}>Clear all</a>`}
  </form>`;
}
