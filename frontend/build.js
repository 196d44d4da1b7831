// Builds the pages into the package, and notes from which source: a test compares that with the source it finds.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "vite";

const here = import.meta.dirname;
const target = join(here, "..", "src", "dragoman", "desk", "static");

await build({
  root: here,
  configFile: false,
  base: "/",
  publicDir: false,
  logLevel: "warn",
  build: {
    outDir: target,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 400,
  },
});

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const sources = ["index.html", "build.js", "package.json", "package-lock.json"]
  .map((name) => join(here, name))
  .concat(filesBelow(join(here, "src")))
  .map((path) => [relative(here, path).replaceAll("\\", "/"), path])
  .sort(([one], [other]) => (one < other ? -1 : 1));
const digest = createHash("sha256");
for (const [name, path] of sources) {
  digest.update(`${name}\0`).update(readFileSync(path)).update("\0");
}
const assets = readdirSync(join(target, "assets")).sort();
const style = assets.find((name) => name.startsWith("index-") && name.endsWith(".css"));
writeFileSync(
  join(target, "manifest.json"),
  `${JSON.stringify({ source: `sha256:${digest.digest("hex")}`, style, assets }, null, 1)}\n`,
);
