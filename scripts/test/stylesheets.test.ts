import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss from "postcss";
import { describe, expect, it } from "vitest";
import { brandStylesheet } from "../site/assets/brand.ts";
import { projectFolder } from "../system/project-folder.ts";

const stylesheets = ["layouts", "scripts/model/kinds"]
  .flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      join(folder, path),
    ),
  )
  .filter((path) => path.endsWith(".css"))
  .sort();
const declarations = stylesheets.flatMap((path) => {
  const found: { path: string; property: string; value: string }[] = [];
  postcss.parse(readFileSync(join(projectFolder, path), "utf8")).walkDecls(({ prop, value }) => {
    found.push({ path, property: prop, value });
  });
  return found;
});

/** The properties that pages.css, written for each document, defines. */
const ofPages = ["--first-column", "--second-column"];

describe("the stylesheets", () => {
  it("use no custom property that nothing defines", () => {
    const brand = brandStylesheet({ primary: "#1D5B4F", accent: "#7A3E00" });
    const defined = new Set([
      ...ofPages,
      ...declarations.map(({ property }) => property).filter((property) => property.startsWith("--")),
      ...[...brand.matchAll(/(--[\w-]+):/g)].map(([, name]) => name),
    ]);
    const undefinedOnes = declarations.flatMap(({ path, value }) =>
      // With a comma it gives its own fallback.
      [...value.matchAll(/var\((--[\w-]+)\s*\)/g)]
        .filter(([, name]) => !defined.has(name))
        .map(([, name]) => `${path} ${name}`),
    );
    expect(undefinedOnes).toEqual([]);
  });

  it("write no letter that an editor has not, but for what is said of a link in English", () => {
    const written = declarations.flatMap(({ path, property, value }) => {
      const letters = [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
        .map(([, text = ""]) => text.replace(/\\[0-9A-Fa-f]{1,6}\s?/g, ""))
        .filter((text) => /\p{L}|\p{N}/u.test(text));
      return property === "content" && letters.length > 0 ? `${path} ${value}` : [];
    });
    expect(written).toEqual(['layouts/styles/base.css "" / " (another website)"']);
  });

  it("let hidden win over every display, and leave nothing else to say so", () => {
    const others = stylesheets.flatMap((path) => {
      const rules: string[] = [];
      postcss.parse(readFileSync(join(projectFolder, path), "utf8")).walkRules(({ selector }) => {
        if (selector.includes("[hidden]")) rules.push(`${path} ${selector}`);
      });
      return rules;
    });
    expect([...new Set(others)]).toEqual([
      "layouts/styles/base.css [hidden]:not(.keeps-place)",
      "layouts/styles/base.css .keeps-place[hidden]",
      "layouts/styles/base.css span.keeps-place[hidden]",
    ]);
  });
});
