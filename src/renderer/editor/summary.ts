import { countIdeographs } from '@shared/article/counts/text-counts'
import type { ArticleDocument, TopBlock } from '@shared/article/document'
import type { NameOf } from '@shared/article/inline-text'
import { type OutlineEntry, outlineOf, plainLines } from '@shared/article/plain-text'
import { countWords } from '@shared/article/words'

/** What an article's text adds up to, for the outline and the line under the text. */
export type Summary = {
  /** False while a long text that was just opened is not counted yet: the rest says nothing then. */
  counted: boolean
  words: number
  /** Of the words, those that are one Chinese or Japanese sign each: they are read faster. */
  ideographs: number
  questions: number
  outline: OutlineEntry[]
  /** What one speaker says in the pairs, most words first. Neither id nor name: see `role`. */
  shares: Share[]
}

export type Share = { role: 'asks' | 'answers'; expertId: string | null; name: string | null; words: number }

export const notCounted: Summary = {
  counted: false,
  words: 0,
  ideographs: 0,
  questions: 0,
  outline: [],
  shares: [],
}

type BlockSummary = { words: number; ideographs: number; outline: OutlineEntry[] }

/** Sums up documents one after the other and remembers each block's part, so that typing costs one block. */
export class Summariser {
  private known = new WeakMap<TopBlock, BlockSummary>()

  constructor(private readonly nameOf: NameOf) {}

  /** Names have changed: chips may have more words or fewer. */
  forget(): void {
    this.known = new WeakMap()
  }

  summarise(document: ArticleDocument): Summary {
    let words = 0
    let ideographs = 0
    const outline: OutlineEntry[] = []
    for (const block of document.content) {
      const part = this.ofBlock(block)
      words += part.words
      ideographs += part.ideographs
      outline.push(...part.outline)
    }
    const questions = outline.filter((entry) => entry.kind === 'pair').length
    return { counted: true, words, ideographs, questions, outline, shares: sharesOf(outline) }
  }

  private ofBlock(block: TopBlock): BlockSummary {
    const known = this.known.get(block)
    if (known) return known
    const alone: ArticleDocument = { type: 'doc', content: [block] }
    const lines = plainLines(block, this.nameOf)
    const made = {
      words: lines.reduce((sum, line) => sum + countWords(line), 0),
      ideographs: lines.reduce((sum, line) => sum + countIdeographs(line), 0),
      outline: outlineOf(alone, this.nameOf),
    }
    this.known.set(block, made)
    return made
  }
}

function sharesOf(outline: readonly OutlineEntry[]): Share[] {
  const shares = new Map<string, Share>()
  const add = (share: Share) => {
    const key = JSON.stringify([share.role, share.expertId, share.name])
    const known = shares.get(key)
    if (known) known.words += share.words
    else shares.set(key, share)
  }
  for (const entry of outline) {
    if (entry.kind !== 'pair') continue
    add({ role: 'asks', expertId: null, name: entry.askedBy, words: entry.questionWords })
    for (const { expertId, speaker, words } of entry.answers) {
      add({ role: 'answers', expertId, name: speaker, words })
    }
  }
  return [...shares.values()].filter(({ words }) => words > 0).sort((one, other) => other.words - one.words)
}
