/** What our files call the program that made them. */
export const producer = "Yearly Report";
