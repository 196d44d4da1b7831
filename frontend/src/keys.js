// Keys of a page, shown by "?"; they rest while somebody writes, or where a dialog is open.
import { useEffect } from "preact/hooks";
import { signal } from "@preact/signals";

export const isHelpOpen = signal(false);
const bound = signal([]);
export const keys = bound;

const WRITING = "input, textarea, select, [contenteditable]";

function pressed(event) {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  if (event.target.matches?.(WRITING)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  const found = bound.value.findLast((one) => one.key === event.key);
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

addEventListener("keydown", pressed);

// Binds [key, words, function] while a component is shown; the latest bound goes first.
export function useKeys(list) {
  useEffect(() => {
    const own = list.filter(Boolean).map(([key, words, run]) => ({ key, words, run }));
    bound.value = [...bound.value, ...own];
    return () => {
      bound.value = bound.value.filter((one) => !own.includes(one));
    };
  });
}
