import { isByline, isEditorsNote, isPromotion, isSignOff } from '../cues'
import type { Row } from '../rows'
import { allStyled } from '../runs'

/** Nothing long comes after it any more. */
export function isTailNote(rows: readonly Row[], row: Row): boolean {
  return rows.slice(row.index + 1).every((other) => other.style === 'atom' || other.words < 60)
}

/** What comes after the last answer: thanks, where to find whom, who wrote it. */
export function isOutro(row: Row, answerStyle: Row['style'] | null): boolean {
  if (row.style === 'atom') return false
  if (isByline(row.text) || isEditorsNote(row.text)) return true
  if (isSignOff(row.text) && row.words <= 40) return true
  if (isPromotion(row.text) && row.words <= 60) return true
  if (/^(?:@|#)\w/.test(row.text) && row.words <= 12) return true
  const italic = row.style === 'italic' || (row.runs.length > 0 && allStyled(row.runs, 'italic'))
  if (italic && answerStyle !== 'italic' && row.words >= 4) return true
  return isBiography(row.text)
}

/** «Mara Lind is a chemist and the founder of …», said of somebody at the end. */
function isBiography(text: string): boolean {
  return (
    text.length < 900 &&
    /^(?:Dr\.?\s+|Prof\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|de|van|von)){1,3}(?:,[^.]{2,80},)?\s+(?:is|was|are|has been|lives|works|writes|practi[sc]es)\s+(?:an?|the|one of|based|currently|co-?founder|founder|in|at|with|for|as|on|about)\b/u.test(
      text,
    ) &&
    !/\b(?:I|my|me|we|our)\b/.test(text)
  )
}
