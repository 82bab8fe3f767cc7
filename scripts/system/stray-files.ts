/** Files that the systems and programs of an editor leave in a folder by themselves, and that nobody means to keep there. */
const strays = [
  // Finder and Explorer.
  /^\.DS_Store$/i,
  /^\._/,
  /^Icon\r$/,
  /^(?:eh)?thumbs\.db(?:[:.].*)?$/i,
  /^desktop\.ini$/i,
  // Word, Excel and LibreOffice, while a file is open.
  /^~\$/,
  /^~WR[A-Z]\d+\.tmp$/i,
  /^\.~lock\..*#$/,
  // Editors: the copy from before the last save, the text that is not saved yet, and what is left of a merge.
  /~$/,
  /^#.*#$/,
  /\.sw[a-p]$/i,
  /\.(?:bak|orig|rej)$/i,
];

/** Whether a file is left out because of its name: "Thumbs.db", "~$visits.docx", "numbers.md~". */
export function isStray(name: string): boolean {
  return strays.some((pattern) => pattern.test(name));
}
