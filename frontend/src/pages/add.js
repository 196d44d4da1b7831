// Adding reports: files dropped or chosen, a pasted text, an address; with progress while they are read.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { changed, read, send } from "../api.js";
import { Field, Page, SourceLine } from "../parts.js";
import { count } from "../words.js";

const LARGEST = 20_000_000;

function toBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] || "");
    reader.onerror = () => reject(new Error(`${file.name} cannot be read`));
    reader.readAsDataURL(file);
  });
}

export function Add() {
  const [jobs, setJobs] = useState([]);
  const [problem, setProblem] = useState("");
  const begin = async (given) => {
    setProblem("");
    try {
      const job = await send("/add", given);
      setJobs((before) => [{ ...job, name: given.label }, ...before]);
      return true;
    } catch (error) {
      setProblem(error.message);
      return false;
    }
  };
  const follow = (job) => setJobs((before) => before.map((one) => (one.id === job.id ? { ...one, ...job } : one)));
  return html`<${Page} title="Add reports" hint="What you add is read on this machine. A report that the ledger has is not read again.">
    <div class="columns">
      <${Drop} begin=${begin} onProblem=${setProblem} />
      <${Paste} begin=${begin} />
      <${FromAddress} begin=${begin} />
    </div>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <section aria-label="What is being added" aria-live="polite">
      ${jobs.map((job) => html`<${Job} key=${job.id} job=${job} onFollow=${follow} />`)}
    </section>
  <//>`;
}

function Drop({ begin, onProblem }) {
  const [isOver, setOver] = useState(false);
  const input = useRef(null);
  const take = async (list) => {
    const files = [...list];
    const large = files.find((one) => one.size > LARGEST);
    if (large) return onProblem(`${large.name} is larger than 20 MB; add it by the command: dragoman add`);
    if (!files.length) return undefined;
    const given = await Promise.all(files.map(async (one) => ({ name: one.name, content: await toBase64(one) })));
    return begin({ files: given, label: files.length === 1 ? files[0].name : count(files.length, "file") });
  };
  return html`<section
    class=${`card drop ${isOver ? "is-over" : ""}`}
    onDragOver=${(event) => { event.preventDefault(); setOver(true); }}
    onDragLeave=${() => setOver(false)}
    onDrop=${(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
  >
    <h2>Files</h2>
    <p>Drop files here: text, HTML, PDF, mail, JSON lines.</p>
    <label class="field"><span>or choose them</span>
      <input ref=${input} type="file" name="files" multiple onChange=${(event) => take(event.currentTarget.files)} />
    </label>
  </section>`;
}

function Paste({ begin }) {
  const [given, setGiven] = useState({ text: "", title: "", publisher: "", published: "", address: "" });
  const set = (name) => (event) => setGiven({ ...given, [name]: event.currentTarget.value });
  const save = async (event) => {
    event.preventDefault();
    const isTaken = await begin({ ...given, address: given.address || null, label: given.title || "Pasted text" });
    if (isTaken) setGiven({ text: "", title: "", publisher: "", published: "", address: "" });
  };
  return html`<section class="card">
    <h2>Text</h2>
    <form class="form" onSubmit=${save}>
      <${Field} label="Paste the report"><textarea name="text" rows="7" required value=${given.text} onInput=${set("text")}></textarea><//>
      <div class="pair-fields">
        <${Field} label="Title"><input name="title" value=${given.title} onInput=${set("title")} /><//>
        <${Field} label="Published on"><input name="published" type="date" value=${given.published} onInput=${set("published")} /><//>
        <${Field} label="Outlet"><input name="publisher" value=${given.publisher} onInput=${set("publisher")} /><//>
        <${Field} label="Its address"><input name="address" type="url" value=${given.address} onInput=${set("address")} /><//>
      </div>
      <p class="buttons"><button type="submit" class="main-button" disabled=${!given.text.trim()}>Add the text</button></p>
    </form>
  </section>`;
}

function FromAddress({ begin }) {
  const [url, setUrl] = useState("");
  const save = async (event) => {
    event.preventDefault();
    if (await begin({ address: url, label: url })) setUrl("");
  };
  return html`<section class="card">
    <h2>Address</h2>
    <p>A page or a feed. This alone goes out to the net, and to this address only.</p>
    <form class="form" onSubmit=${save}>
      <${Field} label="Address"><input name="url" type="url" required placeholder="https://" value=${url} onInput=${(event) => setUrl(event.currentTarget.value)} /><//>
      <p class="buttons"><button type="submit" class="main-button" disabled=${!url.trim()}>Fetch and add</button></p>
    </form>
  </section>`;
}

const STATES = { waiting: "Waits for its turn", reading: "Reading …", done: "Done", failed: "Failed" };

function Job({ job, onFollow }) {
  const isOver = job.state === "done" || job.state === "failed";
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(async () => {
      const now = await read(`/add/${job.id}`).catch(() => null);
      if (!now) return;
      onFollow(now);
      if (now.state === "done") changed();
    }, 400);
    return () => clearInterval(timer);
  }, [job.id, isOver]);
  return html`<article class="card job">
    <h2 class="small">${job.name}</h2>
    <p>${STATES[job.state]}${!isOver && html` <progress aria-label="Reading"></progress>`} · ${count(job.read, "report")} read, ${count(job.claims, "claim")}${job.known > 0 && `, ${job.known} known before`}</p>
    ${job.error && html`<p class="problem">${job.error}</p>`}
    ${job.reports.length > 0 && html`<ul>${job.reports.map((one) => html`<li><${SourceLine} source=${one} /></li>`)}</ul>`}
    ${job.state === "done" && !job.reports.length && !job.skips.length && html`<p>Nothing new: the ledger has it.</p>`}
    ${job.skips.map((one) => html`<p class="warning">Not read: ${one}</p>`)}
  </article>`;
}
