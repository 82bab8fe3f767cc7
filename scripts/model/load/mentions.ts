import { type Place, type Problem, problemAt } from "../values/problem.ts";
import type { HeldBack } from "./held-back.ts";

/**
 * Tells where what is public needs something that is held back: whatever is wrong without it, and not with it.
 *
 * @param without the problems of the folder as the public sees it
 * @param everything those of the whole folder
 */
export function mentionsOf(
  heldBack: HeldBack[],
  without: Problem[],
  everything: Problem[],
): { mentions: Problem[]; others: Problem[] } {
  const known = new Set(everything.map(keyOf));
  const isMention = (problem: Problem) => problem.severity === undefined && !known.has(keyOf(problem));
  return {
    mentions: without.filter(isMention).map((problem) => {
      const { name, why, file } = meantBy(problem, heldBack);
      return {
        ...problem,
        what: `${problem.what}, since ${leftOut(name, why, file)}`,
        todo: publishFirst,
      };
    }),
    others: without.filter((problem) => !isMention(problem)),
  };
}

const publishFirst = "Publish that first, or take this out";

function leftOut(name: string, why: string, file: string): string {
  return `${name} is ${why} (${file}), which a build for the public leaves out`;
}

function keyOf({ file, line, column, what }: Place & { what: string }): string {
  return `${file}:${line}:${column} ${what}`;
}

// The one whose kind and name stand in the message, or its name; what is no document is of the data of a report.
function meantBy({ what }: Problem, heldBack: HeldBack[]): HeldBack {
  const words = new Set(what.match(/[a-z0-9-]+/g));
  const fits = ({ name }: HeldBack) => {
    const parts = name.split("/");
    if (parts[0] === "annual-report") return words.has(parts[1] ?? "") ? 3 : 1;
    return words.has(parts.at(-1) ?? "") ? (words.has(parts[0] ?? "") ? 3 : 2) : 0;
  };
  return heldBack.toSorted((a, b) => fits(b) - fits(a))[0] as HeldBack;
}

/**
 * Where a Markdown text of what is public names something that is held back by its title, in quotation marks or
 * in emphasis: as plain words a title may well be about something else.
 *
 * @param texts by the names that messages give the files
 */
export function quotedTitles(heldBack: HeldBack[], texts: ReadonlyMap<string, string>): Problem[] {
  return [...texts].flatMap(([file, text]) => {
    if (!file.endsWith(".md")) return [];
    const front = /^---\n[\s\S]*?^---/m.exec(text)?.[0].length ?? 0;
    return heldBack.flatMap(({ name, title, why, file: of }) => {
      const words = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
      const quoted = new RegExp(`(?:["“‘']|\\*{1,2}|_{1,2})${words}[.,]?(?:["”’']|\\*{1,2}|_{1,2})`, "g");
      return [...text.matchAll(quoted)]
        .filter(({ index }) => index >= front)
        .map(({ index }) => {
          const before = text.slice(0, index).split("\n");
          return problemAt(
            { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
            `this names “${title}”, and ${leftOut(name, why, of)}`,
            publishFirst,
          );
        });
    });
  });
}
