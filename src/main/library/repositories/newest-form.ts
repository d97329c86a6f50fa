import { type ArticleDocument, DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import { parseDocument } from '@shared/article/schema'
import { NewerDocumentError, upgradeDocument } from '@shared/article/upgrade'
import { DeskError } from '@shared/ipc/errors'

/**
 * A stored document as this version has it. Only what a former version wrote is checked on reading: what this version
 * wrote was checked when it was saved.
 * @throws DeskError `library-newer`
 */
export function newestForm({
  document,
  schemaVersion,
}: {
  document: ArticleDocument
  schemaVersion: number
}): ArticleDocument {
  if (!isTree(document, 0) || !document.content) throw new TypeError('The document is no tree of nodes.')
  if (schemaVersion === DOCUMENT_SCHEMA_VERSION) return document
  try {
    const upgraded = upgradeDocument(document, schemaVersion)
    // What no step changed was checked when it was saved, and a newer schema takes all that an older one took.
    return upgraded === document ? document : parseDocument(upgraded)
  } catch (error) {
    if (error instanceof NewerDocumentError)
      throw new DeskError('library-newer', `It cannot be opened: ${error.message}. It was left untouched.`, {
        cause: error,
      })
    throw error
  }
}

/** Deeper than any document that was ever saved. */
const DEEPEST = 200

/** Whether whoever walks through the nodes comes to an end of it, whatever they are. */
function isTree(node: unknown, depth: number): boolean {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return false
  if (!('type' in node) || typeof node.type !== 'string') return false
  if ('attrs' in node && (typeof node.attrs !== 'object' || node.attrs === null)) return false
  if ('text' in node && typeof node.text !== 'string') return false
  if (!('content' in node) || node.content === undefined) return true
  return Array.isArray(node.content) && node.content.every((child) => isTree(child, depth + 1))
}
