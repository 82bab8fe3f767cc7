/** Where the preview shows what people read and sign; no build publishes anything there. */
export const sheetAddress = {
  statements: "/.preview/statements/",
  signOff: "/.preview/sign-off/",
  stylesheet: "/.preview/sheets.css",
  /** Beside the stylesheet, which names its fonts so. */
  fonts: "/.preview/fonts/",
} as const;
