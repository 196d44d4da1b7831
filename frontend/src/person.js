// Who sits at this desk, and short words on what was just done.
import { html } from "htm/preact";
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
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

// Asks who somebody is before he judges; stays until the name is written, Enter goes on.
export function NameGate() {
  const [isAsked, setAsked] = useState(!person.value);
  if (!isAsked) return html`<p class="quiet">You are <bdi>${person.value}</bdi>. <button type="button" class="quiet-button" onClick=${() => setAsked(true)}>Somebody else?</button></p>`;
  const done = () => setAsked(!person.value);
  const press = (event) => {
    if (event.key !== "Enter" || !person.value) return;
    done();
    document.querySelector("main").focus({ preventScroll: true });
  };
  return html`<div class="narrow" onFocusOut=${done} onKeyDown=${press}><p>Say who you are before you judge, then press Enter.</p><${NameField} /></div>`;
}

export function Told() {
  return html`<div class="told" role="status" aria-live="polite">${told.value && html`<p>${told.value}</p>`}</div>`;
}
