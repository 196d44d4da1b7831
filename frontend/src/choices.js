// What a field can be, and how it is written, wherever a person gives one.
import { BOUNDS, COUNTING, KINDS, STATUSES, TYPES } from "./words.js";

const STANCES = "recognises does-not-recognise supports opposes committed willing unwilling hopes concerned demands".split(" ");
const CHANNELS = "press-briefing social-media written-statement interview speech report unspecified".split(" ");
const of = (words, keys = Object.keys(words)) => keys.map((key) => [key, words[key]]);
const EVENT_TYPES = "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(" ");
export const CHOICES = {
  "event type": of(TYPES, EVENT_TYPES),
  "event status": of(STATUSES, ["actual", "planned", "possible", "denied"]),
  "transfer status": of(STATUSES, ["delivered", "sent", "pledged", "planned", "requested"]),
  "statement kind": of(KINDS),
  "transfer counting": of(COUNTING),
  "transfer bound": of(BOUNDS),
  "figure bound": of(BOUNDS),
  "position stance": STANCES.map((one) => [one, one.replaceAll("-", " ")]),
  "statement channel": CHANNELS.map((one) => [one, one.replaceAll("-", " ")]),
  "office standing": ["current", "acting", "interim", "former", "designate", "de facto"].map((one) => [one, one]),
};
export const HINTS = {
  date: "A day, month or year: 2024-11-05, 2024-11; a stretch: 2024-11-04/2024-11-05. Empty: not known.",
  start: "2024-11-05, 2024-11 or 2024",
  end: "2024-11-05, 2024-11 or 2024",
  place: "A town, province or state: Kabul, or Tripoli, LBN",
  actors: "Names, with ; between them",
  recipients: "Names, with ; between them",
  text: "As it stands in the report, word for word",
};
