import { describe, expect, it } from "vitest";
import { smallReport } from "../../test/small-report.ts";
import { finishPages } from "./finish-page.ts";

const finish = finishPages(smallReport, []);

describe("what is done to every page of the website", () => {
  it("makes every link relative, also those to what is added", () => {
    const page = finish(
      '<head>\n</head><body><main id="main"><h2 id="why">Why</h2><a href="/about/index.html">About</a></main></body>',
      "/data/index.html",
    ).toString();
    expect(page).toContain('<script src="../assets/link-here.js" defer></script>');
    expect(page).toContain('<h2 id="why">Why</h2><a class="link-here" href="#why">');
    expect(page).toContain('<a href="../about/index.html">About</a>');
  });

  it("gives the bytes of the file", () => {
    expect(finish("<p>“Sleep” – a poster</p>", "/404.html")).toEqual(
      Buffer.from("<p>“Sleep” – a poster</p>", "utf8"),
    );
  });
});
