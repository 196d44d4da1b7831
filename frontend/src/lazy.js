// Pages with libraries of their own are loaded when they are opened.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

export function lazy(load) {
  let found = null;
  return function Later(props) {
    const [, again] = useState(0);
    useEffect(() => {
      if (!found) load().then((module) => { found = module.default; again((n) => n + 1); });
    }, []);
    return found ? html`<${found} ...${props} />` : html`<p class="quiet" role="status">Loading …</p>`;
  };
}
