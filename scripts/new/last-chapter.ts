import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The chapter after which a new one is inserted. */
export interface LastChapter {
  file: string;
  order: number;
  /** As written in the front matter, including quotation marks. */
  section: string | null;
}

/**
 * The chapter of a report with the highest order, or null if there is none.
 *
 * The front matter is searched line by line and not parsed: a mistake in one chapter must not keep an editor from
 * beginning another.
 *
 * @param folder the folder of a report, such as content/annual-report/2016-17
 */
export function lastChapter(folder: string): LastChapter | null {
  if (!existsSync(folder)) return null;
  const chapters = readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .flatMap((file): LastChapter | [] => {
      const [, matter = ""] =
        /^\uFEFF?---\r?\n([\s\S]*?)^---/m.exec(readFileSync(join(folder, file), "utf8")) ?? [];
      const order = /^order: *(-?\d+)/m.exec(matter)?.[1];
      const section = /^section: *(\S.*?)\s*$/m.exec(matter)?.[1] ?? null;
      return order === undefined ? [] : { file, order: Number(order), section };
    });
  return chapters.reduce<LastChapter | null>(
    (last, chapter) => (last === null || chapter.order >= last.order ? chapter : last),
    null,
  );
}
