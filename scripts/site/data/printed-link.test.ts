import { describe, expect, it } from "vitest";
import { printedLink } from "./printed-link.ts";

const linkOf = (webAddress: string | null, website: string | null = null) =>
  printedLink("/posters/neglect/index.html", { website }, webAddress);

describe("where paper leads", () => {
  it("is its own web address, opened by https and printed as it was written", () => {
    expect(linkOf("www.northmoor.example", "https://elsewhere.example")).toEqual({
      href: "https://www.northmoor.example",
      text: "www.northmoor.example",
      pieces: ["www.northmoor.example"],
    });
  });

  it("is its page on the board's website where it has none", () => {
    const expected = {
      href: "https://www.northmoor.example/posters/neglect/",
      text: "www.northmoor.example/posters/neglect",
      pieces: ["www.northmoor.example", "/posters", "/neglect"],
    };
    expect(linkOf(null, "https://www.northmoor.example")).toEqual(expected);
    expect(linkOf(null, "www.northmoor.example/")).toEqual(expected);
  });

  it("stays below the path of the board's website", () => {
    expect(linkOf(null, "https://council.example/safeguarding/")?.text).toBe(
      "council.example/safeguarding/posters/neglect",
    );
  });

  it("is opened by http where that is written", () => {
    expect(linkOf("http://old.example/a")).toMatchObject({
      href: "http://old.example/a",
      text: "old.example/a",
    });
  });

  it("is not known where neither is", () => {
    expect(linkOf(null)).toBeNull();
  });
});
