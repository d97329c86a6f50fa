import { deflateSync, inflateSync } from 'node:zlib'
import type { ChangedBlocks } from '@shared/article/changed-blocks'

/** What was changed in the text of one article. */
export type KeptBlocks = { id: string; blocks: ChangedBlocks }

/** Changed blocks as a row keeps them. */
export function packBlocks(blocks: ChangedBlocks): Buffer {
  return deflateSync(JSON.stringify(blocks))
}

/** What `packBlocks` made. */
export function unpackBlocks(packed: Buffer): ChangedBlocks {
  return JSON.parse(inflateSync(packed).toString('utf8')) as ChangedBlocks
}

/** Changed blocks of several articles as a word of a larger text. */
export function packTexts(texts: readonly KeptBlocks[]): string {
  return deflateSync(JSON.stringify(texts)).toString('base64')
}

/** What `packTexts` made. */
export function unpackTexts(packed: string): KeptBlocks[] {
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString('utf8')) as KeptBlocks[]
}
