import { nearestWords, placeOfQuote } from '@shared/article/pull-quote'
import type { Node } from '@tiptap/pm/model'
import { lineOf } from '../find/find-places'
import { eachLine } from '../lines'
import { leafWords } from '../notes/shown-words'
import type { EditorServices } from '../services'

type Shows = Pick<EditorServices, 'references' | 'language'>

/** The pair that a pull quote was taken from, with the position before it; null when it is gone or there is none. */
export function sourceOf(doc: Node, quote: Node): { pair: Node; pos: number } | null {
  if (quote.attrs.qaId === null) return null
  let found: { pair: Node; pos: number } | null = null
  doc.forEach((child, pos) => {
    if (child.type.name === 'qa' && child.attrs.id === quote.attrs.qaId) found = { pair: child, pos }
  })
  return found
}

/** What the answers of a pair say, as one text, and where each letter of it stands counted from the pair's start. */
function saidIn(pair: Node, services: Shows): { text: string; positions: number[] } {
  const said = { text: '', positions: [] as number[] }
  eachLine(pair, (line, pos) => {
    // The writer's own lines are said by nobody.
    if (line.type.name === 'question' || line.type.name === 'footnote' || line.type.name === 'figure') return
    const { text, positions } = lineOf(line, pos + 2, (leaf) => leafWords(leaf, services))
    said.text += `${text}\n`
    said.positions.push(...positions, pos + 2 + line.content.size)
  })
  return said
}

function quoteWords(quote: Node, services: Shows): string {
  return lineOf(quote, 0, (leaf) => leafWords(leaf, services)).text
}

/** The words that a quote was taken from, as positions from the pair's start; null where they are no longer there. */
export function wordsInSource(quote: Node, pair: Node, services: Shows): { from: number; to: number } | null {
  const { text, positions } = saidIn(pair, services)
  const place = placeOfQuote(quoteWords(quote, services), text)
  const [from, last] = place ? [positions[place.from], positions[place.to - 1]] : []
  return from === undefined || last === undefined ? null : { from, to: last + 1 }
}

/** What a quote would be if it were taken again; null where nothing in the answer is like it. */
export function wordsNow(quote: Node, pair: Node, services: Shows): string | null {
  return nearestWords(quoteWords(quote, services), saidIn(pair, services).text)
}

/** Who says a quote: its own name, else the only speaker of its pair. */
export function speakerOf(quote: Node, pair: Node | null, { references }: Shows): string | null {
  if (quote.attrs.speaker !== null) return quote.attrs.speaker
  if (pair?.childCount !== 2) return null
  return speakerName(pair.child(1), { references })
}

export function speakerName(answer: Node, { references }: Pick<Shows, 'references'>): string | null {
  const { expertId, speaker } = answer.attrs
  return (expertId === null ? null : references.nameOf('expert', expertId)) ?? speaker
}
