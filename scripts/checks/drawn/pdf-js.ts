/**
 * PDF.js, loaded so that it changes nothing for others: its build for Node.js 20 puts slower copies of `push`,
 * `JSON.stringify`, `structuredClone` and others in place of the engine's own, in the whole program. What it adds stays,
 * what it replaces is put back.
 */
const native = nativeProperties();
// Its second half, which it would load at its first use, and run in the same thread.
// @ts-expect-error It has no types of its own.
await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
export const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
for (const [holder, properties] of native)
  for (const [name, property] of Object.entries(properties))
    if (property.configurable && property.value !== Object.getOwnPropertyDescriptor(holder, name)?.value)
      Object.defineProperty(holder, name, property);

/** The functions of the engine, by what they are called on. */
function nativeProperties(): Map<object, Record<string, PropertyDescriptor>> {
  const holders = new Set<object>([globalThis]);
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(globalThis))) {
    if (value === null || !/^(?:object|function)$/.test(typeof value)) continue;
    holders.add(value);
    if (value.prototype) holders.add(value.prototype);
  }
  return new Map(
    [...holders].map((holder) => [
      holder,
      Object.fromEntries(
        Object.entries(Object.getOwnPropertyDescriptors(holder)).filter(
          ([, { value }]) => typeof value === "function",
        ),
      ),
    ]),
  );
}
