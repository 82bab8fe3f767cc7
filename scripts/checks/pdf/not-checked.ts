/** The conditions of the Matterhorn Protocol 1.02 that a program can tell, and that ours does not look at. */
export const notChecked: { numbers: string[]; what: string }[] = [
  { numbers: ["17-003"], what: "Signs of formulas without a letter of their own" },
  {
    numbers: ["28-006", "28-016", "28-018"],
    what: "Attached files and printers' marks on a page",
  },
  { numbers: ["31-006", "31-007", "31-008"], what: "Encodings of East Asian fonts" },
  {
    numbers: [
      "31-011",
      "31-012",
      "31-013",
      "31-014",
      "31-015",
      "31-016",
      "31-017",
      "31-018",
      "31-020",
      "31-022",
      "31-023",
      "31-024",
      "31-025",
      "31-026",
      "31-030",
    ],
    what: "The inside of font files: their drawings, widths and tables",
  },
];
