// How things are called on the pages.
export const TYPES = {
  AGREE: "Agreement or promise",
  CONSULT: "Meeting or talks",
  SUPPORT: "Support",
  COOPERATE: "Cooperation",
  AID: "Aid",
  YIELD: "Concession",
  CONCEDE: "Concession",
  RETREAT: "Retreat",
  REQUEST: "Request",
  ACCUSE: "Accusation",
  REJECT: "Rejection",
  THREATEN: "Threat",
  PROTEST: "Protest",
  SANCTION: "Sanction",
  MOBILIZE: "Mobilisation",
  COERCE: "Coercion",
  ASSAULT: "Assault",
};
export const STATUSES = {
  actual: "Happened",
  planned: "Planned",
  possible: "Possible",
  denied: "Denied",
  delivered: "Delivered",
  sent: "Sent",
  pledged: "Pledged",
  requested: "Requested",
};
export const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
export const FAMILIES = {
  event: "Event",
  statement: "Statement",
  transfer: "Aid or transfer",
  office: "Office",
  position: "Position",
  figure: "Figure",
  rank: "First or record",
};
export const PLURALS = {
  event: "events",
  statement: "statements",
  transfer: "transfers",
  office: "offices",
  position: "positions",
  figure: "figures",
  rank: "firsts",
};
export const SIDES = {
  event: ["actors", "recipients"],
  statement: ["speaker", "addressee"],
  transfer: ["giver", "receiver"],
  office: ["holder", null],
  position: ["holder", "toward"],
  figure: ["of", null],
  rank: ["holder", "toward"],
};
// The fields of each family in the order in which they are read.
export const FIELDS = {
  event: ["type", "mode", "status", "actors", "recipients", "date", "place", "act", "count", "contexts"],
  statement: ["speaker", "speaker_text", "addressee", "kind", "channel", "text", "date"],
  transfer: ["giver", "receiver", "carrier", "item", "amount", "unit", "bound", "status", "counting", "date"],
  office: ["holder", "title", "of", "portfolio", "standing", "start", "end"],
  position: ["holder", "stance", "about", "toward", "date"],
  figure: ["value", "bound", "what", "of", "date"],
  rank: ["rank", "of", "scope", "holder", "toward", "date"],
};
const FIELD_WORDS = {
  actors: "Who",
  recipients: "To or with whom",
  speaker: "Speaker",
  speaker_text: "Named as",
  addressee: "Said to",
  giver: "Giver",
  receiver: "Receiver",
  carrier: "Carried by",
  holder: "Who",
  toward: "Toward",
  date: "When",
  place: "Where",
  type: "What",
  mode: "How",
  status: "Did it happen?",
  trigger: "Words that tell it",
  kind: "Own words?",
  text: "Words",
  about: "About",
  of: "Of",
  act: "What is promised",
  count: "How many times",
  contexts: "Contexts",
  amount: "Amount",
  unit: "Unit",
  item: "What",
  bound: "Exact?",
  counting: "What it counts",
  title: "Office",
  standing: "Standing",
  start: "From",
  end: "Until",
  value: "Number",
  what: "Of what",
  rank: "Rank",
  scope: "Among",
  stance: "Stance",
  portfolio: "Portfolio",
  channel: "Where said",
  asserted_by: "Says who",
  cue: "Verb of saying",
};
// Fields of one role share a colour on every page.
const ROLE_OF = {
  actors: "who",
  speaker: "who",
  speaker_text: "who",
  giver: "who",
  holder: "who",
  recipients: "whom",
  addressee: "whom",
  receiver: "whom",
  toward: "whom",
  carrier: "whom",
  date: "when",
  start: "when",
  end: "when",
  place: "where",
  status: "status",
  standing: "status",
  bound: "status",
  counting: "status",
  text: "words",
  about: "words",
  amount: "amount",
  value: "amount",
  unit: "amount",
  count: "amount",
  item: "amount",
};
export const ROLES = {
  who: "who",
  whom: "to whom",
  what: "what",
  when: "when",
  where: "where",
  status: "whether it happened",
  words: "said words",
  amount: "how much",
};
export const KINDS = { direct: "in own words", mixed: "partly in own words", indirect: "in the report's words" };
export const COUNTING = {
  shipment: "one shipment",
  "running-total": "total so far",
  "period-total": "total of a period",
  pledge: "pledge",
  remainder: "what is left over",
};

