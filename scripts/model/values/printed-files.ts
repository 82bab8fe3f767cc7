/** Whether what a file of the board says is printed: pages and editions are for the website alone. */
export function isPrinted(file: string): boolean {
  return (
    /^(?:data\/|content\/(?:annual-report|briefings|posters|committee)\/)/.test(file) &&
    !/^content\/annual-report\/[^/]+\/editions\//.test(file)
  );
}
