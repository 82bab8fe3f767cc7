/** @example listInWords(["1", "2", "3"], "or") → "1, 2 or 3" */
export function listInWords(items: string[], conjunction: string): string {
  return items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}
