import type { BoardFiles } from "./board-with.ts";

type Notation = (text: string) => Uint8Array | string;

/** How a file is written down whose letters could not be seen, or could not stand, in Markdown. */
const notations: Record<string, Notation> = {
  escapes: (text) =>
    text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  base64: (text) => Buffer.from(text, "base64"),
  latin1: (text) => Buffer.from(text, "latin1"),
  "utf-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
};

const part = /^Without `([^`]+)`$|^(`{3,})(\w+)(?: (\S+)(?: \(([\w-]+)\))?)?\n([\s\S]*?)^\2$/gm;

/**
 * The Markdown of some broken boards, with the messages that each of them gets now. Each board is
 * files that are put over the small board, as fenced blocks with their path behind the language,
 * and ends with a block "messages". "Without `PATH`" leaves a file of the small board away.
 *
 * @throws where a board has no block for its messages, or its notation is unknown
 */
export function withMessages(markdown: string, messagesOf: (files: BoardFiles) => string): string {
  let files: BoardFiles = {};
  const current = markdown.replace(
    part,
    (
      whole: string,
      away?: string,
      fence?: string,
      language?: string,
      path?: string,
      notation?: string,
      text = "",
    ) => {
      if (away !== undefined) files[away] = null;
      else if (path !== undefined) files[path] = written(text, notation);
      else if (language === "messages") {
        const messages = messagesOf(files);
        files = {};
        return `${fence}messages\n${messages && `${messages}\n`}${fence}`;
      }
      return whole;
    },
  );
  const open = Object.keys(files);
  if (open.length > 0) throw new Error(`Behind ${open.join(", ")} stands no block for the messages.`);
  return current;
}

function written(text: string, notation?: string): Uint8Array | string {
  if (notation === undefined) return text;
  const read = notations[notation];
  if (!read) throw new Error(`(${notation}) is no way to write a file down.`);
  return read(text);
}
