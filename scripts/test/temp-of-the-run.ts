import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All boards and sites that the tests make lie in one folder, which goes when they have ended. */
export default function tempOfTheRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tests-"));
  // Some tests read as another user.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
