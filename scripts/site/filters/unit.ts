const IN_THE_VALUE = new Set(["percent", "percentage points", "pounds"]);

/**
 * The unit to print after a large number; empty if the number includes it ("33%", "£246,000").
 *
 * @example unit("children") // "children"
 * @example unit("percent") // ""
 */
export function unit(name: string): string {
  return IN_THE_VALUE.has(name) ? "" : name;
}
