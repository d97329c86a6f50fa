import type { AnswerNode, ArticleDocument, ArticleNode, QaNode, QuestionNode } from './document'
import { footnotesIn, hasInlineContent, inlineText, type NameOf } from './inline-text'
import { countWords } from './words'

/** The words under a node: a line for each paragraph, heading, question, caption, list item and footnote. */
export function plainText(node: ArticleNode, nameOf?: NameOf): string {
  return plainLines(node, nameOf).join('\n')
}

/** As `plainText`, the lines apart; lines without words are left out. */
export function plainLines(node: ArticleNode, nameOf?: NameOf): string[] {
  const lines: string[] = []
  collectLines(node, nameOf, lines)
  return lines
}

function collectLines(node: ArticleNode, nameOf: NameOf | undefined, lines: string[]): void {
  if (hasInlineContent(node)) {
    const line = inlineText(node.content, nameOf)
    if (line.trim() !== '') lines.push(line)
    for (const footnote of footnotesIn(node)) collectLines(footnote, nameOf, lines)
    return
  }
  if ('content' in node) for (const child of node.content ?? []) collectLines(child, nameOf, lines)
}

/** Words of the document; chips count by what they show. */
export function documentWords(document: ArticleDocument, nameOf?: NameOf): number {
  return plainLines(document, nameOf).reduce((sum, line) => sum + countWords(line), 0)
}

/** A pair as the outline shows it. */
export type OutlinePair = {
  kind: 'pair'
  id: string | null
  question: string
  askedBy: string | null
  questionWords: number
  answers: { id: string | null; expertId: string | null; speaker: string | null; words: number }[]
}
export type OutlineHeading = { kind: 'heading'; id: string | null; level: 2 | 3 | 4; text: string }
export type OutlineEntry = OutlinePair | OutlineHeading

/** Headings and pairs in reading order. */
export function outlineOf(document: ArticleDocument, nameOf?: NameOf): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  for (const node of document.content) {
    if (node.type === 'qa') entries.push(outlinePair(node, nameOf))
    if (node.type === 'heading') {
      const text = inlineText(node.content, nameOf)
      entries.push({ kind: 'heading', id: node.attrs.id, level: node.attrs.level, text })
    }
  }
  return entries
}

function outlinePair(pair: QaNode, nameOf: NameOf | undefined): OutlinePair {
  const [question, ...answers] = partsOf(pair)
  const wordsOf = (node: QuestionNode | AnswerNode) =>
    plainLines(node, nameOf).reduce((sum, line) => sum + countWords(line), 0)
  return {
    kind: 'pair',
    id: pair.attrs.id,
    question: inlineText(question.content, nameOf),
    askedBy: question.attrs.askedBy,
    questionWords: wordsOf(question),
    answers: answers.map((answer) => ({
      id: answer.attrs.id,
      expertId: answer.attrs.expertId,
      speaker: answer.attrs.speaker,
      words: wordsOf(answer),
    })),
  }
}

function partsOf(pair: QaNode): [QuestionNode, ...AnswerNode[]] {
  return pair.content
}
