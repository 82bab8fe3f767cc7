/**
 * A source of the register with one recommendation and its action, and with what to know in comments.
 *
 * @param code as the board writes it: "LR1"
 * @param made when its recommendations were made; the editor fills it in if omitted
 */
export function reviewDraft(code: string, made: string | undefined): string {
  return `# A code or a theme. Never a name, and no initials.
title: "Review ${code}"
# local child safeguarding practice review, rapid review, national review, safeguarding adults review,
# domestic abuse related death review, domestic homicide review, audit, inspection, challenge,
# or other, with type-label: and your own words.
type: rapid review
# A draft is left out of what is public, with all counts of it. Write final when it may be seen.
status: draft
# When the recommendations were made: a day, a month (2017-05) or a year (2017-18).
made:${made ? ` ${made}` : ""}
# The day on which the whole of it was published. Until then pages show its type, title and year alone, and besides
# only what you allow: {not-yet: [summary, learning, agencies, recommendations]}.
published: not yet
# When you last asked how far the actions are.
# updated: 2017-11-10
topics: []
# No ages, no days of a birth or a death, nobody's sex beside a place: a reader who knows the family adds them up.
summary: One sentence that says what this review is about.
learning:
  - Write what everybody should learn from it.
# Agencies by their ids in data/agencies.yaml.
agencies: []
# Briefings and posters of this folder that carry its learning, by the names of their files.
briefing: []
poster: []
recommendations:
  - number: 1
    text: Write the first recommendation here.
    # An agency by its id or name, a role in words, government, or [several].
    to: Who it is made to
    # accepted, partly accepted or not implemented; for the last two add because: and the reason.
    response: accepted
    actions:
      - text: Write what is to be done.
        lead: Who leads it
        # A date, or ongoing.
        due: ongoing
        # not started, in progress, done (with done: the day, and evidence: what shows it),
        # or not accepted (with because: the reason).
        status: not started
`;
}
