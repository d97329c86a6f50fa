import type { RevisionState } from '../../records/revision'
import type { NameOf } from '../inline-text'
import { countWords } from '../words'
import { type Comparison, compareDocuments } from './compare-documents'
import { compareWords, type Stretch } from './compare-words'
import { piecesOf } from './pieces'

/** What became of an article: its headline and dek beside its text. */
export interface ComparedStates extends Comparison {
  title: Stretch[]
  dek: Stretch[]
}

/** As `compareDocuments`, with the words that stand above the text. */
export function compareStates(before: RevisionState, after: RevisionState, nameOf?: NameOf): ComparedStates {
  const title = comparedText(before.fields.title, after.fields.title)
  const dek = comparedText(before.fields.dek, after.fields.dek)
  const text = compareDocuments(before.document, after.document, nameOf)
  const above = [...title, ...dek]
  const words = (wanted: Stretch['change']) =>
    above.reduce((sum, { change, text }) => sum + (change === wanted ? countWords(text) : 0), 0)
  return {
    blocks: text.blocks,
    title,
    dek,
    added: text.added + words('added'),
    removed: text.removed + words('removed'),
  }
}

function comparedText(before: string, after: string): Stretch[] {
  const pieces = (text: string) => piecesOf(text ? [{ type: 'text', text }] : [], () => '')
  return compareWords(pieces(before), pieces(after))
}
