import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { filesBelow } from "../system/files-below.ts";
import { type Room, storeys } from "./rooms.ts";

/** A file imports another: both paths are from the folder of package.json, with forward slashes. */
export interface Import {
  file: string;
  target: string;
}

/** The source files of the product, without tests and what only tests use. */
export function sourceFiles(root = "."): string[] {
  return [
    ".eleventy.ts",
    ...["scripts", "layouts"].flatMap((folder) =>
      filesBelow(join(root, folder)).map((file) => `${folder}/${file}`),
    ),
  ].filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("scripts/test/"));
}

/** Every import of one source file by another, including types and `import("…")`. */
export function importsOf(files: string[], root = "."): Import[] {
  return files.flatMap((file) =>
    targetsIn(readFileSync(join(root, file), "utf8")).map((target) => ({
      file,
      target: relative(".", resolve(dirname(file), target)).replaceAll("\\", "/"),
    })),
  );
}

/** The files that a source text imports: "./problem.ts". */
export function targetsIn(source: string): string[] {
  const code = source.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]*)"/g)].map(([, target = ""]) => target);
}

/** All rooms from the lowest to the highest. */
export const roomsInOrder: Room[] = storeys.flatMap(({ rooms }) => rooms);

/** The place in the order of the room that contains a file; -1 if its folder is not a room. */
export function floorOf(file: string, rooms: Room[] = roomsInOrder): number {
  return rooms.findIndex(
    ({ folder }) => folder === dirname(file) || folder === `${dirname(dirname(file))}/*`,
  );
}

/** Circles of imports, each as its files in the order in which they import one another. */
export function circlesIn(imports: Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (file: string, way: string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    if (done.has(file)) return;
    done.add(file);
    for (const target of targets.get(file) ?? []) follow(target, [...way, file]);
  };
  for (const file of targets.keys()) follow(file, []);
  return circles;
}
