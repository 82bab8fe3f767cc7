import { expect, it } from "vitest";
import { pageText } from "./page-text.ts";

it("reads the parts of a page: sentences to quote, and other words to find it by", () => {
  const html = `<body><p>Above</p><main id="main"><h1>Title</h1><p>The first sentence of all is this one.</p>
    <div class="linked"><h2 id="why">Why &amp; how</h2><a class="link-here" href="#why">#</a></div>
    <ul><li>An item<br>that is a <strong>whole</strong> sentence.</li><li>Short item</li></ul>
    <table><tr><th>Head</th><td>767</td></tr></table><nav>Menu</nav></main><p>Below</p></body>`;
  expect(pageText(html)).toEqual([
    {
      id: null,
      title: "",
      sentences: ["The first sentence of all is this one."],
      words: ["The first sentence of all is this one."],
    },
    {
      id: "why",
      title: "Why & how",
      sentences: ["An item that is a whole sentence."],
      words: ["An item that is a whole sentence.", "Short item", "Head", "767"],
    },
  ]);
});
