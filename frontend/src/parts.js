// Parts that several pages are made of.
import { html } from "htm/preact";
import { useId, useState } from "preact/hooks";
import { useEffect, useRef } from "preact/hooks";
import { actorHref, address, dyadHref, go, recordHref, reportHref, withQuery } from "./address.js";
import { useApi } from "./api.js";
import * as words from "./words.js";

export const MARKS = { planned: "◇", possible: "?", denied: "✕", requested: "?", pledged: "◇" };

// What happened is plain; what did not (yet) says so in a word and a shape.
export function Status({ status }) {
  if (!status) return null;
  const sort = MARKS[status] ? status : "actual";
  return html`<span class=${`status status-${sort}`}>
    <span aria-hidden="true">${MARKS[status] || "●"}</span> ${words.statusWords(status)}
  </span>`;
}

export function Named({ actors, isLink = true }) {
  return (actors || []).map(
    (one, index) => html`${index ? ", " : ""}${isLink
      ? html`<a href=${actorHref(one.id)}>${one.name}</a>`
      : html`<span>${one.name}</span>`}`,
  );
}

function Behind({ finding, role }) {
  const own = new Set((finding.parties[role] || []).map((one) => one.id));
  const apart = (finding.parties[`${role}-for`] || []).filter((one) => !own.has(one.id));
  return apart.length ? html` <span class="quiet">(for <${Named} actors=${apart} />)</span>` : null;
}

export function Who({ finding }) {
  const [first, second] = words.SIDES[finding.family];
  const hasSecond = second && (finding.parties[second] || []).length > 0;
  return html`<span class="sides">
    ${(finding.parties[first] || []).length
      ? html`<${Named} actors=${finding.parties[first]} /><${Behind} finding=${finding} role=${first} />`
      : html`<span class="quiet">not said who</span>`}
    ${hasSecond &&
    html` <span aria-label="to">→</span> <${Named} actors=${finding.parties[second]} /><${Behind}
        finding=${finding}
        role=${second}
      />`}
  </span>`;
}

export function what(finding) {
  if (finding.family === "transfer") return words.amountWords(finding);
  // Words stand in quotation marks only where they are the speaker's own.
  if (finding.family === "statement") {
    const told = finding.details.text || "";
    return finding.type === "direct" ? `“${told}”` : `${finding.type === "mixed" ? "partly quoted" : "paraphrase"}: ${told}`;
  }
  if (finding.family === "position") return `${words.plain(finding.type || "")}: ${finding.details.about || ""}`;
  if (finding.family === "office") {
    return [finding.type, finding.details.of].filter(Boolean).join(", ");
  }
  if (finding.family === "figure") return `${words.valueWords(finding.details.value)} ${finding.details.what || ""}`;
  if (finding.family === "rank") return `${finding.type || ""} ${finding.details.of || ""}`;
  const mode = finding.details.mode ? ` (${words.plain(finding.details.mode)})` : "";
  return words.typeWords(finding) + mode;
}

// A thing on one or two lines, which opens the thing.
export function Entry({ finding, isOpen, onOpen, children }) {
  const tone = finding.quad?.includes("conflict") ? "conflict" : finding.quad ? "cooperation" : "plain";
  return html`<article class=${`entry entry-${finding.status || "actual"} of-${finding.family} ${isOpen ? "is-open" : ""}`} id=${`e-${finding.id}`}>
    <h3>
      <a
        class=${`what tone-${tone}`}
        href=${recordHref(finding.id)}
        aria-current=${isOpen ? "true" : null}
        onClick=${onOpen &&
        ((event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
          event.preventDefault();
          event.stopPropagation();
          onOpen(finding.id);
        })}
        >${what(finding)}</a
      >
    </h3>
    <p class="line"><${Who} finding=${finding} /></p>
    <p class="facts">
      ${finding.status && html`<${Status} status=${finding.status} />`}
      ${finding.family === "statement" && html`<span>${words.KINDS[finding.type] || finding.type}</span>`}
      ${finding.place && html`<span>${words.placeWords(finding.place)}</span>`}
      ${!finding.is_dated && finding.day && html`<span>day not told; reported ${words.dayWords(finding.day)}</span>`}
      <span>${words.count(finding.sources, "independent source")}</span>
      ${finding.conflicts > 0 && html`<span class="warning">⚠ ${finding.claims > 1 ? "reports disagree" : "the report disagrees with itself"}</span>`}
      ${finding.is_reviewed && html`<span class="checked">✓ checked</span>`}
    </p>
    ${children}
  </article>`;
}

