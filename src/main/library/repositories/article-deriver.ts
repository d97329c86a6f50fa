import type { ArticleDocument, TopBlock } from '@shared/article/document'
import type { Library } from '../library'
import { type DerivedArticle, type DerivedBlock, deriveBlock, sumOfBlocks } from './article-derived'
import type { ShownNames } from './shown-names'

export interface DerivedDocument extends DerivedArticle {
  /** The document as it is stored. */
  json: string
}

/** How many articles' blocks are remembered: two windows and what was just left. */
const rememberedArticles = 3

/**
 * Derives what the library keeps beside a document. While an article is typed in, saves follow each other with one
 * block changed, so the blocks of the last save are remembered by their JSON, which a save needs anyway.
 */
export function createArticleDeriver(library: Library, shownNames: ShownNames) {
  const remembered = new Map<string, Map<string, DerivedBlock>>()
  let epochOfRemembered = library.epoch

  return {
    /**
     * @param typedIn the article to remember the blocks of; null to derive once
     * @param blockTexts the JSON of each block, where it is known
     */
    derive(
      document: ArticleDocument,
      language: string,
      typedIn: string | null,
      blockTexts?: readonly string[],
    ): DerivedDocument {
      // What was undone may have been derived from names that were undone with it.
      if (epochOfRemembered !== library.epoch) remembered.clear()
      epochOfRemembered = library.epoch
      const key = typedIn === null ? null : `${typedIn} ${language}`
      const known = key === null ? undefined : remembered.get(key)
      const blocks = document.content.map((block, index) => ({
        block,
        json: blockTexts?.[index] ?? JSON.stringify(block),
      }))
      const changed = blocks.filter(({ json }) => known?.has(json) !== true)
      const derivedNow = deriveAll(changed, language)
      const all = new Map<string, DerivedBlock>()
      const parts = blocks.flatMap(({ json }) => {
        const derived = known?.get(json) ?? derivedNow.get(json)
        if (derived) all.set(json, derived)
        return derived ?? []
      })
      if (key !== null) remember(key, all)
      const json = `{"type":"doc","content":[${blocks.map((block) => block.json).join(',')}]}`
      return { ...sumOfBlocks(parts), json }
    },

    /** Names or values that texts show have changed. */
    forget: (): void => remembered.clear(),
  }

  function deriveAll(
    changed: { block: TopBlock; json: string }[],
    language: string,
  ): Map<string, DerivedBlock> {
    if (changed.length === 0) return new Map()
    const nameOf = shownNames(
      changed.map(({ block }) => block),
      language,
    )
    return new Map(changed.map(({ block, json }) => [json, deriveBlock(block, nameOf)]))
  }

  function remember(key: string, blocks: Map<string, DerivedBlock>): void {
    remembered.delete(key)
    remembered.set(key, blocks)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= rememberedArticles) break
      remembered.delete(oldest)
    }
  }
}
