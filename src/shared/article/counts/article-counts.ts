import type { AnswerNode, QaNode, QuestionNode, TopBlock } from '../document'
import { inlineText, type NameOf } from '../inline-text'
import { plainLines } from '../plain-text'
import { addCounts, countText, noCounts, sumCounts, type TextCounts } from './text-counts'

/** What a pair comes to: its question, and each of its answers with who gives it. */
export type PairCounts = {
  id: string | null
  question: string
  /** Null where the byline asks. */
  askedBy: string | null
  asked: TextCounts
  /** Neither id nor name: the interview's only expert. */
  answers: { expertId: string | null; speaker: string | null; counts: TextCounts }[]
}

/** What a top-level block comes to. It depends on the block and its names alone, so it can be kept with the block. */
export type BlockCounts = { total: TextCounts; pair: PairCounts | null }

/** What one person says in all pairs. `name` is null for the byline, or for the interview's only expert. */
export type VoiceCounts = {
  role: 'asks' | 'answers'
  expertId: string | null
  name: string | null
  counts: TextCounts
}

export type ArticleCounts = {
  /** Title, dek and text. */
  total: TextCounts
  pairs: PairCounts[]
  /** Who says most comes first. */
  voices: VoiceCounts[]
}

/** Counts a whole article. Chips count by what they show. */
export function countArticle(
  article: { title: string; dek: string; document: { content: readonly TopBlock[] } },
  nameOf?: NameOf,
): ArticleCounts {
  return addUp(
    article,
    article.document.content.map((block) => countBlock(block, nameOf)),
  )
}

/** What an outermost block adds to its article. */
export function countBlock(block: TopBlock, nameOf?: NameOf): BlockCounts {
  if (block.type !== 'qa') return { total: countLines(block, nameOf), pair: null }
  const pair = countPair(block, nameOf)
  return { total: addCounts(pair.asked, sumCounts(pair.answers.map(({ counts }) => counts))), pair }
}

/** The counts of an article out of those of its blocks, with its title and dek. */
export function addUp(
  { title, dek }: { title: string; dek: string },
  blocks: readonly BlockCounts[],
): ArticleCounts {
  const pairs = blocks.flatMap(({ pair }) => pair ?? [])
  return {
    total: sumCounts([
      countText(title),
      ...dek.split('\n').map(countText),
      ...blocks.map(({ total }) => total),
    ]),
    pairs,
    voices: voicesOf(pairs),
  }
}

function countPair(block: QaNode, nameOf: NameOf | undefined): PairCounts {
  const [question, ...answers]: [QuestionNode, ...AnswerNode[]] = block.content
  const text = inlineText(question.content, nameOf)
  return {
    id: block.attrs.id,
    question: text,
    askedBy: question.attrs.askedBy,
    asked: countLines(question, nameOf),
    answers: answers.map((answer) => ({
      expertId: answer.attrs.expertId,
      speaker: answer.attrs.speaker,
      counts: countLines(answer, nameOf),
    })),
  }
}

function countLines(block: TopBlock | QuestionNode | AnswerNode, nameOf: NameOf | undefined): TextCounts {
  return sumCounts(plainLines(block, nameOf).map(countText))
}

function voicesOf(pairs: readonly PairCounts[]): VoiceCounts[] {
  const voices = new Map<string, VoiceCounts>()
  const add = (
    role: VoiceCounts['role'],
    expertId: string | null,
    name: string | null,
    counts: TextCounts,
  ) => {
    // A record is one voice, whatever name an answer has kept beside it.
    const key = JSON.stringify([role, expertId ?? name, expertId === null])
    const { counts: before } = voices.get(key) ?? { counts: noCounts }
    voices.set(key, {
      role,
      expertId,
      name: expertId === null ? name : null,
      counts: addCounts(before, counts),
    })
  }
  for (const { askedBy, asked, answers } of pairs) {
    add('asks', null, askedBy, asked)
    for (const { expertId, speaker, counts } of answers) add('answers', expertId, speaker, counts)
  }
  return [...voices.values()]
    .filter(({ counts }) => counts.words > 0)
    .sort((one, other) => other.counts.words - one.counts.words)
}
