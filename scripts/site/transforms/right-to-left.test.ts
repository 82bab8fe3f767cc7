import { describe, expect, it } from "vitest";
import { markDrawnWords, markRightToLeft } from "./right-to-left.ts";

const inside = (body: string) =>
  markRightToLeft(`<html lang="en-GB"><body>${body}</body></html>`).replace(/^.*<body>|<\/body>.*$/g, "");

describe("words from right to left", () => {
  it("are an element of their own, with the signs and figures between them", () => {
    expect(inside("<p>Call us: اردو میں 2017, رپورٹ. Or write.</p>")).toBe(
      '<p>Call us: <bdi dir="rtl" lang="und-Arab">اردو میں 2017, رپورٹ</bdi>. Or write.</p>',
    );
    expect(inside("<b>עברית</b> and <i>العربية</i>")).toBe(
      '<b><bdi dir="rtl" lang="und-Hebr">עברית</bdi></b> and <i><bdi dir="rtl" lang="und-Arab">العربية</bdi></i>',
    );
  });

  it("stay as they are in attributes, drawings, data and choices", () => {
    for (const html of [
      '<img alt="اردو">',
      "<svg><text>اردو</text></svg>",
      '<script type="application/json">"اردو"</script>',
      "<option>اردو</option>",
    ])
      expect(inside(html)).toBe(html);
  });

  it("need no mark on a page that is read from right to left", () => {
    const page = '<html lang="ur" dir="rtl"><body>اردو</body></html>';
    expect(markRightToLeft(page)).toBe(page);
    const title = "<html><head><title>اردو</title></head><body>Urdu</body></html>";
    expect(markRightToLeft(title)).toBe(title);
  });
});

describe("words that are drawn otherwise than they are read", () => {
  const marked = (body: string, language = "en-GB") =>
    markDrawnWords(
      `<html lang="${language}"><body>${body}</body></html>`,
      (script, words) => `script="${script}" said="${words}"`,
    ).replace(/^.*<body>|<\/body>.*$/g, "");

  it("are marked with what they say, in their own script or the language around them", () => {
    expect(marked("<p>Ask: শিশুদের নিরাপত্তা। Or write.</p>")).toBe(
      '<p>Ask: <span script="Beng" said="শিশুদের নিরাপত্তা।">শিশুদের নিরাপত্তা।</span> Or write.</p>',
    );
    expect(marked("<p>শিশু</p>", "bn")).toBe('<p><span script="null" said="শিশু">শিশু</span></p>');
    expect(marked("<p>Mr Nguyễn and Łódź</p>")).toBe(
      '<p>Mr <span script="null" said="Nguyễn">Nguyễn</span> and Łódź</p>',
    );
    expect(marked("<p>اردو</p>")).toBe('<p><bdi dir="rtl" script="Arab" said="اردو">اردو</bdi></p>');
  });
});
