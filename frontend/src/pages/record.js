// One thing with its proof, as a page of its own.
import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { Proof } from "../proof.js";

export function Record({ id }) {
  useEffect(() => {
    document.title = "Record · Dragoman";
  }, [id]);
  return html`<div class="page"><${Proof} id=${id} isPage=${true} /></div>`;
}
