// Events by day, of two actors, of one or all; a click opens one with its proof beside it.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { address, dyadHref, go, withQuery, actorHref } from "../address.js";
import { useApi } from "../api.js";
import { asked, Filters, toQuery } from "../filters.js";
import { useKeys } from "../keys.js";
import { ByDay, Downloads, Empty, Entry, Loaded, Page, Pager, SourceLine, Status } from "../parts.js";
import { Proof } from "../proof.js";
import { count, fieldWords, PLURALS } from "../words.js";

const LIMIT = 50;
const NARROW = "(max-width: 60rem)";
const open = (id) => go(withQuery({ open: id }), { keepFocus: true });

export function Timeline() {
  const view = asked();
  const { query } = address.value;
  const isNewest = query.get("newest") !== "false";
  const opened = query.get("open");
  const paging = { limit: LIMIT, offset: query.get("offset") || 0, newest: isNewest };
  const state = useApi(`/timeline?${toQuery(view, paging)}`);
  const values = state.value?.values || [];
  const side = useRef(null);
  // In a narrow window what is opened stands above the list.
  useEffect(() => {
    if (opened && matchMedia(NARROW).matches) side.current?.scrollIntoView();
  }, [opened]);
  const step = (by) => {
    const at = values.findIndex((one) => one.id === opened);
    const next = values[at < 0 ? 0 : Math.min(Math.max(at + by, 0), values.length - 1)];
    if (!next) return;
    open(next.id);
    document.getElementById(`e-${next.id}`)?.scrollIntoView({ block: "nearest" });
  };
  useKeys([
    ["j", "next event", () => step(1)],
    ["k", "event before", () => step(-1)],
    state.value?.next_offset && ["]", "next page", () => go(withQuery({ offset: state.value.next_offset, open: "" }))],
  ]);
  const title = view.actor.length ? view.actor.join(" and ") : "Timeline";
  return html`<${Page}
    title=${view.actor.length ? `Timeline: ${title}` : title}
    hint=${html`Everything that reports tell of, by day. Press an event to see the words it rests on. <${Dossiers} actors=${state.value?.meant || []} />`}
    actions=${html`<${Downloads} view="timeline" formats=${["csv", "json", "geojson", "ics", "md", "html"]} query=${view} />`}
  >
    ${!view.actor.length && html`<${Overview} />`}
    <${Filters} view=${view} />
    <div class=${opened ? "split" : ""}>
      <div class="list">
        <${Loaded} state=${state}>${(listing) => html`<${List} listing=${listing} opened=${opened} isNewest=${isNewest} />`}<//>
      </div>
      ${opened && html`<aside class="side" ref=${side} aria-label="The event and its proof"><${Proof} id=${opened} onClose=${() => open("")} /></aside>`}
    </div>
  <//>`;
}

function List({ listing, opened, isNewest }) {
  if (!listing.total) {
    return html`<${Empty}>
      <p>No events here.</p>
      ${listing.left_out > 0
        ? html`<p><a href=${withQuery({ all: "true" })}>Show ${count(listing.left_out, "planned or possible event")}</a></p>`
        : html`<p>Change the filters, or <a href="/add">add reports</a>.</p>`}
    <//>`;
  }
  return html`
    <p class="summary" role="status">
      ${count(listing.total, "event")}${listing.left_out > 0 &&
      html` · <a href=${withQuery({ all: "true", offset: "" })}>${count(listing.left_out, "planned or possible one")} left out</a>`}${" · "}<a href=${withQuery({ newest: isNewest ? "false" : "", offset: "" })}>${isNewest ? "oldest first" : "newest first"}</a>
    </p>
    <p class="legend" aria-label="What the marks mean">
      ${["actual", "planned", "possible", "denied"].map((one) => html`<${Status} status=${one} />`)}
      <span><span class="swatch bar-cooperation"></span> cooperation <span class="swatch bar-conflict"></span> conflict</span>
    </p>
    <${ByDay}
      values=${listing.values}
      render=${(one) => html`<${Entry} key=${one.id} finding=${one} isOpen=${one.id === opened} onOpen=${open}>
        ${one.claims > 1 && html`<${Reports} id=${one.id} number=${one.claims} />`}
      <//>`}
    />
    <${Pager} listing=${listing} limit=${LIMIT} />
  `;
}

// The reports of one event, opened where it stands.
function Reports({ id, number }) {
  const [isOpen, setOpen] = useState(false);
  const state = useApi(isOpen ? `/records/${encodeURIComponent(id)}` : null);
  return html`<details class="reports" onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary>${count(number, "telling")} of it</summary>
    ${isOpen && html`<${Loaded} state=${state}>
      ${(seen) => html`<ul>${seen.sheet.tellings.map((one) => html`<li><${SourceLine} source=${one.source} />
        ${Object.keys(one.apart).length > 0 && html` <span class="warning">≠ says otherwise: ${Object.keys(one.apart).map(fieldWords).join(", ")}</span>`}</li>`)}</ul>`}
    <//>`}
  </details>`;
}

function Dossiers({ actors }) {
  if (!actors.length) return null;
  const [one, other] = actors;
  return html`${actors.map((actor) => html`<a href=${actorHref(actor.id)}>Dossier of ${actor.name}</a> `)}
    ${other && html`<a href=${dyadHref(one.id, other.id)}>Dossier of the two</a>`}`;
}

function Overview() {
  const { value } = useApi("/overview");
  if (!value?.reports) return null;
  return html`<p class="overview">
    <strong>${count(value.reports, "report")}</strong>: ${Object.entries(value.families)
      .map(([family, number]) => `${number.toLocaleString("en")} ${PLURALS[family]}`)
      .join(", ")}; ${count(value.actors, "actor")}; <a href="/conflicts">${count(value.conflicts, "conflict")}</a>.
  </p>`;
}
