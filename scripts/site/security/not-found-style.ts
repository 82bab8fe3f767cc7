import { join } from "node:path";
import { bundle } from "lightningcss";
import { projectFolder } from "../../system/project-folder.ts";

const filename = join(projectFolder, "layouts/styles/not-found.css");

/** The style of the page for wrong addresses, which is inside the page: no relative link would lead to a file. */
export const notFoundStyle = new TextDecoder().decode(bundle({ filename, minify: true }).code);
