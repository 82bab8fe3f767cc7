import imageSize from "image-size";
import { describe, expect, it } from "vitest";
import { plainDrawing } from "./plain-drawing.ts";

const read = (file: string | Uint8Array) => {
  const drawing = plainDrawing(typeof file === "string" ? Buffer.from(file) : file);
  if ("reason" in drawing) throw new Error(`${drawing.line}:${drawing.column} ${drawing.reason}`);
  return { ...drawing, text: new TextDecoder().decode(drawing.bytes) };
};
const inside = (parts: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">${parts}</svg>`;
const published = (parts: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${parts}</svg>\n`;

describe("a plain drawing", () => {
  it.each([
    ['<path d="M0 0h1" fill="url(#shade)"/><use href="#shape"/>', null],
    [
      '<linearGradient id="shade"/><path fill="url(#shade)" id="path-7"/>',
      '<linearGradient id="shade"/><path fill="url(#shade)"/>',
    ],
    ['<use xlink:href="#a"/><g id="a"/>', '<use href="#a"/><g id="a"/>'],
    [
      '<image xlink:href="data:image/png;base64,iVBORw0KGgo="/>',
      '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    ],
    ['<style>.a &gt; .b { fill: url(#b) } #c { fill: red }</style><g id="c"/>', null],
    ["<style><![CDATA[a > b { fill: red }]]></style>", "<style>a &gt; b { fill: red }</style>"],
    ["<title>The onion=shape of a button</title><text>1 &lt; 2 on click=</text>", null],
    ["<!-- drawn by Pat --><g/>", "<g/>"],
    ["<metadata><x:a xmlns:x='urn:x' href='https://x.example'>Pat</x:a></metadata><g/>", "<g/>"],
    [
      '<i:layer xmlns:i="urn:inkscape"><g/></i:layer><g xmlns:i="urn:i" i:label="Pat" data-name="Pat"/>',
      "<g/>",
    ],
    ['<?xpacket begin="Pat"?><g/>', "<g/>"],
    ['<text xml:space="preserve"> a </text>', null],
    [
      '<path style="fill:url( \'#a\' )" cursor="pointer"/>',
      '<path style="fill:url( \'#a\' )" cursor="pointer"/>',
    ],
  ])("keeps what draws: %s", (parts, kept) => {
    const { active, text } = read(inside(parts));
    expect(active).toEqual([]);
    expect(text).toBe(published(kept ?? parts));
    // It is its own plain drawing.
    expect(read(text).text).toBe(text);
  });

  it("has no name of who drew it, no path and no file's name of an editor", () => {
    const { text, active } = read(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><!-- Pat -->${inside("<rect width='1' height='1'/>").replace("<svg", '<svg xmlns:sodipodi="urn:s" sodipodi:docname="child-k.svg" xmlns:inkscape="urn:i" inkscape:export-filename="C:\\Users\\pat\\child-k.png" id="svg5"')}`,
    );
    expect(active).toEqual([]);
    expect(text).toBe(published('<rect width="1" height="1"/>'));
  });

  it("is read in the letters that it names, and by its byte order mark", () => {
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${inside("<text>caf\u00e9</text>")}`,
      "latin1",
    );
    expect(read(latin).text).toBe(published("<text>café</text>"));
    expect(read(Buffer.from(`\ufeff${inside("<g/>")}`)).text).toBe(published("<g/>"));
    expect(read(Buffer.from(`\ufeff${inside("<g/>")}`, "utf16le")).text).toBe(published("<g/>"));
  });

  it("has its words reported, and its size", () => {
    const drawing = read(inside("<title>Tree</title><text>943 <tspan>476</tspan></text><g> </g>"));
    expect(drawing.words).toEqual(["Tree", "943 ", "476"]);
    expect(imageSize(drawing.bytes)).toMatchObject({ type: "svg", width: 1, height: 1 });
  });
});

describe("a drawing that is more than that", () => {
  it.each([
    ["<script>alert(1)</script>", "a script"],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "a script"],
    ['<é:script xmlns:é="http://www.w3.org/2000/svg"/>', "a script"],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "a script"],
    ["<metadata><script>alert(1)</script></metadata>", "a script"],
    ["<![CDATA[<!--]]><script>alert(1)</script><![CDATA[-->]]>", "a script"],
    ["<?a <!-- ?><script>alert(1)</script><?b --> ?>", "a script"],
    ['<path d="M0 0" onclick="alert(1)"/>', "an event handler"],
    ['<g class="a > b" onload="alert(1)"/>', "an event handler"],
    ["<g\nonload\n=\n'alert(1)'/>", "an event handler"],
    ["<foreignObject><p>x</p></foreignObject>", "a web page"],
    ['<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="https://x.example/a.png"/>', "a web page"],
    ['<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=x"/>', "a web page"],
    ['<set attributeName="fill" to="red"/>', "an animation"],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', "an animation"],
    ['<a href="javascript:alert(1)"/>', "a link or a file from elsewhere"],
    ["<a href='&#106;avascript:alert(1)'/>", "a link or a file from elsewhere"],
    ['<image href="https://x.example/a.png"/>', "a link or a file from elsewhere"],
    ['<use href="other.svg#a"/>', "a link or a file from elsewhere"],
    ['<image href="data:image/svg+xml,x"/>', "a link or a file from elsewhere"],
    ["<feImage xlink:href='//x.example/a'/>", "a link or a file from elsewhere"],
    ["<style>@import 'https://x.example/a.css';</style>", "a style from elsewhere"],
    ["<style>@\\69mport 'https://x.example/a.css';</style>", "a style from elsewhere"],
    ["<style>@im/**/port 'https://x.example/a.css';</style>", "a style from elsewhere"],
    ["<style>g { fill: u\\72l(https://x.example/a) }</style>", "a style from elsewhere"],
    ["<style>g { background: image-set('https://x.example/a' 1x) }</style>", "a style from elsewhere"],
    ["<style>g { background: -webkit-image-set(url(//x.example/a) 1x) }</style>", "a style from elsewhere"],
    ['<path fill="url(https://x.example/a.svg#b)"/>', "a style from elsewhere"],
    ['<path style="fill:url( &quot;//x.example/a&quot; )"/>', "a style from elsewhere"],
    ["<flowRoot>Text</flowRoot>", "the element <flowRoot>, which not every browser draws"],
  ])("is reported: %s", (parts, what) => {
    expect(read(inside(parts)).active).toContain(what);
  });

  it.each([
    [`<?xml-stylesheet href="a.css"?>${inside("<g/>")}`, "a style from elsewhere"],
    [`<!DOCTYPE svg [<!ENTITY x "y">]>${inside("<text>&x;</text>")}`, "a definition of its own"],
  ])("is reported by what stands before it: %s", (file, what) => {
    expect(read(file).active).toEqual([what]);
  });
});

describe("what is no drawing", () => {
  it("is reported at its place where it is not well-formed", () => {
    expect(() => read(inside("\n<g><path></g>"))).toThrow("2:14 unexpected close tag");
    expect(() => read(inside("<g/onload=alert(1)>"))).toThrow("1:106 ");
    expect(() => read(inside("<text>&eacute;</text>"))).toThrow("undefined entity");
    expect(() => read("<svg")).toThrow();
  });

  it("lacks its namespace or its size", () => {
    expect(read('<svg viewBox="0 0 1 1"><g/></svg>').hasNamespace).toBe(false);
    expect(read('<svg viewBox="0 0 1 1"><script/></svg>').active).toEqual(["a script"]);
    expect(read('<html xmlns="http://www.w3.org/1999/xhtml"/>').hasNamespace).toBe(false);
    expect(read(inside("<g/>")).hasSize).toBe(true);
    expect(read(inside("<g/>").replace('viewBox="0 0 1 1"', 'width="10" height="5mm"')).hasSize).toBe(true);
    expect(read(inside("<g/>").replace('viewBox="0 0 1 1"', 'width="10"')).hasSize).toBe(false);
    expect(read(inside("<g/>").replace('viewBox="0 0 1 1"', 'width="100%" height="100%"')).hasSize).toBe(
      false,
    );
  });
});
