/** A bracket or quotation mark that its line leaves open, or closes without opening it. */
interface StrayMark {
  mark: string;
  /** Counted from 0. */
  column: number;
  isOpen: boolean;
}

const closing: Record<string, string> = { "[": "]", "{": "}" };

/** The mark that closes another. */
export function endOf(mark: string): string {
  return closing[mark] ?? mark;
}

/** The mark that opens another. */
export function beginningOf(mark: string): string {
  return Object.keys(closing).find((open) => closing[open] === mark) ?? mark;
}

/** The first bracket or quotation mark of a line of YAML without a counterpart in it, or null. */
export function strayMark(line: string): StrayMark | null {
  const open: { mark: string; column: number }[] = [];
  let quoted: { mark: string; column: number } | null = null;
  for (let column = 0; column < line.length; column++) {
    const mark = line[column] ?? "";
    if (quoted) {
      if (mark === "\\" && quoted.mark === '"') column++;
      else if (mark === quoted.mark) quoted = null;
      continue;
    }
    // An apostrophe inside a word does not begin a quotation.
    if (mark === '"' || mark === "'") {
      if (/(?:^|[\s[{,:-])$/.test(line.slice(0, column))) quoted = { mark, column };
    } else if (mark === "#" && /(?:^|\s)$/.test(line.slice(0, column))) break;
    else if (closing[mark]) open.push({ mark, column });
    else if (mark === "]" || mark === "}") {
      const last = open.pop();
      const isOneTooMany = last !== undefined && line.includes(closing[last.mark] ?? "", column);
      if (!last || (closing[last.mark] !== mark && isOneTooMany)) return { mark, column, isOpen: false };
      if (closing[last.mark] !== mark) return { ...last, isOpen: true };
    }
  }
  const left = quoted ?? open[0];
  return left ? { ...left, isOpen: true } : null;
}
