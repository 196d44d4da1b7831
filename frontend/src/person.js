// Who sits at this desk, and short words on what was just done.
import { html } from "htm/preact";
import { signal } from "@preact/signals";
import { Field } from "./parts.js";

const KEY = "dragoman-person";
export const person = signal(localStorage.getItem(KEY) || "");
export const told = signal("");

export function setPerson(name) {
  person.value = name.trim();
  localStorage.setItem(KEY, person.value);
}

let timer = 0;
export function say(words) {
  told.value = words;
  clearTimeout(timer);
  timer = setTimeout(() => {
    told.value = "";
  }, 6000);
}

export function NameField() {
  return html`<${Field} label="Your name, kept with each correction">
    <input name="by" value=${person.value} required autocomplete="name" onInput=${(event) => setPerson(event.currentTarget.value)} />
  <//>`;
}

export function Told() {
  return html`<div class="told" role="status" aria-live="polite">${told.value && html`<p>${told.value}</p>`}</div>`;
}
