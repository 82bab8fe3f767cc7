import { fileDescription, type MadeFile } from "./file-description.ts";

/** No text has these: what YAML, Markdown and HTML hold is checked for them. */
const [start, end] = ["\u0001", "\u0002"];

/**
 * Describes files that are made while the pages are: a mark stands in a page for each description, until the sizes are
 * known.
 */
export function laterDescriptions() {
  const files: { address: string; format: string }[] = [];
  return {
    describe: (file: { address: string; format: string }): string => `${start}${files.push(file) - 1}${end}`,
    /** @param made what is known about the files, by their address */
    fill(page: Buffer, made: ReadonlyMap<string, MadeFile>): Buffer {
      if (!page.includes(start)) return page;
      const [before, ...parts] = page.toString("utf8").split(start);
      const filled = parts.map((part) => {
        const [number, after] = part.split(end);
        const file = files[Number(number)];
        return file ? `${fileDescription(file.format, made.get(file.address))}${after}` : part;
      });
      return Buffer.from([before, ...filled].join(""));
    },
  };
}
