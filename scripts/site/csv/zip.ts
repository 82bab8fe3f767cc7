import { type Zippable, zipSync } from "fflate";

/**
 * A zip of files: the same bytes for the same files, on every day and machine.
 *
 * @param folder the folder in the zip that has them
 * @param files by their names
 * @param date the day that the zip says they were changed on, "2017-11-14"
 */
export function zipOf(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  date: string,
): Uint8Array {
  // A zip has no time zone: the library writes the hours of this machine's clock.
  const mtime = new Date(`${date}T12:00:00`);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const file = files.get(name) ?? "";
    // A PDF is compressed already.
    entries[`${folder}/${name}`] =
      typeof file === "string" ? [new TextEncoder().encode(file), { mtime }] : [file, { mtime, level: 0 }];
  }
  return zipSync(entries);
}
