/** What decides how a document is printed, apart from the document: our code, and the packages that it uses. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * A hash of a source file and of everything that it imports: the text of our own files, and the lockfile's entries of
 * the packages and their dependencies.
 *
 * @param entry the first file, an absolute path
 * @param root the folder of package-lock.json
 */
export function hashOfCode(entry: string, root: string): string {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  follow(entry, files, packages);
  const hash = createHash("sha256");
  for (const [file, text] of [...files].sort()) hash.update(`${relative(root, file)}\n${text}\n`);
  for (const line of pinned(packages, join(root, "package-lock.json"))) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** Imports of types alone have no effect at run time, and are skipped. */
const imports =
  /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)|\.resolve\("([^"]+)"\)/gm;

function follow(file: string, files: Map<string, string>, packages: Set<string>): void {
  if (files.has(file)) return;
  const text = readFileSync(file, "utf8");
  files.set(file, text);
  for (const [, imported, loaded, resolved] of text.matchAll(imports)) {
    const target = imported ?? loaded;
    if (target?.startsWith(".")) follow(resolve(dirname(file), target), files, packages);
    else packages.add(packageIn(target ?? resolved ?? ""));
  }
}

/** "pdfjs-dist/legacy/build/pdf.mjs" is in "pdfjs-dist". */
function packageIn(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

interface LockedPackage {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** "node_modules/fontkit 2.0.4 sha512-…" for each package and its dependencies. */
function pinned(packages: Set<string>, lockfile: string): string[] {
  const { packages: locked } = JSON.parse(readFileSync(lockfile, "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  const lines = new Map<string, string>();
  const add = (name: string, user: string): void => {
    const place = placeOf(name, user, locked);
    // Node's own modules are in no lockfile, and optional packages may be missing.
    if (place === null || lines.has(place)) return;
    const entry = locked[place] as LockedPackage;
    lines.set(place, `${place} ${entry.version ?? ""} ${entry.integrity ?? ""}`);
    const used = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies };
    for (const each of Object.keys(used)) add(each, place);
  };
  for (const name of packages) add(name, "");
  return [...lines.values()].sort();
}

/** Where Node finds a package: beside its user, or in a folder further up. */
function placeOf(name: string, user: string, locked: Record<string, LockedPackage>): string | null {
  for (let folder = user; ; ) {
    const place = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (locked[place]) return place;
    if (folder === "") return null;
    const outer = folder.lastIndexOf("/node_modules/");
    folder = outer < 0 ? "" : folder.slice(0, outer);
  }
}
