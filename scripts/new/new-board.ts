import { existsSync, readdirSync } from "node:fs";
import { PlainError } from "../system/plain-error.ts";
import { emptySampleBoard, isSampleBoard, makeSampleBoard } from "./sample-board.ts";

const usage =
  "Say where the board goes and whom it is for: npm run new -- board ../our-board --for children (or adults, or joint)";

/**
 * Makes a sample board, or takes the sample's texts out of one.
 *
 * @param words what follows "board" on the command line: the folder
 * @returns what to tell the editor, a line each
 * @throws PlainError if a word is not right, or something is in the way; nothing is written then
 */
export function newBoard(
  words: string[],
  { for: whom, empty }: { for?: string | undefined; empty: boolean },
): string[] {
  const [board, ...more] = words;
  if (board === undefined || more.length > 0) throw new PlainError(usage);
  const isThere = existsSync(board) && readdirSync(board).length > 0;
  if (isThere && empty) {
    if (whom !== undefined)
      throw new PlainError(`--for says whom a new board is for, and ${board} is one already. Leave it out.`);
    return emptiedInWords(board);
  }
  if (whom === undefined || !isSampleBoard(whom)) throw new PlainError(usage);
  makeSampleBoard(board, whom);
  const made = [
    `Made a sample board in ${board}. Everything in it is invented, and it says so on every page.`,
    `See it: npm start -- --board "${board}"`,
    `Read the notes that begin with # in its files: they say what to write.`,
  ];
  return empty
    ? [...made.slice(0, 1), ...emptiedInWords(board)]
    : [...made, `Take its texts and figures out when you begin: npm run new -- board "${board}" --empty`];
}

function emptiedInWords(board: string): string[] {
  const { emptied, moved, kept } = emptySampleBoard(board);
  return [
    `Emptied ${emptied.length} files: their headings and the notes on what to write are still there.`,
    `Moved ${moved.length} files to ${board}/examples: data, briefings, posters and papers to copy from.`,
    ...(kept.length === 0 ? [] : [`Left alone, because somebody has changed them: ${kept.join(", ")}.`]),
    `Write your own names in data/board.yaml. npm run check -- --board "${board}" says what is still missing.`,
  ];
}
