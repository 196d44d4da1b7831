// Events on a map that ships inside; the list beside it has the same places by name.
import { html } from "htm/preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import countries from "world-atlas/countries-110m.json?url";
import { hrefOf } from "../address.js";
import { useApi } from "../api.js";
import { asked, Filters, toQuery } from "../filters.js";
import { useKeys } from "../keys.js";
import { Downloads, Empty, Loaded, Page } from "../parts.js";
import { count, placeWords } from "../words.js";

const WIDTH = 960;
const HEIGHT = 500;

function useWorld() {
  const [world, setWorld] = useState(null);
  useEffect(() => {
    fetch(countries).then((answer) => answer.json()).then(setWorld);
  }, []);
  return world;
}

export default function MapPage() {
  const view = asked();
  const state = useApi(`/map?${toQuery(view)}`);
  const world = useWorld();
  return html`<${Page}
    title="Map"
    hint="Where events were. A disc stands for a town with all its buildings, a dashed ring for a whole state; press one for its events."
    actions=${html`<${Downloads} view="timeline" formats=${["geojson", "csv", "json"]} query=${view} />`}
  >
    <${Filters} view=${view} />
    <${Loaded} state=${state}>
      ${(listing) => html`
        <p class="summary" role="status">${count(listing.values.length, "place")}${listing.left_out > 0 && `; ${count(listing.left_out, "event")} without a place that can be drawn`}</p>
        ${world && html`<${World} world=${world} spots=${listing.values} view=${view} />`}
        ${!listing.values.length && html`<${Empty}><p>No event here has a place.</p><//>`}
        <${Places} spots=${listing.values} view=${view} />
      `}
    <//>
  <//>`;
}

const eventWords = (one) =>
  `${count(one.events, "event")}: ${[one.cooperation && `${one.cooperation} cooperation`, one.conflict && `${one.conflict} conflict`].filter(Boolean).join(", ") || "neither cooperation nor conflict"}`;
const eventsAt = (spot, view) => hrefOf("/timeline", { ...view, place: spot.place.name });

function frame(spots) {
  const all = { type: "Sphere" };
  const projection = geoNaturalEarth1();
  if (!spots.length) return projection.fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], all);
  const points = { type: "MultiPoint", coordinates: spots.map((one) => [one.place.longitude, one.place.latitude]) };
  projection.fitExtent([[90, 60], [WIDTH - 90, HEIGHT - 60]], points);
  const whole = geoNaturalEarth1().fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], all);
  const nearest = whole.scale() * 9;
  if (projection.scale() <= whole.scale()) return whole;
  if (projection.scale() > nearest || !Number.isFinite(projection.scale())) {
    const [x, y] = [0, 1].map((axis) => points.coordinates.reduce((sum, one) => sum + one[axis], 0) / points.coordinates.length);
    projection.scale(nearest).translate([0, 0]);
    const [left, top] = projection([x, y]);
    projection.translate([WIDTH / 2 - left, HEIGHT / 2 - top]);
  }
  return projection;
}

function World({ world, spots, view }) {
  const [isWhole, setWhole] = useState(false);
  useKeys([["z", "the whole world, or the places alone", () => setWhole(!isWhole)]]);
  const drawn = useMemo(() => {
    const projection = frame(isWhole ? [] : spots);
    projection.clipExtent([[0, 0], [WIDTH, HEIGHT]]);
    const path = geoPath(projection);
    return {
      projection,
      sphere: path({ type: "Sphere" }),
      lines: path(geoGraticule10()),
      land: path(feature(world, world.objects.land)),
      borders: path(mesh(world, world.objects.countries, (one, other) => one !== other)),
    };
  }, [world, spots, isWhole]);
  const most = Math.max(1, ...spots.map((one) => one.events));
  const taken = [];
  // A name that would lie on another is left to the list and to the title.
  const hasRoom = (at, name) => {
    const half = name.length * 3.6;
    const box = [at[0] - half, at[1] - 14, at[0] + half, at[1]];
    if (taken.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3])) return false;
    taken.push(box);
    return true;
  };
  return html`<figure class="map">
    <button type="button" onClick=${() => setWhole(!isWhole)}>${isWhole ? "Closer to the places" : "The whole world"} <kbd>z</kbd></button>
    <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label="Map of events; the list below has the same places">
      <path d=${drawn.sphere} class="sea" />
      <path d=${drawn.lines} class="graticule" />
      <path d=${drawn.land} class="land" />
      <path d=${drawn.borders} class="borders" />
      ${spots.map((one) => {
        const at = drawn.projection([one.place.longitude, one.place.latitude]);
        if (!at || at[0] < 0 || at[0] > WIDTH || at[1] < 0 || at[1] > HEIGHT) return null;
        const radius = 5 + Math.sqrt(one.events / most) * 16;
        const name = `${placeWords(one.place)}: ${eventWords(one)}`;
        return html`<a href=${eventsAt(one, view)} aria-label=${name} key=${name}>
          <title>${name}</title>
          <circle cx=${at[0]} cy=${at[1]} r=${radius} class=${`spot ${one.conflict > one.cooperation ? "spot-conflict" : "spot-cooperation"} ${one.is_exact ? "" : "is-state"}`} />
        </a>`;
      })}
      ${spots.map((one) => {
        const at = drawn.projection([one.place.longitude, one.place.latitude]);
        const top = at && at[1] - 9 - Math.sqrt(one.events / most) * 16;
        return at && hasRoom([at[0], top], placeWords(one.place)) ? html`<text x=${at[0]} y=${top} class="spot-name" aria-hidden="true">${placeWords(one.place)}</text>` : null;
      })}
    </svg>
    <figcaption><span class="swatch bar-cooperation"></span> mostly cooperation <span class="swatch bar-conflict"></span> mostly conflict. Base map: Natural Earth; its borders take no side.</figcaption>
  </figure>`;
}

function Places({ spots, view }) {
  return html`<ul class="tiles">
    ${spots.map(
      (one) => html`<li>
        <a href=${eventsAt(one, view)}>${placeWords(one.place)}</a>
        <span class="quiet">${[one.place.country, eventWords(one)].filter(Boolean).join(" · ")}</span>
        <${Buildings} spot=${one} view=${view} />
      </li>`,
    )}
  </ul>`;
}

// Where in the town: the map has one disc for all of it.
function Buildings({ spot, view }) {
  const named = Object.entries(spot.buildings);
  if (!named.length) return null;
  return html`<ul class="buildings">
    ${named.map(([name, events]) => html`<li><a href=${hrefOf("/timeline", { ...view, place: name })}>${name}</a> <span class="quiet">${count(events, "event")}</span></li>`)}
  </ul>`;
}
