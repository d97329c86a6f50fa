import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import {
  answer,
  card,
  divider,
  doc,
  figure,
  h,
  p,
  qa,
  question,
  quote,
  spoken,
  ul,
} from '../../src/renderer/editor/commands/test-documents'

const word = fc.constantFrom('', 'pore', 'Why?', 'clay mask', 'light', 'So?', '2. Dry?')
const paragraph = word.map((text) => p(text))
const list = fc.array(word, { minLength: 1, maxLength: 2 }).map((items) => ul(...items))
const quotation = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks) => quote(...blocks))
const picture = word.map((text) => figure(text))
const answerBlocks = fc.array(
  fc.oneof(paragraph, paragraph, list, quotation, picture, fc.constant(null).map(card)),
  { minLength: 1, maxLength: 3 },
)
const anAnswer = fc.oneof(
  answerBlocks.map((blocks) => answer(...blocks)),
  fc.tuple(fc.constantFrom('Ada', 'Bo'), answerBlocks).map(([name, blocks]) => spoken(name, ...blocks)),
)
const pair = fc
  .tuple(word, fc.array(anAnswer, { minLength: 1, maxLength: 3 }))
  .map(([asked, answers]) => qa(question(asked), ...answers))
const block = fc.oneof(
  pair,
  pair,
  paragraph,
  list,
  quotation,
  picture,
  word.map((text) => h(text)),
  fc.constant(null).map(divider),
  fc.constant(null).map(card),
)
/** Small documents with every kind of block an answer or the text may hold. */
export const aDocument = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => doc(...blocks))

/** Every place where a caret can stand. */
export function carets(document: Node): number[] {
  const found: number[] = []
  document.descendants((node, pos) => {
    if (!node.isTextblock) return
    for (let at = 0; at <= node.content.size; at += 1) found.push(pos + 1 + at)
  })
  return found
}

/** The position before every node of these types. */
export function placesOfNodes(document: Node, ...types: string[]): number[] {
  const found: number[] = []
  document.descendants((node, pos) => {
    if (types.includes(node.type.name)) found.push(pos)
  })
  return found
}
