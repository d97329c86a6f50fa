/** Something in a pattern that cannot be taken. The message is one line for whoever wrote it. */
export class PatternError extends Error {}
