import { CORE_SCHEMA, EVENT_SCALAR, load, parseEvents } from "js-yaml";

/**
 * A file of the board folder without its YAML comments, which nobody has checked.
 *
 * @param path its path in the board folder; in a Markdown file only the front matter has comments
 * @throws Error if the values would change
 */
export function withoutComments(path: string, text: string): string {
  if (path.endsWith(".yaml")) return yamlWithoutComments(text);
  const [, start = "", matter = ""] = /^(---\n)([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
  return start === ""
    ? text
    : `${start}${yamlWithoutComments(matter)}${text.slice(start.length + matter.length)}`;
}

function yamlWithoutComments(text: string): string {
  const values = parseEvents(text, {}).flatMap((event) =>
    event.type === EVENT_SCALAR && event.valueStart >= 0
      ? [{ from: event.valueStart, to: event.valueEnd }]
      : [],
  );
  let rest = "";
  let at = 0;
  for (const { 0: space, index } of text.matchAll(/(?:^|[ \t])[ \t]*(?=#)/gm)) {
    const sign = index + space.length;
    if (index < at || values.some(({ from, to }) => sign >= from && sign < to)) continue;
    rest += text.slice(at, index);
    const end = text.indexOf("\n", sign);
    const isWholeLine = index === 0 || text[index - 1] === "\n";
    at = end < 0 ? text.length : end + (isWholeLine ? 1 : 0);
  }
  rest += text.slice(at);
  if (read(rest) !== read(text))
    throw new Error("The comments of a file could not be taken out. Please report this.");
  return rest;
}

function read(text: string): string {
  return JSON.stringify(load(text, { schema: CORE_SCHEMA }));
}
