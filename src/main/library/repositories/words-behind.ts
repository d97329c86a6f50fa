import { type ListKind, listKinds } from '@shared/lists/kinds'
import { z } from 'zod'
import type { Library } from '../library'
import { parsedJson } from './parsed-json'

/** Where the library's settings note it. */
export const wordsBehindKey = 'wordsBehind'
const schema = z.array(
  z.object({ kind: z.enum(listKinds), ids: z.array(z.string()), texts: z.boolean().optional() }),
)

/** Records by kind; with `texts`, what is derived from their whole texts is behind too. */
export type WordsBehind = { kind: ListKind; ids: string[]; texts?: boolean | undefined }[]

/** Records whose search words are older than they are, kept in the library so that a crash does not forget them. */
export function createWordsBehind({ connection }: Library) {
  const read = connection.prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
  const write = connection.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const remove = connection.prepare<[string]>('DELETE FROM settings WHERE key = ?')
  let onAdded = () => {}
  let additions = 0

  function list(): WordsBehind {
    const row = read.get(wordsBehindKey)
    const parsed = schema.safeParse(row ? parsedJson(row.value) : [])
    return parsed.success ? parsed.data : []
  }

  return {
    list,
    /** Grows with each `add`: what was listed before that is not all that is behind. */
    additions: (): number => additions,
    isEmpty: (): boolean => read.get(wordsBehindKey) === undefined,
    /** Each record stands there once, however often it is renamed meanwhile. A part of its caller's transaction. */
    add(kind: ListKind, ids: readonly string[], { texts = false } = {}): void {
      if (ids.length === 0) return
      const behind = list()
      const alike = behind.find((one) => one.kind === kind && (one.texts ?? false) === texts)
      const others = behind.filter((one) => one !== alike)
      const all = [...new Set([...(alike?.ids ?? []), ...ids])]
      write.run(wordsBehindKey, JSON.stringify([...others, { kind, ids: all, ...(texts && { texts }) }]))
      additions += 1
      onAdded()
    },
    /** Who brings them in step, and is told within the transaction that there is something to do after it. */
    follow(onEachAdded: () => void): void {
      onAdded = onEachAdded
    },
    clear: (): void => void remove.run(wordsBehindKey),
  }
}
