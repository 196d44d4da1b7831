// The address is the state of a page: what it shows, and with which filters, can be sent as a link.
import { signal } from "@preact/signals";

export const address = signal(read());

function read() {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

addEventListener("popstate", () => {
  address.value = read();
});

export function go(href, { replace = false, keepFocus = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", href);
  address.value = read();
  if (!keepFocus) {
    scrollTo(0, 0);
    document.querySelector("main")?.focus({ preventScroll: true });
  }
}

// Gives the address with some of its filters changed; an empty value takes a filter away.
export function withQuery(changes, path = address.value.path) {
  const query = new URLSearchParams(path === address.value.path ? address.value.query : "");
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== "" && one !== null && one !== undefined && one !== false) {
        query.append(name, String(one));
      }
    }
  }
  const told = query.toString();
  return path + (told ? `?${told}` : "");
}

export function hrefOf(path, query = {}) {
  return withQuery(query, path);
}

export const recordHref = (id) => `/record/${encodeURIComponent(id)}`;
export const reportHref = (id) => `/report/${encodeURIComponent(id)}`;
export const actorHref = (id) => `/actor/${encodeURIComponent(id)}`;
export const dyadHref = (one, other) => hrefOf("/dyad", { one, other });

// Links inside the desk are followed without loading the page anew; with a modifier the browser does what it does.
export function follow(event) {
  const link = event.target.closest?.("a[href]");
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  const isPage = url.origin === location.origin && !url.pathname.startsWith("/api/");
  if (!isPage || (url.hash && url.pathname === location.pathname)) return;
  event.preventDefault();
  go(url.pathname + url.search);
}
