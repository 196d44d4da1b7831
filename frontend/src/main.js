// The desk: a frame with the ways to every page, and the page that the address names.
import "./style.css";
import { html } from "htm/preact";
import { render } from "preact";
import { lazy } from "./lazy.js";
import { address, follow, go, hrefOf } from "./address.js";
import { useApi, useLater } from "./api.js";
import { isHelpOpen, keys, useKeys } from "./keys.js";
import { Dialog, Page } from "./parts.js";
import { Told } from "./person.js";
import { nextTheme, theme } from "./theme.js";
import { Timeline } from "./pages/timeline.js";
import { Record } from "./pages/record.js";
import { Report } from "./pages/report.js";
import { Actor, Actors, Dyad } from "./pages/actors.js";
import { Aid } from "./pages/aid.js";
import { ConflictsPage } from "./pages/conflicts.js";
import { Statements, Search } from "./pages/statements.js";
import { Review } from "./pages/review.js";
import { HistoryPage } from "./pages/history.js";
import { Add } from "./pages/add.js";

const MapPage = lazy(() => import("./pages/map.js"));
const NetworkPage = lazy(() => import("./pages/network.js"));

const WAYS = [
  ["/timeline", "Timeline", "t"],
  ["/actors", "Actors", "c"],
  ["/conflicts", "Conflicts", "f"],
  ["/statements", "Statements", "w"],
  ["/aid", "Aid", "i"],
  ["/map", "Map", "m"],
  ["/network", "Network", "k"],
  ["/review", "Review", "r"],
  ["/history", "History", "h"],
  ["/add", "Add", "+"],
];

function page() {
  const { path } = address.value;
  const [, name, ...rest] = path.split("/");
  const id = rest.map(decodeURIComponent).join("/");
  const pages = {
    "": Timeline,
    timeline: Timeline,
    record: Record,
    report: Report,
    actors: Actors,
    actor: Actor,
    dyad: Dyad,
    aid: Aid,
    conflicts: ConflictsPage,
    map: MapPage,
    network: NetworkPage,
    statements: Statements,
    search: Search,
    review: Review,
    history: HistoryPage,
    add: Add,
  };
  const Shown = pages[name];
  if (!Shown) return html`<${Page} title="No such page"><p><a href="/timeline">To the timeline</a></p><//>`;
  return html`<${Shown} key=${name + id} id=${id} />`;
}

function Ways() {
  const here = address.value.path === "/" ? "/timeline" : address.value.path;
  const waiting = useApi(useLater(900) ? "/review?reason=unsure&limit=1" : null);
  return html`<nav aria-label="Pages">
    <ul>
      ${WAYS.map(
        ([href, name]) => html`<li>
          <a href=${href} aria-current=${here === href ? "page" : null}>
            ${name}${href === "/review" && waiting.value?.total > 0 && html` <span class="badge">${waiting.value.total.toLocaleString("en")}</span>`}
          </a>
        </li>`,
      )}
    </ul>
  </nav>`;
}

function SearchBox() {
  const ask = (event) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get("words").trim();
    if (words) go(hrefOf("/search", { words }));
  };
  return html`<form role="search" onSubmit=${ask}>
    <label class="hidden" for="search">Search reports and records</label>
    <input id="search" name="words" type="search" placeholder="Search ( / )" />
  </form>`;
}

function Help() {
  if (!isHelpOpen.value) return null;
  const seen = new Map();
  for (const one of keys.value) seen.set(one.key, one.words);
  return html`<${Dialog} title="Keys of this page" onClose=${() => { isHelpOpen.value = false; }}>
    <dl class="keys">
      ${[...seen].map(([key, told]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${told}</dd></div>`)}
    </dl>
  <//>`;
}

function Desk() {
  useKeys([
    ["?", "show the keys of this page", () => { isHelpOpen.value = true; }],
    ["/", "search", () => document.querySelector("#search").focus()],
    ...WAYS.map(([href, name, key]) => [key, `go to ${name.toLowerCase()}`, () => go(href)]),
  ]);
  return html`<div class="desk" onClick=${follow}>
    <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); document.querySelector("#main").focus(); }}>Skip to the content</a>
    <header class="top">
      <a class="brand" href="/timeline">Dragoman</a>
      <${Ways} />
      <${SearchBox} />
      <button type="button" class="quiet-button" onClick=${nextTheme} aria-label=${`Colours: ${theme.value}. Change`}>
        ${{ auto: "◐", light: "☀", dark: "☾" }[theme.value]}
      </button>
      <button type="button" class="quiet-button" onClick=${() => { isHelpOpen.value = true; }}>Keys <kbd>?</kbd></button>
    </header>
    <main id="main" tabindex="-1">${page()}</main>
    <${Told} />
    <${Help} />
  </div>`;
}

render(html`<${Desk} />`, document.querySelector("#desk"));
