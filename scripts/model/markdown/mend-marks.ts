/** A mistyped mark; line and column count from 1. */
export interface MarkMistake {
  line: number;
  column: number;
  what: string;
  todo: string;
  /** One message covers the mistakes with one name in a file. */
  cause?: string;
}

/**
 * Reads `:: name`, and `:::: name` without its end, as `::: name`, and `##Heading` as `## Heading`, also if a no-break
 * space is the reason, and reports it: the rest of the text is then checked as it was meant, and one mistake gives one
 * message. Code is left unchanged.
 */
export function mendMarks(lines: string[]): { text: string; mistakes: MarkMistake[] } {
  const mistakes: MarkMistake[] = [];
  let fence: string | null = null;
  const mended = lines.map((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || line.trim().startsWith(fence))) {
      fence = fence === null ? mark : null;
      return line;
    }
    if (fence !== null || /^(?: {4}|\t)/.test(line)) return line;
    const [, colonIndent, colons = "", block = ""] = /^(\s*)(::|:{4,})(?!:)\s*(.*)$/.exec(line) ?? [];
    if (colonIndent !== undefined && (colons === "::" || neverEnds(colons, block, lines.slice(index + 1)))) {
      const meant = `::: ${block}`.trimEnd();
      mistakes.push({
        line: index + 1,
        column: colonIndent.length + 1,
        what:
          colons === "::"
            ? `the line "${line.trim()}" begins with two colons`
            : `the line "${line.trim()}" has ${colons.length} colons, and no line below ends it with as many`,
        todo: `Write three: ${meant}`,
      });
      return `${colonIndent}${meant}`;
    }
    const [, endIndent, words] = /^(\s*):{3,}\s*(end\b[\w -]*|\/[\w-]*)\s*$/i.exec(line) ?? [];
    if (endIndent !== undefined && words !== undefined) {
      mistakes.push({
        line: index + 1,
        column: endIndent.length + 1,
        what: `the line "${line.trim()}" has a word behind its colons, which begins a block`,
        todo: "Write ::: alone to end one",
      });
      return `${endIndent}:::`;
    }
    const [, oddIndent = "", sign = "", oddSpace, text = ""] =
      /^([^\S\n]*)(#{2,6}|[-*+]|\d{1,9}[.)]|:::|[>|]|\[\^[^\]]+\]:)([^\S\n]*)(\S.*)?$/.exec(line) ?? [];
    if (oddSpace !== undefined && (isOdd(oddIndent) || (isOdd(oddSpace) && !/^[>|:]/.test(sign)))) {
      const where = isOdd(oddIndent) ? "before" : "behind";
      mistakes.push({
        line: index + 1,
        column: oddIndent.length + 1,
        what: `the space ${where} "${sign}" is not the one of the space bar, and "${sign}" would be printed as it is`,
        todo: `Take it out, and write ${sign} ${text === "" ? "…" : text}`,
        cause: `spaces ${where} ${sign.replace(/^\d+/, "1")}`,
      });
      return `${oddIndent.replace(/[^\S \t]/g, "")}${sign} ${text}`.trimEnd();
    }
    const [, hyphenIndent, entry] = /^(\s*)-(\p{L}.*)$/u.exec(line) ?? [];
    if (hyphenIndent !== undefined && entry !== undefined) {
      mistakes.push({
        line: index + 1,
        column: hyphenIndent.length + 1,
        what: `the line "${line.trim()}" has no space behind its hyphen, and is no entry of a list`,
        todo: `Write - ${entry}`,
      });
      return `${hyphenIndent}- ${entry}`;
    }
    const [, headingIndent, hashes, heading] = /^( {0,3})(#{2,6})([^#\s].*)$/.exec(line) ?? [];
    if (hashes !== undefined && heading !== undefined) {
      mistakes.push({
        line: index + 1,
        column: (headingIndent?.length ?? 0) + 1,
        what: `"${hashes}${heading}" has no space behind its #, and is no heading`,
        todo: `Write ${hashes} ${heading}`,
      });
      return `${headingIndent}${hashes} ${heading}`;
    }
    return line;
  });
  return { text: mended.join("\n"), mistakes };
}

// A no-break space, a narrow one …: an editor cannot see the difference.
function isOdd(space: string): boolean {
  return /[^ \t]/.test(space);
}

// A block around a block has more colons, at its beginning and at its end.
function neverEnds(colons: string, block: string, below: string[]): boolean {
  return (
    block !== "" && !below.some((line) => line.trim().length >= colons.length && /^\s*:+\s*$/.test(line))
  );
}
