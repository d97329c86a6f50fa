import type { ReadSource } from '../blocks'
import { parseHtml } from './html-tree'
import { readOwnHtml } from './own-html'
import { readOwnMarkdown } from './own-markdown'

/** Reads a file that says that our own export wrote it, whole and without guessing; null for any other text. */
export function readOwnExport(text: string): ReadSource | null {
  if (text.startsWith('---\n')) return readOwnMarkdown(text)
  // Most files are not ours, and parsing takes time.
  if (!text.includes('data-beauty-desk') && !text.includes('content="Beauty Desk"')) return null
  return readOwnHtml(parseHtml(text, /<html[\s>]/i.test(text) ? 'document' : 'fragment'))
}
