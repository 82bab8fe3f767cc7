import { describe, expect, it } from "vitest";
import { activeContentInSvg } from "./active-content-in-svg.ts";

const found = (inside: string) =>
  activeContentInSvg(
    "drawing.svg",
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`),
  );

describe("an SVG picture", () => {
  it.each([
    ['<path d="M0 0h1" fill="url(#shade)"/><use href="#shape"/>'],
    ['<image xlink:href="data:image/png;base64,iVBORw0KGgo="/>'],
    ["<style>path { fill: red }</style><title>The onion=shape of a button</title>"],
    ["<!-- <script> is a word in a comment -->"],
  ])("is a plain drawing: %s", (inside) => {
    expect(found(inside)).toEqual([]);
  });

  it.each([
    ["<script>alert(1)</script>", "a script"],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "a script"],
    ['<path d="M0 0" onclick="alert(1)"/>', "an event handler"],
    ["<g/onload=alert(1)>", "an event handler"],
    ["<foreignObject><p>x</p></foreignObject>", "a web page"],
    ['<set attributeName="fill" to="red"/>', "an animation"],
    ['<a href="javascript:alert(1)"/>', "a link or a file from elsewhere"],
    ["<a href='&#106;avascript:alert(1)'/>", "a link or a file from elsewhere"],
    ['<image href="https://elsewhere.example/a.png"/>', "a link or a file from elsewhere"],
    ["<style>@import 'https://elsewhere.example/a.css';</style>", "a style from elsewhere"],
    ['<path fill="url(https://elsewhere.example/a.svg#b)"/>', "a style from elsewhere"],
    ['<!DOCTYPE svg [<!ENTITY x "y">]>', "a definition of its own"],
  ])("is more than a drawing: %s", (inside, what) => {
    expect(found(inside)).toContain(what);
  });

  it("is judged by its name: other pictures run nothing", () => {
    expect(activeContentInSvg("door.png", Buffer.from("<script>"))).toEqual([]);
  });
});
