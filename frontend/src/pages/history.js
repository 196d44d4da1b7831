// Every correction, the last first, each with its undo.
import { html } from "htm/preact";
import { address } from "../address.js";
import { useApi } from "../api.js";
import { ChangeLine, inOneBreath } from "../changes.js";
import { Downloads, Empty, Loaded, Page, Pager } from "../parts.js";
import { NameGate } from "../person.js";

const LIMIT = 50;

export function HistoryPage() {
  const state = useApi(`/corrections?limit=${LIMIT}&offset=${address.value.query.get("offset") || 0}`);
  return html`<${Page} title="History" hint="What people corrected: who, when and why. Nothing is lost: taking something back is one more line."
    actions=${html`<${Downloads} view="history" formats=${["csv", "json"]} />`}>
    <${NameGate} />
    <${Loaded} state=${state}>
      ${(listing) => listing.total
        ? html`<ul class="changes">${inOneBreath(listing.values).map((one) => html`<${ChangeLine} key=${one.key} change=${one} />`)}</ul>
            <${Pager} listing=${listing} limit=${LIMIT} />`
        : html`<${Empty}><p>Nothing was corrected yet. The <a href="/review">review queue</a> has what waits for a person.</p><//>`}
    <//>
  <//>`;
}
