import { open } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'

/** Documents longer than this are not read through for their pages. */
const LONGEST = 60_000_000

/** What one packed part may unfold to, and all of them together. */
const LONGEST_PART = 4_000_000
const LONGEST_ALL = 40_000_000

/**
 * Counts a PDF's pages by its page trees: the largest count that any states is that of the root. Where parts are
 * packed, those that hold objects are unfolded, within limits.
 * @param content its bytes, or its path
 * @returns null where it cannot be told: damaged, encrypted or very long, which keeps no document out
 */
export async function pageCount(content: string | Uint8Array): Promise<number | null> {
  const bytes = typeof content === 'string' ? await readUpTo(content, LONGEST) : Buffer.from(content)
  if (!bytes) return null
  const plain = bytes.toString('latin1')
  const counts = [plain, ...objectStreams(plain, bytes)].flatMap(statedCounts)
  return counts.length > 0 ? Math.max(...counts) : null
}

async function readUpTo(path: string, longest: number): Promise<Buffer | null> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return null
  try {
    return (await file.stat()).size <= longest ? await file.readFile() : null
  } finally {
    await file.close()
  }
}

/** `/Type /Pages … /Count n`, in either order, within one dictionary. */
function statedCounts(text: string): number[] {
  const found: number[] = []
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const start = text.lastIndexOf('<<', index)
    const near = text.slice(Math.max(start, index - 4000), index + 60_000)
    const end = near.indexOf('>>', index - Math.max(start, index - 4000))
    const count = /\/Count\s+(\d{1,6})\b/.exec(end === -1 ? near : near.slice(0, end))?.[1]
    if (count !== undefined && Number(count) > 0) found.push(Number(count))
  }
  return found
}

function objectStreams(plain: string, bytes: Buffer): string[] {
  const texts: string[] = []
  let total = 0
  for (const { index } of plain.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    const keyword = plain.indexOf('stream', index)
    if (keyword === -1 || keyword - index > 2000 || total > LONGEST_ALL) break
    const start = keyword + (plain.startsWith('\r\n', keyword + 6) ? 8 : 7)
    const end = plain.indexOf('endstream', start)
    if (end === -1) break
    try {
      const part = inflateSync(bytes.subarray(start, end), { maxOutputLength: LONGEST_PART })
      total += part.length
      texts.push(part.toString('latin1'))
    } catch {
      // Damaged, packed in another way, or longer than it may be.
    }
  }
  return texts
}
