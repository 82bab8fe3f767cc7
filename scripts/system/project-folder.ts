import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of package.json, also for code that was bundled into another place. */
export const projectFolder = folderWith("layouts/base.njk", import.meta.dirname);

function folderWith(file: string, folder: string): string {
  if (existsSync(join(folder, file)) || folder === dirname(folder)) return folder;
  return folderWith(file, dirname(folder));
}
