import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const model = fileURLToPath(new URL("../model/", import.meta.url));

/** A place in the source of the model: `load/yaml.ts:91:10`. */
export type Site = string;

/** The innermost call in the model that leads to the caller. */
export function siteInModel(): Site {
  const frames = (new Error().stack ?? "").split("\n").map((frame) => frame.split(model)[1] ?? "");
  const site = frames.map((frame) => /^\S+:\d+:\d+/.exec(frame)?.[0]).find(Boolean);
  if (!site) throw new Error("This is not called by the model.");
  return site;
}

/** Every call of these functions in the source of the model. */
export function callsInModel(functions: string[]): Site[] {
  return sitesOf(new RegExp(`(?<!function )\\b(?:${functions.join("|")})\\(`, "g")).map(({ site }) => site);
}

/** Every text that the source of the model gives as `todo:` of an object, and what a remedy made of it looks like. */
export function remediesInModel(): { site: Site; shown: RegExp }[] {
  return sitesOf(/(?<=\btodo:\s+)(?:"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`)/g).map(({ site, text }) => ({
    site,
    shown: new RegExp(
      `^${text
        .slice(1, -1)
        .split(/\$\{.*?\}+/)
        .map(literally)
        .join(".*")}$`,
      "s",
    ),
  }));
}

function sitesOf(pattern: RegExp): { site: Site; text: string }[] {
  return sourceFiles().flatMap((path) => {
    const source = readFileSync(path, "utf8");
    return [...source.matchAll(pattern)].map(({ 0: text, index }) => {
      const above = source.slice(0, index).split("\n");
      const file = relative(model, path).replaceAll(sep, "/");
      return { site: `${file}:${above.length}:${(above.at(-1)?.length ?? 0) + 1}`, text };
    });
  });
}

function literally(words: string): string {
  return words.replace(/\\(.)/g, "$1").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function sourceFiles(): string[] {
  return readdirSync(model, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .sort()
    .map((path) => join(model, path));
}
