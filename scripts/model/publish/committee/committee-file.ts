import type { z } from "zod";
import type { ContentFile } from "../../load/front-matter.ts";
import type * as frontMatter from "../../schema/front-matter.ts";

export type CommitteeFile = ContentFile<z.output<typeof frontMatter.committee>>;
