// Who had to do with whom: drawn, and as a table of the same ties.
import { html } from "htm/preact";
import { useMemo, useState } from "preact/hooks";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { actorHref, address, dyadHref } from "../address.js";
import { useApi } from "../api.js";
import { toQuery } from "../filters.js";
import { ActorField, Choice, Downloads, Empty, filter, Loaded, Page, WordField } from "../parts.js";
import { count } from "../words.js";

const SIZE = 900;
const TALL = 640;
const ROUNDS = 300;

export default function NetworkPage() {
  const { query } = address.value;
  const view = Object.fromEntries(["actor", "since", "until", "limit"].map((name) => [name, query.get(name) || ""]));
  const state = useApi(`/network?${toQuery({ ...view, limit: view.limit || 40 })}`);
  return html`<${Page} title="Network" hint="Who had to do with whom in this period, by what happened. Press a name for its dossier, a line for the two."
    actions=${html`<${Downloads} view="network" formats=${["csv", "json"]} query=${{ actor: view.actor, since: view.since, until: view.until }} />`}>
    <form class="filters" aria-label="Which network" onSubmit=${(event) => event.preventDefault()}>
      <${ActorField} label="Around" name="actor" value=${view.actor} onTake=${(actor) => filter({ actor })} />
      <${WordField} label="From" name="since" value=${view.since} placeholder="2024" onTake=${(since) => filter({ since })} />
      <${WordField} label="Until" name="until" value=${view.until} placeholder="2024-12" onTake=${(until) => filter({ until })} />
      <${Choice} label="At most" name="limit" value=${view.limit || "40"} options=${[["20", "20 actors"], ["40", "40 actors"], ["70", "70 actors"], ["100", "100 actors"]]} onTake=${(limit) => filter({ limit })} />
    </form>
    <${Loaded} state=${state}>
      ${(found) => [tied(found)].map((network) => network.ties.length
        ? html`<p class="summary" role="status">${count(network.actors.length, "actor")}, ${count(network.ties.length, "tie")}${network.left_out > 0 && `; ${count(network.left_out, "actor")} with fewer events left out`}${network.ties_left_out > 0 && `; ${count(network.ties_left_out, "weaker tie")} not drawn`}</p>
            <${Drawn} network=${network} />
            <${Ties} network=${network} />`
        : html`<${Empty}><p>Nobody had to do with anybody in this period.</p><//>`)}
    <//>
  <//>`;
}

// Who has no tie to anybody shown is not drawn.
function tied(network) {
  const known = new Set(network.ties.flatMap((tie) => [tie.one, tie.other]));
  const actors = network.actors.filter((one) => known.has(one.actor.id));
  return { ...network, actors, left_out: network.left_out + network.actors.length - actors.length };
}

// The same ties give the same picture: the places begin on a spiral in the order of weight.
function layout({ actors, ties }) {
  const graph = new Graph();
  actors.forEach((one, index) => {
    const angle = index * 2.399963;
    const far = 10 * Math.sqrt(index + 1);
    graph.addNode(one.actor.id, { x: far * Math.cos(angle), y: far * Math.sin(angle), size: radius(one.records, actors[0].records) });
  });
  for (const tie of ties) graph.addEdge(tie.one, tie.other, { weight: 1 + Math.log2(1 + tie.events) });
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings: { ...forceAtlas2.inferSettings(graph), linLogMode: true, outboundAttractionDistribution: false, edgeWeightInfluence: 1, gravity: 0.6, scalingRatio: 6, adjustSizes: false } });
  const places = actors.map((one) => graph.getNodeAttributes(one.actor.id));
  const [left, right, top, bottom] = [["x", Math.min], ["x", Math.max], ["y", Math.min], ["y", Math.max]].map(([axis, pick]) => pick(...places.map((one) => one[axis])));
  const stretch = (value, from, to, room) => 70 + ((value - from) / Math.max(1e-6, to - from)) * (room - 140);
  return new Map(actors.map((one, index) => [one.actor.id, { x: stretch(places[index].x, left, right, SIZE), y: stretch(places[index].y, top, bottom, TALL) }]));
}

const radius = (number, most) => 4 + Math.sqrt(number / Math.max(1, most)) * 14;

