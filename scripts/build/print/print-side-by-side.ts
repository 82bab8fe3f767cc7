import type { RetryingPrinter } from "../../pdf/print/retrying-printer.ts";

/** What prints one document: resolves when the printer can go on, and `finished` when the rest is done, too. */
type Print<Each> = (each: Each, printer: RetryingPrinter) => Promise<{ finished: Promise<unknown> }>;

/**
 * Prints documents on several printers at once. After a failure no other document is begun.
 *
 * @throws what the first of the documents that failed has thrown
 */
export async function printSideBySide<Each>(
  documents: Each[],
  printers: RetryingPrinter[],
  print: Print<Each>,
): Promise<void> {
  const failures = new Map<number, unknown>();
  const finishing: Promise<unknown>[] = [];
  let next = 0;
  const work = async (printer: RetryingPrinter) => {
    while (next < documents.length && failures.size === 0) {
      const index = next++;
      try {
        const { finished } = await print(documents[index] as Each, printer);
        finishing.push(finished.catch((error) => failures.set(index, error)));
      } catch (error) {
        failures.set(index, error);
      }
    }
  };
  await Promise.all(printers.map(work));
  await Promise.all(finishing);
  if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
}
