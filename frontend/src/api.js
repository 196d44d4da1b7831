// The one door to the server: JSON in, JSON out, and errors in the server's own words.
import { useEffect, useState } from "preact/hooks";
import { signal } from "@preact/signals";

// Grows whenever the ledger was changed here, so that what is shown is asked for again.
export const edition = signal(0);

export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(`/api${path}`, { credentials: "same-origin", ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused("The desk does not answer. Is `dragoman desk` still running?", 0);
  }
  const told = await answer.json().catch((error) => {
    if (error.name === "AbortError" || answer.ok) throw error;
    return {};
  });
  if (!answer.ok) throw new Refused(told.error || `The desk answered ${answer.status}.`, answer.status);
  return told;
}

export const read = (path, signal) => ask(path, { signal });

export async function send(path, body) {
  const told = await ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return told;
}

export function changed() {
  edition.value += 1;
}

// What a path answers; the last answer stays while the next one is on its way. No path asks nothing.
export function useApi(path) {
  const [state, setState] = useState({ value: null, error: null, path: null });
  const now = edition.value;
  useEffect(() => {
    if (!path) return undefined;
    const abort = new AbortController();
    read(path, abort.signal).then(
      (value) => setState({ value, error: null, path }),
      (error) => error.name !== "AbortError" && setState({ value: null, error, path }),
    );
    return () => abort.abort();
  }, [path, now]);
  return { ...state, isLoading: Boolean(path) && state.path !== path };
}

// Tells whether the page has stood for a while: what is beside the point waits for what was asked for.
export function useLater(milliseconds) {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), milliseconds);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}