const CONFLICTS = { office: "Office", quantity: "How much", term: "What it is called", identity: "Who it was", order: "Which was first" };
export const conflictWords = (kind) => CONFLICTS[kind] || fieldWords(kind);
export const fieldWords = (field) => FIELD_WORDS[field] || field.replaceAll("_", " ").replaceAll("-", " ");
export const roleOf = (field) => ROLE_OF[field] || "what";
export const plain = (word) => String(word).replaceAll("_", " ").replaceAll("-", " ").toLowerCase();
export const statusWords = (status) => STATUSES[status] || (status ? plain(status) : "");
export const typeWords = (one) =>
  one.family === "event" ? TYPES[one.type] || plain(one.type || "event") : plain(one.type || one.family);
export const count = (number, one, many = `${one}s`) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

const MONTHS = "January February March April May June July August September October November December".split(" ");

// "2024-11-05" → "5 November 2024"; months and years as far as they are told.
export function dayWords(told) {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(told || "");
  if (!match) return told || "";
  const [, year, month, day] = match;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

export function dateWords(date) {
  if (!date) return "";
  const { start, end } = date;
  if (start && end && start !== end) return `${dayWords(start)} – ${dayWords(end)}`;
  if (start && !end) return `since ${dayWords(start)}`;
  if (!start && end) return `until ${dayWords(end)}`;
  return dayWords(start);
}

const isCurrency = (unit) => /^[A-Z]{3}$/.test(unit || "");
const many = (number, unit) => (number === 1 || !unit || isCurrency(unit) || unit.endsWith("s") ? unit : `${unit}s`);

// "450 metric tons of flour", "1,200 winter tents", "640,000 USD"; a unit that the goods name already is told once.
export function amountWords(one) {
  const { amount, unit, item, bound } = one.details;
  if (typeof amount !== "number") return item || "";
  const number = boundWords(bound) + amount.toLocaleString("en");
  const goods = item === "money" && isCurrency(unit) ? "" : item || "";
  const named = many(amount, unit);
  if (!unit || [unit, named].some((word) => goods.toLowerCase().endsWith(word.toLowerCase()))) return `${number} ${goods}`;
  if (!goods) return `${number} ${named}`;
  return isCurrency(unit) ? `${number} ${unit} (${goods})` : `${number} ${named} of ${goods}`;
}

export const BOUNDS = { exact: "exactly", about: "about", over: "more than", "at-least": "at least", under: "less than", "up-to": "up to" };
export const boundWords = (bound) => (bound && bound !== "exact" ? `${BOUNDS[bound] || plain(bound)} ` : "");

// A thousand kilograms and more are told in tonnes.
export function measured(amount, unit, style = { maximumFractionDigits: 2 }) {
  const [number, of] = unit === "kilogram" && amount >= 1000 ? [amount / 1000, "tonne"] : [amount, unit];
  return [number.toLocaleString("en", style), of === "None" ? "" : many(number, of)].filter(Boolean).join(" ");
}

export function placeWords(place) {
  return place ? [...new Set([place.facility, place.name].filter(Boolean))].join(", ") : "";
}

// A value of a field in words, whatever its sort.
export function valueWords(value) {
  if (value === null || value === undefined || value === "") return "";
  if (value === true || value === false) return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en");
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join(", ");
  if (typeof value === "object") {
    if ("precision" in value) return dateWords(value);
    if ("name" in value) return placeWords(value);
    return Object.values(value).map(valueWords).filter(Boolean).join(", ");
  }
  return String(value);
}

export function fieldValue(finding, field) {
  if (field === "date") return dateWords(finding.date);
  if (field === "place") return placeWords(finding.place);
  if (field === "type") return finding.family === "event" ? typeWords(finding) : valueWords(finding.details.type);
  if (field === "status") return statusWords(finding.status);
  if (field === "kind") return KINDS[finding.details.kind] || "";
  if (field === "contexts") return (finding.details.contexts || []).map(plain).join(", ");
  if (field === "counting") return COUNTING[finding.details.counting] || valueWords(finding.details.counting);
  const named = finding.parties[field];
  if (named) return named.map((one) => one.name).join(", ");
  const told = finding.details[field];
  return valueWords(told === false ? null : told);
}

export function whoWords(finding) {
  const [first, second] = SIDES[finding.family];
  return [first, second]
    .map((role) => role && (finding.parties[role] || []).map((one) => one.name).join(", "))
    .filter(Boolean)
    .join(" → ");
}
