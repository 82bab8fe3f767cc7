const IN_THE_VALUE = new Set(["percent", "percentage points", "pounds"]);

/**
 * The unit to print after a large number; empty if the number includes it ("33%", "£246,000"), or the words beside the
 * number say it.
 *
 * @example unit("children") // "children"
 * @example unit("percent") // ""
 * @example unit("children", "Children looked after") // ""
 */
export function unit(name: string, title = ""): string {
  const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return IN_THE_VALUE.has(name) || words(title).includes(words(name)) ? "" : name;
}
