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
});
