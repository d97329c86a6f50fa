import type { AnswerNode, ArticleDocument, ArticleNode, QaNode, QuestionNode } from './document'
import { hasInlineContent, inlineText, type NameOf } from './inline-text'
import { countWords } from './words'

/** The words under a node: a line for each paragraph, heading, question, caption and list item. */
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
  const text = inlineText(question.content, nameOf)
  return {
    kind: 'pair',
    id: pair.attrs.id,
    question: text,
    askedBy: question.attrs.askedBy,
    questionWords: countWords(text),
    answers: answers.map((answer) => ({
      id: answer.attrs.id,
      expertId: answer.attrs.expertId,
      speaker: answer.attrs.speaker,
      words: plainLines(answer, nameOf).reduce((sum, line) => sum + countWords(line), 0),
    })),
  }
}

function partsOf(pair: QaNode): [QuestionNode, ...AnswerNode[]] {
  return pair.content
}

/** Words said by one speaker. Neither id nor name: the interview's only expert, or who asks by default. */
export type SpeakerShare = {
  role: 'asks' | 'answers'
  expertId: string | null
  name: string | null
  words: number
}

/** How much each speaker says in the pairs, those who ask first, in the order they first speak. */
export function wordsBySpeaker(document: ArticleDocument, nameOf?: NameOf): SpeakerShare[] {
  const shares = new Map<string, SpeakerShare>()
  const add = (share: SpeakerShare) => {
    const key = JSON.stringify([share.role, share.expertId ?? share.name])
    const present = shares.get(key)
    if (present === undefined) shares.set(key, share)
    else present.words += share.words
  }
  for (const entry of outlineOf(document, nameOf)) {
    if (entry.kind !== 'pair') continue
    add({ role: 'asks', expertId: null, name: entry.askedBy, words: entry.questionWords })
    for (const { expertId, speaker, words } of entry.answers) {
      add({ role: 'answers', expertId, name: speaker, words })
    }
  }
  const all = [...shares.values()]
  return [...all.filter(({ role }) => role === 'asks'), ...all.filter(({ role }) => role === 'answers')]
}
