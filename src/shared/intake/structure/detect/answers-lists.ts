import type { Row } from '../rows'
import type { Candidate } from './styled-candidates'

/** So many questions of another look are the text's own. */
const FEWEST_OF_OTHER_LOOK = 3

/**
 * «What you should ask is:» and a list of what to ask: below an answer's line, where the text's questions look
 * otherwise, items that stand together are the answer's, unless each of them is answered on its line.
 */
export function withoutAnswersLists(rows: readonly Row[], found: readonly Candidate[]): readonly Candidate[] {
  const items = new Map(found.filter(({ row }) => row.style === 'item').map((item) => [item.row.index, item]))
  const others = found.filter((item) => item.row.style !== 'item' && item.asks)
  const first = others[0]?.row.index
  if (items.size === 0 || first === undefined || others.length < FEWEST_OF_OTHER_LOOK) return found
  const taken = new Set<Candidate>()
  for (const from of items.keys()) {
    if (from < first || rows[from - 1]?.style !== 'plain') continue
    const list: Candidate[] = []
    for (let item = items.get(from); item; item = items.get(item.row.index + 1)) list.push(item)
    if (list.length > 1 && !list.every(({ mark }) => mark.rest)) for (const item of list) taken.add(item)
  }
  return found.filter((item) => !taken.has(item))
}
