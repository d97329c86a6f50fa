import type { ReadSource } from '../../blocks'
import { parseHtml } from '../html/tree'
import { forgetTies } from './forget-ties'
import { readOwnHtml } from './html'
import { readOwnMarkdown } from './markdown'

/** The ids of records that the library does not have: a tie to one of them is read as none. */
export type Strangers = ReadonlySet<string>

/** Reads a file that says that our own export wrote it, whole and without guessing; null for any other text. */
export function readOwnExport(text: string, strangers: Strangers): ReadSource | null {
  if (text.startsWith('---\n')) return readOwnMarkdown(text, strangers)
  // Most files are not ours, and parsing takes time.
  if (!text.includes('data-beauty-desk') && !text.includes('content="Beauty Desk"')) return null
  const tree = parseHtml(text, /<html[\s>]/i.test(text) ? 'document' : 'fragment')
  if (strangers.size > 0) forgetTies(tree, strangers)
  return readOwnHtml(tree)
}
