/** Words that all labels begin with are told once, above them. */
export interface ToldOnce {
  /** "Young people who lived in …"; "" if the labels share too little. */
  lead: string;
  labels: string[];
}

/** @example toldOnce(["Lived in Ashby", "Lived in Birch", "Lived in Corby"]) // { lead: "Lived in …", … } */
export function toldOnce(labels: string[]): ToldOnce {
  const words = labels.map((label) => label.split(/\s+/));
  const [first = []] = words;
  const shared = first.findIndex((word, i) =>
    words.some((other) => other[i] !== word || i === other.length - 1),
  );
  if (labels.length < 3 || shared < 2) return { lead: "", labels };
  return {
    lead: `${first.slice(0, shared).join(" ")} …`,
    labels: words.map((own) => own.slice(shared).join(" ")),
  };
}
