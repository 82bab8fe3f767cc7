import { BoardProblems } from "../model/values/problem.ts";
import { PlainError } from "../system/plain-error.ts";
import { printable } from "../system/printable.ts";

/** What a failed system call means for the file or folder that it was about. */
const reasons: Record<string, string> = {
  EACCES: "its owner has not allowed this",
  EPERM: "its owner or the system has not allowed this",
  EROFS: "its disk can only be read",
  EBUSY: "another program or the system is using it",
  ETXTBSY: "another program is using it",
  ENOENT: "it is not there, or was taken away meanwhile",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  ENOTEMPTY: "somebody has put something into it meanwhile",
  EEXIST: "somebody has made it meanwhile",
  ELOOP: "it is a link that leads round in a circle",
  ENAMETOOLONG: "its name is too long",
  EXDEV: "it lies on another disk",
  EIO: "its disk has a fault",
};

const again = "run the command again; what was published before is as it was.";

/**
 * The message for a person when a command fails, without a stack: the underlying cause counts, whatever it was wrapped
 * in.
 */
export function errorInWords(error: unknown): string {
  const chain = causesOf(error);
  const problems = chain.find((each) => each instanceof BoardProblems);
  if (problems) {
    const count = problems.problems.length;
    return `${problems.message}\n\n${count} problem${count === 1 ? "" : "s"}. Nothing was published.`;
  }
  const plain = chain.find((each) => each instanceof PlainError);
  if (plain) return plain.message;
  const failed = chain.find(isSystemError);
  return printable(failed ? systemErrorInWords(failed) : faultInWords(chain.at(-1) as Error));
}

function systemErrorInWords({ code = "", message, path }: NodeJS.ErrnoException): string {
  if (code === "ENOSPC" || code === "EDQUOT")
    return `There is no room left on the disk: ${message}. Make room, and ${again}`;
  if (code === "EMFILE" || code === "ENFILE")
    return `This system does not allow so many open files: ${message}. Close other programs, or allow more (ulimit -n), and ${again}`;
  const reason = reasons[code];
  if (path === undefined || reason === undefined)
    return `The system refuses something: ${message}. See what is in its way, and ${again}`;
  return `${path} cannot be used: ${reason} (${message.replace(/ '.*$/s, "")}). Put that right, and ${again}`;
}

/** A fault in this program: with its place, and with DEBUG=1 everything that is known. */
function faultInWords(error: Error): string {
  const stack = error.stack ?? String(error);
  if (process.env.DEBUG) return stack;
  const place = /\b(?:scripts|layouts)\/\S+?:\d+:\d+/.exec(stack)?.[0];
  return `This is a fault of the program, and not of your files: ${error.name}: ${error.message}${place ? ` (${place})` : ""}. Nothing was published. Please report this line; put DEBUG=1 before the command to see more.`;
}

function isSystemError(error: Error): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === "string" && typeof syscall === "string";
}

/** An error and its causes; Eleventy keeps them under a name of its own. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = error; each !== undefined && each !== null && chain.length < 20; ) {
    const known: Error = each instanceof Error ? each : new Error(String(each));
    chain.push(known);
    each = known.cause ?? (known as { originalError?: unknown }).originalError;
  }
  return chain;
}
