import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";

/** Whether a test can start a program as another user who reaches the temp folder: only root can, and not if a folder above it is closed. */
export const canRunAsAnother = process.getuid?.() === 0 && isOpen(tmpdir());

function isOpen(folder: string): boolean {
  const isOpenItself = (statSync(folder).mode & 0o001) !== 0;
  return isOpenItself && (folder === dirname(folder) || isOpen(dirname(folder)));
}
