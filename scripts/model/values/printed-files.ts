/** Whether the content of a file is printed: pages and editions are only for the website. */
export function isPrinted(file: string): boolean {
  return (
    /^(?:data\/|content\/(?:annual-report|briefings|posters|committee|meetings|series)\/)/.test(file) &&
    !/^content\/annual-report\/[^/]+\/editions\//.test(file)
  );
}
