/** One way of going up or down: all forms of a verb. */
interface Forms {
  base: string;
  /** Every form but the base. */
  others: string;
}

function forms(list: string): Forms[] {
  return list.split("|").map((entry) => {
    const [base = "", ...others] = entry.split(" ");
    return { base: base.replaceAll("_", " "), others: others.join("|").replaceAll("_", " ") };
  });
}

const upVerbs = forms(
  "rise rose risen rises rising|increase increased increases increasing|grow grew grown grows growing|climb climbed climbs climbing|jump jumped jumps jumping|surge surged surges surging|soar soared soars soaring|rocket rocketed rockets rocketing|leap leapt leaped leaps leaping|go_up went_up gone_up goes_up going_up|come_up came_up comes_up coming_up|shoot_up shot_up shoots_up|creep_up crept_up creeps_up|edge_up edged_up edges_up",
);
const downVerbs = forms(
  "fall fell fallen falls falling|decrease decreased decreases decreasing|drop dropped drops dropping|decline declined declines declining|reduce reduced reduces reducing|shrink shrank shrunk shrinks shrinking|plunge plunged plunges plunging|plummet plummeted plummets plummeting|tumble tumbled tumbles tumbling|slump slumped slumps slumping|dip dipped dips dipping|dwindle dwindled dwindles dwindling|sink sank sunk sinks sinking|go_down went_down gone_down goes_down going_down|come_down came_down comes_down coming_down|creep_down crept_down|edge_down edged_down",
);

/** The words of one direction, each a pattern without groups that are kept. */
interface MovementWords {
  /** A form that can be a finite verb or follow "has": "rose", "gone up", "rising". */
  verb: string;
  base: string;
  noun: string;
  /** "Up from", "up by". */
  way: string;
  /** "More than last year". */
  more: string;
  /** "Higher than last year". */
  higher: string;
}

function movement(verbs: Forms[], noun: string, way: string, more: string, higher: string): MovementWords {
  return {
    verb: verbs.map(({ others }) => others).join("|"),
    base: verbs.map(({ base }) => base).join("|"),
    noun,
    way,
    more,
    higher,
  };
}

export const movementWords = {
  rose: movement(
    upVerbs,
    "rise|increase|growth|jump|surge|leap|upturn|climb",
    "up",
    "more|greater",
    "higher|greater",
  ),
  fell: movement(
    downVerbs,
    "fall|drop|decrease|decline|reduction|dip|slump|plunge|downturn",
    "down",
    "fewer|less",
    "lower|smaller",
  ),
} as const;

/** A year as a report writes it: "2016/17", "2016-17" or "2016". */
export const yearWords = "\\d{4}(?:[/-]\\d{2,4})?(?![\\d-])";

export const yearBefore =
  "(?:in )?(?:last year|the (?:year before|previous year|prior year|year earlier|preceding year)|a year (?:earlier|before|ago|previously)|the same (?:period|time|date) (?:last year|a year (?:earlier|before)))";

// "Hardly rose" and "reportedly rose" say something else; "family" and "supply" are no adverbs.
const manner =
  "(?!(?:hard|scarce|bare|possib|probab|like|alleged|reported|apparent|supposed|fami|ear|supp|rep|month|week|year|quarter|dai|on)ly\\b)[a-z]+ly";

/** Words between a verb of movement and what follows. */
export const adverbs = `(?:\\s(?:again|further|only|also|then|back|even|overall|a (?:little|lot|bit)|once more|${manner}|this year|last year|in the year|over the year|during the year|in the same year|(?:in|by|on|for) (?:\\d{1,2} )?(?:[A-Z]\\w+ )?\\d{4}(?:[/-]\\d{2,4})?))*`;

/** Words before a number that it is told with. */
export const about =
  "(?:\\s(?:about|around|roughly|approximately|almost|nearly|just|well|over|under|more than|less than|fewer than|only|some|as (?:many|much|few) as|a|an|the|total of|average of))*";

export const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
