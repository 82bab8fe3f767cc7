/** Finished pages, which arrive in one order and are needed in another. */
interface PageQueue {
  add(page: string, file: Buffer): void;
  /** No more pages arrive. */
  end(): void;
  /**
   * The file of a page, as soon as it exists; each can be taken once.
   *
   * @throws Error if the page has not arrived by the end
   */
  take(page: string): Promise<Buffer>;
}

/** @param wanted the pages that will be taken; others are not kept */
export function pageQueue(wanted: string[]): PageQueue {
  const awaited = new Set(wanted);
  const files = new Map<string, Buffer>();
  let hasEnded = false;
  let lookAgain = () => {};

  return {
    add(page, file) {
      if (awaited.has(page)) files.set(page, file);
      lookAgain();
    },
    end() {
      hasEnded = true;
      lookAgain();
    },
    async take(page) {
      for (;;) {
        const file = files.get(page);
        if (file) {
          files.delete(page);
          return file;
        }
        if (hasEnded) throw new Error(`there is no page ${page}`);
        await new Promise<void>((resolve) => {
          lookAgain = resolve;
        });
      }
    },
  };
}
