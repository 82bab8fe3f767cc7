import { describe, expect, it } from "vitest";
import type { RetryingPrinter } from "../../pdf/print/retrying-printer.ts";
import { printSideBySide } from "./print-side-by-side.ts";

const printers = ["one", "two"].map(() => ({}) as RetryingPrinter);
const finished = Promise.resolve();

describe("documents side by side", () => {
  it("are each printed once, the long ones on one printer and the short ones on the other", async () => {
    const printedBy = new Map<RetryingPrinter, string[]>(printers.map((printer) => [printer, []]));
    await printSideBySide(["a", "b", "c", "d"], printers, async (each, printer) => {
      printedBy.get(printer)?.push(each);
      return { finished };
    });
    expect([...printedBy.values()]).toEqual([
      ["a", "b"],
      ["d", "c"],
    ]);
  });

  it("begin no other one after a failure, and tell of the first that failed", async () => {
    const printed: string[] = [];
    const printing = printSideBySide(["a", "b", "c", "d"], printers, async (each) => {
      printed.push(each);
      if (each === "a") await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error(`${each} does not fit`);
    });
    await expect(printing).rejects.toThrow(new Error("a does not fit"));
    expect(printed).toEqual(["a", "d"]);
  });

  it("also fail if one fails while it is being finished", async () => {
    const printing = printSideBySide(["a", "b"], printers, async (each) => ({
      finished: each === "b" ? Promise.reject(new Error("b has no tags")) : finished,
    }));
    await expect(printing.then(({ finished }) => finished)).rejects.toThrow(new Error("b has no tags"));
  });

  it("leave the printers when all is printed, though the last is not finished", async () => {
    let end = () => {};
    const last = new Promise<void>((resolve) => {
      end = resolve;
    });
    let isFinished = false;
    const { finished: all } = await printSideBySide(["a", "b"], printers, async (each) => ({
      finished: each === "b" ? last : finished,
    }));
    const waiting = all.then(() => {
      isFinished = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isFinished).toBe(false);
    end();
    await waiting;
  });
});
