import { deflateSync, inflateSync } from 'node:zlib'
import type { ChangedBlocks } from '@shared/article/changed-blocks'

/** Changed blocks as a row keeps them. */
export function packBlocks(blocks: ChangedBlocks): Buffer {
  return deflateSync(JSON.stringify(blocks))
}

/** What `packBlocks` made. */
export function unpackBlocks(packed: Buffer): ChangedBlocks {
  return JSON.parse(inflateSync(packed).toString('utf8')) as ChangedBlocks
}
