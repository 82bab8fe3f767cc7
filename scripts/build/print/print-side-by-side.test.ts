import { describe, expect, it } from "vitest";
import type { RetryingPrinter } from "../../pdf/print/retrying-printer.ts";
import { printSideBySide } from "./print-side-by-side.ts";

const printers = ["one", "two"].map(() => ({}) as RetryingPrinter);
const finished = Promise.resolve();

describe("documents side by side", () => {
  it("are each printed once, on all printers", async () => {
    const printed: string[] = [];
    const used = new Set<RetryingPrinter>();
    await printSideBySide(["a", "b", "c", "d"], printers, async (each, printer) => {
      printed.push(each);
      used.add(printer);
      return { finished };
    });
    expect(printed).toEqual(["a", "b", "c", "d"]);
    expect(used.size).toBe(2);
  });

  it("begin no other one after a failure, and tell of the first that failed", async () => {
    const printed: string[] = [];
    const printing = printSideBySide(["a", "b", "c", "d"], printers, async (each) => {
      printed.push(each);
      // The second document fails before the first does.
      if (each === "a") await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error(`${each} does not fit`);
    });
    await expect(printing).rejects.toThrow(new Error("a does not fit"));
    expect(printed).toEqual(["a", "b"]);
  });

  it("fail, too, where one fails while it is finished", async () => {
    const printing = printSideBySide(["a", "b"], printers, async (each) => ({
      finished: each === "b" ? Promise.reject(new Error("b has no tags")) : finished,
    }));
    await expect(printing).rejects.toThrow(new Error("b has no tags"));
  });
});
