import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problemAt } from "../problem.ts";

/** The texts of a board folder by their path in it, with forward slashes: "data/board.yaml". */
export type BoardFolder = Map<string, string>;

/**
 * Reads every Markdown and YAML file of a board folder.
 *
 * Files whose names start with a dot and `data/private/` are left alone; any other
 * file under content/ or data/ is a problem, so that nothing is left out in silence.
 */
export function readBoardFolder(board: string): { folder: BoardFolder; problems: Problem[] } {
  const folder: BoardFolder = new Map();
  const problems: Problem[] = [];
  for (const [top, ending] of [
    ["content", ".md"],
    ["data", ".yaml"],
  ] as const) {
    if (!existsSync(join(board, top))) {
      problems.push(
        problemAt(
          { file: top, line: 1, column: 1 },
          `there is no folder ${top}/ in the board folder`,
          `Give the board folder with --board DIR, or make ${top}/ as README.md tells`,
        ),
      );
      continue;
    }
    for (const path of filesBelow(board, top)) {
      if (path.endsWith(ending))
        folder.set(
          path,
          readFileSync(join(board, path), "utf8")
            .replaceAll("\r\n", "\n")
            .replace(/^\uFEFF/, ""),
        );
      else
        problems.push(
          problemAt(
            { file: path, line: 1, column: 1 },
            `a file in ${top}/ ends in ${ending}, and this one does not`,
            `Rename it, or move it out of ${top}/`,
          ),
        );
    }
  }
  return { folder, problems };
}

function filesBelow(board: string, path: string): string[] {
  return readdirSync(join(board, path))
    .filter((name) => !name.startsWith(".") && `${path}/${name}` !== "data/private")
    .sort()
    .flatMap((name) =>
      statSync(join(board, path, name)).isDirectory()
        ? filesBelow(board, `${path}/${name}`)
        : [`${path}/${name}`],
    );
}