// A month or a year that is told is not shown as its first day.
const told = (one) => (one.is_dated && one.date?.start && one.date.start.length < 10 ? one.date.start : one.day);

// Things under the days on which they were; what is not dated stands on the day of its report.
export function ByDay({ values, render }) {
  const days = [];
  for (const one of values) {
    const day = told(one);
    const last = days.at(-1);
    if (last && last.day === day) last.values.push(one);
    else days.push({ day, values: [one] });
  }
  return days.map(
    (one) => html`<section class="day" key=${one.day}>
      <h2>${one.day ? words.dayWords(one.day) : "No day told"}</h2>
      ${one.values.map(render)}
    </section>`,
  );
}

// Whose report it is and of which day; names in another script keep their own direction.
export function Outlet({ source }) {
  return html`<span class="quiet"><bdi>${source.publisher || "outlet not told"}</bdi>, ${words.dayWords((source.published || "").slice(0, 10)) || "day not told"}</span>`;
}

export function SourceLine({ source }) {
  return html`<a href=${reportHref(source.id)}><bdi>${source.title || source.name}</bdi></a> <${Outlet} source=${source} />`;
}

// ------------------------------------------------------------ states of a page

export function Page({ title, hint, actions, children }) {
  useEffect(() => {
    document.title = `${title} · Dragoman`;
  }, [title]);
  return html`<div class="page">
    <header class="page-head">
      <div>
        <h1>${title}</h1>
        ${hint && html`<p class="hint">${hint}</p>`}
      </div>
      ${actions}
    </header>
    ${children}
  </div>`;
}

// A page of which nothing can be shown has its own heading (`title`) and ways on.
export function Loaded({ state, title, children }) {
  if (state.error && title) {
    return html`<${Page} title=${title}>
      <p class="problem" role="alert">${state.error.message}</p>
      <p>The link may be of another ledger, or what it led to was joined with another thing or called wrong since. <a href="/timeline">Timeline</a> · <a href="/actors">Actors</a> · <a href="/history">History</a></p>
    <//>`;
  }
  if (state.error) return html`<p class="problem" role="alert">${state.error.message}</p>`;
  if (!state.value) return html`<p class="quiet" role="status">Loading …</p>`;
  return html`<div aria-busy=${state.isLoading ? "true" : null}>${children(state.value)}</div>`;
}

// Where nothing is found; in a ledger without reports, what to do about that.
export function Empty({ children }) {
  const { value } = useApi("/overview");
  const isBare = value && !value.reports && address.value.path !== "/add";
  return html`<div class="empty" role="status">
    ${isBare ? html`<p>This ledger holds no report yet.</p><p><a class="main-button" href="/add">Add reports</a></p>` : children}
  </div>`;
}

export function Pager({ listing, limit }) {
  const offset = Number(address.value.query.get("offset") || 0);
  if (listing.total <= limit && !offset) return null;
  const last = Math.min(offset + listing.values.length, listing.total);
  return html`<nav class="pager" aria-label="Pages of this list">
    ${offset > 0 && html`<a rel="prev" href=${withQuery({ offset: Math.max(0, offset - limit) || "" })}>← Earlier page</a>`}
    <span>${(offset + 1).toLocaleString("en")}–${last.toLocaleString("en")} of ${listing.total.toLocaleString("en")}</span>
    ${listing.next_offset !== null && html`<a rel="next" href=${withQuery({ offset: listing.next_offset })}>Next page →</a>`}
  </nav>`;
}

