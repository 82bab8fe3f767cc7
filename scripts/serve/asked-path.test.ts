import { expect, it } from "vitest";
import { askedPath } from "./asked-path.ts";

it.each<[string, string[] | null]>([
  ["/", ["index.html"]],
  ["/briefings/escalation/", ["briefings", "escalation", "index.html"]],
  ["/briefings", ["briefings"]],
  ["/search/index.html?q=a#top", ["search", "index.html"]],
  ["/topics/fr%C3%BCh/", ["topics", "früh", "index.html"]],
  ["/a%20b.pdf", ["a b.pdf"]],
  ["/%", null],
  ["/%ff", null],
  ["//", null],
  ["//example.org/", null],
  ["/..%2fdata/board.yaml", null],
  ["/../data/board.yaml", null],
  ["/a/./b", null],
  ["/..\\data", null],
  ["/c:/windows", null],
  ["/a%00b", null],
  ["http://[/", null],
  ["http://example.org/", null],
  ["*", null],
  ["", null],
])("%j asks for %j", (target, path) => {
  expect(askedPath(target)).toEqual(path);
});
