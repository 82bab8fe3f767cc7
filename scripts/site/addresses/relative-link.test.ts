import { describe, expect, it } from "vitest";
import { relativeLink } from "./relative-link.ts";

describe("the link from one page to another", () => {
  it("goes up as far as needed and ends in a file name", () => {
    expect(relativeLink("/annual-report/2016-17/index.html", "/assets/site.css")).toBe(
      "../../assets/site.css",
    );
  });

  it("goes up no further than the folder that both share", () => {
    expect(
      relativeLink("/annual-report/2016-17/foreword/index.html", "/annual-report/2016-17/index.html"),
    ).toBe("../index.html");
  });

  it("goes down from the home page", () => {
    expect(relativeLink("/index.html", "/briefings/young-carers/index.html")).toBe(
      "briefings/young-carers/index.html",
    );
  });

  it("completes a folder, with or without its slash, and keeps what follows", () => {
    expect(relativeLink("/index.html", "/glossary/#lado")).toBe("glossary/index.html#lado");
    expect(relativeLink("/index.html", "/about#who")).toBe("about/index.html#who");
    expect(relativeLink("/about/index.html", "/")).toBe("../index.html");
  });

  it("is a bare anchor on the page itself", () => {
    expect(relativeLink("/glossary/index.html", "/glossary/index.html#lado")).toBe("#lado");
  });

  it("takes a page's address as Eleventy gives it", () => {
    expect(relativeLink("/glossary/", "/index.html")).toBe("../index.html");
    expect(relativeLink("/404.html", "/index.html")).toBe("index.html");
  });
});
