import type { RetryingPrinter } from "../../pdf/print/retrying-printer.ts";

/** Prints one document: resolves when the printer is free, and `finished` when everything is done. */
type Print<Each> = (each: Each, printer: RetryingPrinter) => Promise<{ finished: Promise<unknown> }>;

/**
 * Prints documents on several printers at once: one begins with the longest, the others with the shortest, so that there
 * is something to finish from the start, and nothing long is left for the end. After a failure no further document is
 * begun.
 *
 * @param documents the longest first
 * @returns when all is printed; `finished` resolves when the rest is done
 * @throws the error of the longest document that failed, also from `finished`
 */
export async function printSideBySide<Each>(
  documents: Each[],
  printers: RetryingPrinter[],
  print: Print<Each>,
): Promise<{ finished: Promise<void> }> {
  const failures = new Map<number, unknown>();
  const finishing: Promise<unknown>[] = [];
  const waiting = [...documents.entries()];
  const work = async (printer: RetryingPrinter, number: number) => {
    while (failures.size === 0) {
      const next = number === 0 ? waiting.shift() : waiting.pop();
      if (next === undefined) return;
      const [index, document] = next;
      try {
        const { finished } = await print(document, printer);
        finishing.push(finished.catch((error) => failures.set(index, error)));
      } catch (error) {
        failures.set(index, error);
      }
    }
  };
  await Promise.all(printers.map(work));
  const finish = async () => {
    await Promise.all(finishing);
    if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
  };
  if (failures.size > 0) await finish();
  return { finished: finish() };
}
