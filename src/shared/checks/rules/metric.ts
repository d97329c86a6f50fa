import { z } from 'zod'
import { parseFormula } from '../formula'
import { oneWord } from '../values'

export const metricSchema = z.object({
  formula: oneWord.refine(isFormula, 'this is no formula that can be worked out'),
  condition: oneWord.refine(
    (condition) => isFormula(`0 ${condition}`),
    'a condition such as “> 8” is wanted',
  ),
})

function isFormula(text: string): boolean {
  try {
    parseFormula(text)
    return true
  } catch {
    return false
  }
}
