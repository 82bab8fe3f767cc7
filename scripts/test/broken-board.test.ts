import { describe, expect, it } from "vitest";
import { withMessages } from "./broken-board.ts";

const board = (notation: string) => `\`\`\`text data/x.txt (${notation})\nx\n\`\`\`\n`;

describe("a broken board in Markdown", () => {
  it("ends with a block for its messages", () => {
    expect(() => withMessages(board("latin1"), () => "")).toThrow(
      new Error("Behind data/x.txt stands no block for the messages."),
    );
  });

  it("has its files in a notation that is known", () => {
    expect(() => withMessages(board("latin2"), () => "")).toThrow(
      new Error("(latin2) is no way to write a file down."),
    );
  });
});
