import type { Run } from '../../blocks'
import { runsText, sliceRuns, trimRuns } from '../runs'

const attribution =
  /^(?:he|she|they|i|we|you|my \p{L}+|the \p{L}+|\p{Lu}\p{L}+)\s+(?:asks?|asked|says?|said|wonders?|wondered|wrote|laughs?|laughed|repl(?:y|ies|ied)|ask(?:s|ed)?|called|whispered)\b/iu

/** Splits «What is it? A serum.» into its question and what follows, or null where nothing follows. */
export function splitAfterQuestion(runs: Run[]): { question: Run[]; rest: Run[] } | null {
  const text = runsText(runs)
  const ending = /(?<![?？؟])[?？؟]+[!)"”’]*(?=\s*(?:[\p{Lu}\p{N}"“„«¡¿(*—–-]|,,|\p{Lo}|\p{Ll}))/gu
  let end = -1
  for (const found of text.matchAll(ending)) {
    const stop = found.index + found[0].length
    const sentence = text.slice(Math.max(end, 0), found.index)
    // Another question right after the first belongs to it; a statement in between begins the answer.
    if (end >= 0 && /[.!](?:\s|$)/.test(sentence)) break
    if (end >= 0 && sentence.trim().split(/\s+/).length > 25) break
    end = stop
  }
  if (end < 0) return null
  const rest = trimRuns(sliceRuns(runs, end))
  // «“Why?” she asked»: told, not asked.
  if (attribution.test(runsText(rest))) return null
  return rest.length > 0 && runsText(rest).trim()
    ? { question: trimRuns(sliceRuns(runs, 0, end)), rest }
    : null
}

/** «If it were a drink, it would be: A cold tea.», «Describe your desk. Two lamps.»: asked and answered without a mark. */
export function splitAfterPrompt(runs: Run[]): { question: Run[]; rest: Run[] } | null {
  const text = runsText(runs)
  const found = /^.{8,160}?(?:\p{L}\s*:|\p{L}{2}\.)(?=\s+["“]?\p{Lu})/u.exec(text)
  const rest = found ? trimRuns(sliceRuns(runs, found[0].length)) : []
  return found && rest.length > 0 ? { question: trimRuns(sliceRuns(runs, 0, found[0].length)), rest } : null
}
