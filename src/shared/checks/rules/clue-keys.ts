/** The keys of clues: what needs the other, and what the other says it is for. */
export const antecedent = 'first'
export const consequent = 'second'

/** Whether there are too many or too few. Zero for either means that it does not matter. */
export function isWrong(count: number, { min, max }: { min: number; max: number }): boolean {
  return (max > 0 && count > max) || (min > 0 && count < min)
}
