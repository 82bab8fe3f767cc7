/**
 * Data in a page, for its scripts or for other sites. Browsers do not run it, and a policy without inline scripts lets
 * it be; unlike a file of its own, it can be read from a file share too.
 *
 * @example dataBlock("application/json", { a: 1 }) // '<script type="application/json">{"a":1}</script>'
 */
export function dataBlock(type: "application/json" | "application/ld+json", data: unknown): string {
  // "</script>" in a text would end the element.
  return `<script type="${type}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}
