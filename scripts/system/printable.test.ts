import { expect, it } from "vitest";
import { BoardProblems, problemAt } from "../model/values/problem.ts";
import { PlainError } from "./plain-error.ts";
import { printable } from "./printable.ts";

it.each([
  ["a plain text\nof two lines\twith a tab", "a plain text\nof two lines\twith a tab"],
  ["\u001b[31mred\u0007", "\\u001b[31mred\\u0007"],
  ["\u009b2J", "\\u009b2J"],
  ["back\rover", "back\\u000dover"],
  ["invoice\u202egpj.exe", "invoice\\u202egpj.exe"],
  ["Woźniak – £6,000 “of” 文字", "Woźniak – £6,000 “of” 文字"],
])("%j is shown as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

it("cuts a picture that was pasted as text", () => {
  const picture = `data:image/png;base64,${"A".repeat(1_000_000)}`;
  expect(printable(`there is no picture "${picture}" in content/images/`)).toBe(
    `there is no picture "data:image/png;base64,${"A".repeat(177)}…${"A".repeat(19)}" in content/images/`,
  );
});

it("cuts a line that nobody reads to its end", () => {
  expect(printable(`x ${"word ".repeat(100_000)} y`).length).toBe(3803);
});

it("is what every message goes through", () => {
  const place = { file: "content/\u001b.md", line: 1, column: 1 };
  expect(new PlainError("\u001b").message).toBe("\\u001b");
  expect(new BoardProblems([problemAt(place, '"\u0007" is wrong', "Mend it")]).message).toBe(
    'content/\\u001b.md:1:1  "\\u0007" is wrong. Mend it.',
  );
});
