import type { MentionKind } from '@shared/article/document'
import { nameKey } from '@shared/mentions/name-units'
import type { EditorServices } from '../services'
import type { MenuItem } from './menu-item'

/** A name is a few words; a sentence is none. */
export function mayBeName(text: string): boolean {
  return text.length <= 60 && text.split(' ').length <= 6
}

/** The library's names that are like what was typed, then a new record of each kind that has none called so. */
export async function nameItems(
  services: EditorServices,
  typed: string,
  kinds: readonly MentionKind[],
): Promise<MenuItem[]> {
  const name = typed.replace(/\s+/g, ' ').trim()
  const records = await services.suggest(name, kinds)
  const items: MenuItem[] = records.map((record) => ({ does: 'mention', record }))
  const wanted = nameKey(name)
  if (wanted === '') return items
  for (const kind of kinds) {
    const isThere = records.some((record) => record.kind === kind && nameKey(record.name) === wanted)
    if (!isThere) items.push({ does: 'create', kind, name })
  }
  return items
}
