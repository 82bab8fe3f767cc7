import { isNoShare, type Rule } from "./rule.ts";

/** Phone numbers and web addresses. */
export function contactRules(): Rule[] {
  return [
    // Phone numbers.
    {
      pattern: /(?<![\w.,])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s()-]{0,2}\d){6,9}\b/g,
    },
    {
      counts: "each",
      pattern: new RegExp(
        `(?<=\\b(?:call|calls|called|ring|dial|phone|text|contact|on|via|NHS|or)\\s)(?:999|101|105|111|112|119|159|116\\s?\\d{3})\\b${isNoShare}`,
        "gi",
      ),
    },
    // 999 is the emergency number unless it counts something.
    {
      counts: "each",
      pattern: new RegExp(`(?<!\\b(?:of|was|were|is|are|to|by)\\s)\\b999\\b${isNoShare}`, "g"),
    },
    // Web addresses.
    {
      pattern: /\b(?:https?:\/\/|www\.)\S+|\b\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net)\b\S*/gi,
    },
  ];
}
