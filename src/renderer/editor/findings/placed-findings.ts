import { NO_LETTER } from '@shared/article/no-letter'
import type { Finding } from '@shared/checks/finding'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, PluginKey } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { textOf } from '../names/offer-names'

/** What the findings' plugin draws. */
export const findingsKey = new PluginKey<DecorationSet>('findings')

/** A finding and where its words stand in the document now. */
export type PlacedFinding = { from: number; to: number; finding: Finding }

/** The findings whose words are still there, in reading order. */
export function placedFindings(state: EditorState): PlacedFinding[] {
  return (findingsKey.getState(state)?.find() ?? [])
    .map(({ from, to, spec }) => ({ from, to, finding: spec.finding as Finding }))
    .filter(({ from, to, finding }) => isThere(state.doc, from, to, finding))
    .sort((one, other) => one.from - other.from || one.to - other.to)
}

/** Chips among the words have no letters of their own here: what is around them is compared. */
export function isThere(doc: Node, from: number, to: number, { words }: Finding): boolean {
  if (to > doc.content.size || from >= to) return false
  const here = textOf(doc, from, to)
  if (!here.includes(NO_LETTER)) return here === words
  const [first = '', ...rest] = here.split(NO_LETTER)
  return words.startsWith(first) && words.endsWith(rest.at(-1) ?? '')
}
