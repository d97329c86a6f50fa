/** What is said and seldom written: «yeah», «you know», «kind of». */
const spoken =
  /\b(?:yeah|yep|uh|um|uhm|mm-?hmm|okay|ok|cool|awesome|you know|i mean|kind of|kinda|sort of|gonna|wanna|i guess|or whatever|and stuff)\b/i

/** Of the turns: in what was written or tidied up, such words come now and then. */
const LEAST_SPOKEN = 0.25
const FEWEST_TURNS = 8

/** Whether turns are a talk as it was heard, not one that somebody wrote or edited. */
export function soundsSpoken(turns: readonly string[]): boolean {
  return (
    turns.length >= FEWEST_TURNS &&
    turns.filter((text) => spoken.test(text)).length >= turns.length * LEAST_SPOKEN
  )
}
