import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReport } from "../model/build-report.ts";

type Files = Record<string, string>;

/** Files by their path in the board folder; null removes one. */
export type BoardFiles = Record<string, string | Uint8Array | null>;

/** Read once for all boards. */
let smallBoard: Files | undefined;

/**
 * The small board of the fixtures with some files added, replaced or (null) removed.
 *
 * @returns a new board folder
 */
export function boardWith(files: BoardFiles, change: (files: Files) => Files = (all) => all): string {
  const board = mkdtempSync(join(tmpdir(), "board-"));
  smallBoard ??= filesOf(fileURLToPath(new URL("fixtures/small-board", import.meta.url)));
  const all: BoardFiles = { ...change({ ...smallBoard }), ...files };
  for (const [path, text] of Object.entries(all)) {
    if (text === null) continue;
    mkdirSync(join(board, dirname(path)), { recursive: true });
    writeFileSync(join(board, path), text);
  }
  return board;
}

function filesOf(directory: string, below = ""): Files {
  return Object.assign(
    {},
    ...readdirSync(join(directory, below)).map((name) => {
      const path = below === "" ? name : `${below}/${name}`;
      return statSync(join(directory, path)).isDirectory()
        ? filesOf(directory, path)
        : { [path]: readFileSync(join(directory, path), "utf8") };
    }),
  );
}

// The first report of a process takes ten times as long as the next: it is made while the tests are loaded, outside
// their time limits. A mutation run asks which test reaches which line, and makes none outside a test.
if (process.env.FIRST_REPORT !== "in a test") buildReport(boardWith({}));
