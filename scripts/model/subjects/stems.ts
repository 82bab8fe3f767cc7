/** Words that say nothing of what a figure counts: grammar, and words that stand in the titles of all figures. */
const general = new Set(
  (
    "a an the this that these those of in on at by to from for with without within into over under up down out off as " +
    "than then and or but nor not no so if is are was were be been being has have had do does did can could may might " +
    "will would shall should must it its they them their theirs we us our ours you your he she his her who whom whose " +
    "which what when where how why there here each every any all some both other others another such only own same " +
    "more most less least few fewer many much very too also just about around between during before after since until " +
    "one number numbers figure figures total totals share shares rate rates percent percentage proportion average " +
    "count amount year years month months quarter time times last first new per"
  ).split(" "),
);

const irregular: Record<string, string> = {
  children: "child",
  people: "person",
  men: "man",
  women: "woman",
  criteria: "criterion",
  data: "data",
};

const endings = /(?:ations?|ions?|ances?|ences?|ments?|als?|ings?|ed|ers?|ly|ity|ities)$/;

/**
 * The stem of a word, so that "referrals", "referral" and "referred" are one. It is made to compare words of one
 * language with one another, and need not be a word itself.
 */
function stemOf(word: string): string {
  const plain = word.replace(/[’']s?$/, "");
  const known = irregular[plain];
  if (known !== undefined) return known;
  const single = plain.replace(/ies$/, "y").replace(/(?:(?<=x|z|ch|sh|ss)es|(?<=[^sui])s)$/, "");
  const shorter = single.replace(endings, "");
  const stem = shorter.length >= 4 ? shorter : single;
  return stem.replace(/(?<=\p{L}{3})(?:e$|(\p{L})(?=\1$))/u, "");
}

const stems = new Map<string, string>();
/** Several checks ask for the same sentences. */
const ofTexts = new Map<string, ReadonlySet<string>>();
const mostTexts = 20_000;

/**
 * The stems of the words in a text that can tell what it is about: no grammar, no numbers. Both "under" and "rate" are
 * left out; "looked after" keeps "look".
 */
export function stemsIn(text: string): ReadonlySet<string> {
  const known = ofTexts.get(text);
  if (known) return known;
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}’']*/gu) ?? []) {
    if (general.has(word) || word.length < 2) continue;
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      stems.set(word, stem);
    }
    found.add(stem);
  }
  if (ofTexts.size >= mostTexts) ofTexts.clear();
  ofTexts.set(text, found);
  return found;
}