const LONGEST = 26;
const short = (name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

// Names stand where none lies on another, those with most events first; the others come with the pointer or the focus.
function withRoom(actors, places, most) {
  const taken = [];
  return new Set(actors.map((one) => one.actor).filter((actor, index) => {
    const at = places.get(actor.id);
    const [half, top] = [short(actor.name).length * 3.4, at.y - radius(actors[index].records, most) - 3];
    const box = [at.x - half, top - 11, at.x + half, top + 2];
    if (taken.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3])) return false;
    return taken.push(box);
  }).map((actor) => actor.id));
}

function Drawn({ network }) {
  const places = useMemo(() => layout(network), [network]);
  const [near, setNear] = useState(null);
  const most = network.actors[0].records;
  const strongest = Math.max(...network.ties.map((one) => one.events));
  const isNear = (tie) => near && (tie.one === near || tie.other === near);
  const names = new Map(network.actors.map((one) => [one.actor.id, one.actor.name]));
  const isDim = (id) => near && id !== near && !network.ties.some((tie) => isNear(tie) && (tie.one === id || tie.other === id));
  const labelled = withRoom(network.actors, places, most);
  return html`<figure class="map">
    <svg viewBox=${`0 0 ${SIZE} ${TALL}`} role="group" aria-label="Network of actors; the table below has the same ties">
      ${network.ties.map((tie) => {
        const [from, to] = [places.get(tie.one), places.get(tie.other)];
        const sort = tie.conflict > tie.cooperation ? "conflict" : "cooperation";
        const told = `${names.get(tie.one)} and ${names.get(tie.other)}: ${count(tie.events, "event")}`;
        return html`<a key=${tie.one + tie.other} href=${dyadHref(tie.one, tie.other)} tabindex="-1" aria-label=${told}><line x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}
          class=${`tie tie-${sort} ${isNear(tie) ? "is-near" : near ? "is-far" : ""}`} stroke-width=${1 + (tie.events / strongest) * 6}><title>${told}</title></line></a>`;
      })}
      ${network.actors.map((one) => {
        const at = places.get(one.actor.id);
        const size = radius(one.records, most);
        return html`<a key=${one.actor.id} href=${actorHref(one.actor.id)} class=${isDim(one.actor.id) ? "is-far" : ""}
          aria-label=${`${one.actor.name}, ${count(one.records, "event")}`}
          onMouseEnter=${() => setNear(one.actor.id)} onMouseLeave=${() => setNear(null)} onFocus=${() => setNear(one.actor.id)} onBlur=${() => setNear(null)}>
          <title>${one.actor.name}: ${count(one.records, "event")}</title>
          <circle cx=${at.x} cy=${at.y} r=${size} class=${`node node-${one.actor.kind}`} />
          ${(labelled.has(one.actor.id) || near === one.actor.id) && html`<text x=${at.x} y=${at.y - size - 3} class="spot-name">${near === one.actor.id ? one.actor.name : short(one.actor.name)}</text>`}
        </a>`;
      })}
    </svg>
    <figcaption><span class="swatch bar-cooperation"></span> mostly cooperation <span class="swatch bar-conflict"></span> mostly conflict; the wider the line, the more events. Point at a disc for a name that has no room. <span class="swatch swatch-body"></span> states and bodies <span class="swatch swatch-person"></span> persons.</figcaption>
  </figure>`;
}

function Ties({ network }) {
  const names = new Map(network.actors.map((one) => [one.actor.id, one.actor.name]));
  const ordered = [...network.ties].sort((one, other) => other.events - one.events).slice(0, 60);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Ties">
    <table>
      <caption>The strongest ties</caption>
      <thead><tr><th scope="col">The two</th><th scope="col">Events</th><th scope="col">Cooperation</th><th scope="col">Conflict</th></tr></thead>
      <tbody>
        ${ordered.map((tie) => html`<tr key=${tie.one + tie.other}>
          <td><a href=${dyadHref(tie.one, tie.other)}>${names.get(tie.one)} and ${names.get(tie.other)}</a></td>
          <td>${tie.events}</td><td>${tie.cooperation}</td><td>${tie.conflict}</td></tr>`)}
      </tbody>
    </table>
  </div>`;
}
