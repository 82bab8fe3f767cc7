import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

describe("CSV", () => {
  it("opens with a byte order mark and ends every line with CRLF", () => {
    expect(toCsv([["Item"], ["Rent"]])).toBe("\ufeffItem\r\nRent\r\n");
  });

  it("quotes commas, quotation marks, line breaks and outer spaces", () => {
    expect(toCsv([["Police, fire", 'the "front door"', "one\ntwo", " three"]])).toBe(
      '\ufeff"Police, fire","the ""front door""","one\ntwo"," three"\r\n',
    );
  });

  it("lets a spreadsheet run no text as a formula, and leaves numbers below zero numbers", () => {
    expect(toCsv([["=1+1", "+44 151", "-see below", "@here", "-17930", "-2.5 [p]", "A=B"]])).toBe(
      "\ufeff'=1+1,'+44 151,'-see below,'@here,-17930,-2.5 [p],A=B\r\n",
    );
  });
});
