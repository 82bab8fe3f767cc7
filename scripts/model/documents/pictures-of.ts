import type Token from "markdown-it/lib/token.mjs";
import type { Block } from "../report/block.ts";
import type { ShownImage } from "../report/board.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";

/** What is wrong with `::: picture CREDIT`. */
export function checkCredit(credit: string, isPicture: boolean, place: Place): Problem[] {
  return [
    ...(credit === ""
      ? [
          problemAt(
            place,
            'the block "::: picture" does not say who made the picture',
            "Write it behind the block's name, ::: picture Photograph: Jane Example, or take the lines with ::: out",
          ),
        ]
      : []),
    ...(isPicture
      ? []
      : [
          problemAt(
            place,
            'the block "::: picture" holds one picture and nothing else',
            'Write ![what it shows](images/NAME.jpg "The caption") on a line of its own in it, and everything else outside',
          ),
        ]),
  ];
}

/** The pictures in `::: logos`, each with the name of whose it is. */
export function logosOf(
  inner: Token[],
  place: Place,
  problems: Problem[],
): Extract<Block, { type: "logos" }>["logos"] {
  const children = inner.flatMap((token) => token.children ?? []);
  const pictures = children.filter(({ type }) => type === "image");
  const holdsWords = children.some(({ type, content }) => type !== "image" && content.trim() !== "");
  if (pictures.length === 0 || holdsWords)
    problems.push(
      problemAt(
        place,
        'the block "::: logos" holds pictures and nothing else',
        "Write ![The partner's name](images/NAME.svg) for each, on lines of their own",
      ),
    );
  if (pictures.some(({ content, meta }) => content === "" && meta))
    problems.push(
      problemAt(
        place,
        "a logo does not say whose it is",
        "Write the partner's name between the square brackets",
      ),
    );
  return pictures.flatMap(({ content: alt, meta }) => {
    const image = (meta as { image?: ShownImage } | null)?.image;
    return image ? [{ image, alt }] : [];
  });
}
