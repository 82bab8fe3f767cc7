import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { describe, expect, it } from "vitest";
import { pathOfFont } from "../../model/letters/typefaces.ts";
import { smallReport } from "../../test/small-report.ts";
import { address } from "../addresses/addresses.ts";
import { writeAssets } from "./assets.ts";

describe("the typefaces of a website", () => {
  it("have the letters that are used, with their features, and no others", async () => {
    const output = mkdtempSync(join(tmpdir(), "assets-"));
    await writeAssets(smallReport, output, new Set("é"));
    for (const file of [address.font("400-normal"), address.displayFont()]) {
      const bytes = readFileSync(join(output, file));
      const font = fontkit.create(bytes) as fontkit.Font;
      const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) as number);
      expect(
        [..."aZ0%£“–é"].filter((letter) => !has(letter)),
        file,
      ).toEqual([]);
      expect([..."çñ¶"].filter(has), file).toEqual([]);
      const whole = pathOfFont(file.split("/").at(-1) ?? "") as string;
      const { availableFeatures } = fontkit.create(readFileSync(whole)) as fontkit.Font;
      // Marks over letters have gone with the letters.
      const kept = ["kern", "tnum", "pnum", "frac"].filter((each) => availableFeatures.includes(each));
      expect(
        kept.filter((each) => !font.availableFeatures.includes(each)),
        file,
      ).toEqual([]);
      expect(bytes.length).toBeLessThan(statSync(whole).size * 0.7);
    }
  }, 20_000);
});