const FORMATS = {
  csv: "CSV table",
  json: "JSON",
  geojson: "GeoJSON, for maps",
  ics: "Calendar (ICS)",
  md: "Brief with footnotes (Markdown)",
  html: "Brief to print",
};

export function Downloads({ view, formats = ["csv", "json", "md", "html"], query = {} }) {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) asked.append(name, one);
  }
  const told = asked.toString();
  return html`<details class="menu">
    <summary>Download</summary>
    <ul>
      ${formats.map(
        (format) => html`<li>
          <a
            href=${`/api/download/${view}.${format}${told ? `?${told}` : ""}`}
            download=${format === "html" ? null : ""}
            target=${format === "html" ? "_blank" : null}
            >${FORMATS[format]}</a
          >
        </li>`,
      )}
    </ul>
  </details>`;
}

// ------------------------------------------------------------ fields of forms

export function Field({ label, children, hint }) {
  return html`<label class="field"><span>${label}</span>${children}${hint && html`<small>${hint}</small>`}</label>`;
}

// A name with offers from the ledger while it is written; what is written is taken on Enter or on leaving.
export function ActorField({ label, name, value, onTake, placeholder = "Any", hint }) {
  const id = useId();
  const [written, setWritten] = useState(value || "");
  useEffect(() => setWritten(value || ""), [value]);
  const offers = useApi(written.length > 1 && written !== value ? `/actors?limit=8&name=${encodeURIComponent(written)}` : null);
  const take = () => written !== (value || "") && onTake(written.trim());
  return html`<${Field} label=${label} hint=${hint}>
    <input
      name=${name}
      value=${written}
      list=${id}
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholder}
      onInput=${(event) => setWritten(event.currentTarget.value)}
      onBlur=${take}
      onKeyDown=${(event) => event.key === "Enter" && take()}
    />
    <datalist id=${id}>
      ${(offers.value?.values || []).map(
        (one) => html`<option value=${one.actor.name}>${words.count(one.records, "record")}</option>`,
      )}
    </datalist>
  <//>`;
}

export function WordField({ label, name, value, onTake, type = "text", placeholder = "", hint }) {
  const [written, setWritten] = useState(value || "");
  useEffect(() => setWritten(value || ""), [value]);
  const take = () => written !== (value || "") && onTake(written.trim());
  return html`<${Field} label=${label} hint=${hint}>
    <input
      name=${name}
      type=${type}
      value=${written}
      placeholder=${placeholder}
      onInput=${(event) => setWritten(event.currentTarget.value)}
      onBlur=${take}
      onKeyDown=${(event) => event.key === "Enter" && take()}
    />
  <//>`;
}

export function Choice({ label, name, value, options, onTake }) {
  return html`<${Field} label=${label}>
    <select name=${name} value=${value || ""} onChange=${(event) => onTake(event.currentTarget.value)}>
      ${options.map(
        ([key, shown]) => html`<option value=${key} selected=${key === (value || "")}>${shown}</option>`,
      )}
    </select>
  <//>`;
}

// Changes filters in the address; a new filter begins at the first page.
export const filter = (changes) => go(withQuery({ offset: "", open: "", ...changes }), { keepFocus: true });

export function Dialog({ title, onClose, children }) {
  const box = useRef(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog.showModal();
    return () => dialog.open && dialog.close();
  }, []);
  return html`<dialog ref=${box} aria-labelledby=${id} onClose=${onClose} onClick=${(event) => event.target === box.current && onClose()}>
    <div class="dialog-head">
      <h2 id=${id}>${title}</h2>
      <button type="button" class="quiet-button" onClick=${onClose}>Close</button>
    </div>
    ${children}
  </dialog>`;
}

export { dyadHref };
