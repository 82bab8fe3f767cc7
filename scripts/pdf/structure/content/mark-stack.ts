import type { Piece, Replacement } from "./piece.ts";

/** What a piece says about the marks around it. */
type Marked = Pick<Piece, "mcid" | "mark" | "isArtifact" | "conflict" | "replacement">;

export interface Mark {
  /** "P", "Artifact" */
  name: string;
  mcid: number | null;
  replacement: Replacement | null;
}

/** The marks that are open at a place in a content stream. */
export class MarkStack {
  private readonly marks: Mark[] = [];

  begin(mark: Mark): void {
    this.marks.push(mark);
  }

  /** @returns whether there was a mark to end */
  end(): boolean {
    return this.marks.pop() !== undefined;
  }

  get innermost(): Mark | undefined {
    return this.marks.at(-1);
  }

  /** What holds for a piece at this place. */
  around(): Marked {
    let mcid: number | null = null;
    let isArtifact = false;
    let conflict: Piece["conflict"] = null;
    for (const mark of this.marks) {
      if (mark.mcid !== null) {
        if (isArtifact) conflict = "tag in artifact";
        mcid = mark.mcid;
      } else if (mark.name === "Artifact") {
        if (mcid !== null) conflict = "artifact in tag";
        isArtifact = true;
      }
    }
    return {
      mcid,
      mark: this.innermost?.name ?? "",
      isArtifact,
      conflict,
      replacement: this.marks.findLast(({ replacement }) => replacement)?.replacement ?? null,
    };
  }
}
