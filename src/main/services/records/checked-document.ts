import { blockIdsIn, ensureIds } from '@shared/article/block-ids'
import type { ArticleDocument, TopBlock } from '@shared/article/document'
import { DocumentError, parseDocument } from '@shared/article/schema'
import { DeskError } from '@shared/ipc/errors'

/**
 * The document as the schema has it, with an id on every block.
 * @throws DeskError `invalid-input` that says which part is wrong
 */
export function checkedDocument(document: unknown): ArticleDocument {
  return ensureIds(validDocument(document))
}

/** As `checkedDocument`, with blocks that have no id left so: the text of a template. */
export function validDocument(document: unknown): ArticleDocument {
  try {
    return parseDocument(document)
  } catch (error) {
    if (error instanceof DocumentError)
      throw new DeskError(
        'invalid-input',
        `The text is not a valid article: ${error.message}. Nothing was saved.`,
        {
          cause: error,
        },
      )
    throw error
  }
}

export interface CheckedDocument {
  document: ArticleDocument
  /** The JSON of each of its outermost blocks; undefined where the document had to be checked as a whole. */
  blockTexts?: readonly string[]
}

/** A block as the schema has it, its JSON, and the ids in it. */
type CheckedBlock = { block: TopBlock; text: string; ids: readonly (string | null)[] }

/** How many articles' blocks are remembered: two windows and what was just left. */
const REMEMBERED_ARTICLES = 3

/**
 * Checks documents that come again and again with one block changed, as while somebody types: a block that came in the
 * same words the last time was checked then.
 */
export function createDocumentChecks() {
  /** By article, the blocks of its last document by their JSON as it was sent. */
  const remembered = new Map<string, Map<string, CheckedBlock>>()

  return {
    /** As `checkedDocument`, for a document of this article. */
    check(articleId: string, document: unknown): CheckedDocument {
      const blocks = blocksOf(document)
      const sent = blocks && textsOf(blocks)
      const checked = sent && checkedBlocks(blocks, sent, remembered.get(articleId))
      if (!checked) return { document: checkedDocument(document) }
      remember(articleId, new Map(checked.map((each, at) => [sent[at] ?? '', each])))
      const whole: ArticleDocument = { type: 'doc', content: checked.map(({ block }) => block) }
      return hasEachIdOnce(checked)
        ? { document: whole, blockTexts: checked.map(({ text }) => text) }
        : { document: ensureIds(whole) }
    },
  }

  function remember(articleId: string, blocks: Map<string, CheckedBlock>): void {
    remembered.delete(articleId)
    remembered.set(articleId, blocks)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED_ARTICLES) break
      remembered.delete(oldest)
    }
  }
}

/** The outermost parts of what looks like a plain document; null for anything else. */
function blocksOf(document: unknown): unknown[] | null {
  if (typeof document !== 'object' || document === null) return null
  const { type, content, ...others } = document as { type?: unknown; content?: unknown }
  const isPlain = type === 'doc' && Array.isArray(content) && content.length > 0
  return isPlain && Object.keys(others).length === 0 ? content : null
}

function textsOf(blocks: readonly unknown[]): string[] | null {
  try {
    return blocks.map((block) => JSON.stringify(block) ?? '')
  } catch {
    // A circle, or nested too deep: the check of the whole says so.
    return null
  }
}

/** The blocks as the schema has them; null where one of them is wrong or they cannot be checked apart. */
function checkedBlocks(
  blocks: readonly unknown[],
  sent: readonly string[],
  known: ReadonlyMap<string, CheckedBlock> | undefined,
): CheckedBlock[] | null {
  const changed = blocks.filter((_block, at) => known?.has(sent[at] ?? '') !== true)
  let fresh: TopBlock[] = []
  try {
    if (changed.length > 0) fresh = parseDocument({ type: 'doc', content: changed }).content
  } catch (error) {
    // Its place is counted among the changed ones only; checked as a whole, it is counted among all.
    if (error instanceof DocumentError) return null
    throw error
  }
  if (fresh.length !== changed.length) return null
  const next = fresh.values()
  return sent.map((text) => {
    const present = known?.get(text)
    if (present) return present
    // There are as many as are not known.
    const block = next.next().value as TopBlock
    return { block, text: JSON.stringify(block), ids: blockIdsIn(block) }
  })
}

function hasEachIdOnce(blocks: readonly CheckedBlock[]): boolean {
  const seen = new Set<string>()
  for (const { ids } of blocks)
    for (const id of ids) {
      if (id === null || seen.has(id)) return false
      seen.add(id)
    }
  return true
}
