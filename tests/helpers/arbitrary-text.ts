import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import {
  answer,
  card,
  chip,
  divider,
  doc,
  figure,
  footnote,
  h,
  type Line,
  p,
  qa,
  question,
  quote,
  spoken,
  ul,
  words,
} from '../../src/renderer/editor/commands/test-documents'

const plain = fc.constantFrom('', 'pore', 'Why?', 'clay mask', 'light', 'So?', '2. Dry?')
const piece = fc.oneof(
  fc.constantFrom('pore', 'Why? ', ' mask').map(words),
  fc.constant(null).map(chip),
  fc.constantFrom('', 'Ask her.').map((text) => footnote(...(text === '' ? [] : [words(text)]))),
  fc.constant(null).map(() => footnote(words('By '), chip())),
)
/** A line with footnotes and chips among its words. */
const mixed = fc.array(piece, { minLength: 1, maxLength: 3 })
const word: fc.Arbitrary<Line> = fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: mixed, weight: 1 })
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

/** Every place in a line where a caret can stand. From within a footnote commands leave it first. */
export function carets(document: Node): number[] {
  return placesIn(document, (node) => node.isTextblock)
}

/** Every place where a selection can begin or end, those in footnotes too. */
export function ends(document: Node): number[] {
  return placesIn(document, (node) => node.inlineContent)
}

function placesIn(document: Node, isLine: (node: Node) => boolean): number[] {
  const found: number[] = []
  document.descendants((node, pos) => {
    if (!isLine(node)) return
    for (let at = pos + 1; at <= pos + 1 + node.content.size; at += 1)
      if (document.resolve(at).parent === node) found.push(at)
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
