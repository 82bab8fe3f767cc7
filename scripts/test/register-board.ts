import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { boardWith } from "./board-with.ts";

const fixture = fileURLToPath(new URL("fixtures/register", import.meta.url));

/** The small board with a register in which each type and each state of a source has a file, and a chapter about it. */
export function registerBoard(files: Record<string, string> = {}): string {
  const board = boardWith({});
  cpSync(fixture, board, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(board, dirname(path)), { recursive: true });
    writeFileSync(join(board, path), text);
  }
  return board;
}
