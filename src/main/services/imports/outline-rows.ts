import type { Block, ReadSource } from '@shared/intake/blocks'
import { blockText } from '@shared/intake/structure/block-text'
import { leftOutLines } from '@shared/intake/structure/left-out'
import type { Outline, Corrections as OutlineCorrections } from '@shared/intake/structure/outline'
import type { Draft } from '@shared/intake/structure/structure'
import type { Corrections, LeftOutLine, OutlineRow } from '@shared/ipc/import-calls'

/** Title and dek are rows like any other to the writer, in front of the text's own. */
const frontRoles = ['title', 'dek'] as const

/**
 * An outline as the preview shows it. The index of a row never changes, whatever is corrected: 0 is the title, 1 the
 * dek, and the text's rows follow.
 * @param found as it was found; its title and dek stay in sight when they are made something else
 * @param present with the writer's corrections, or `found` itself
 */
export function shownRows(found: Outline, present: Outline): OutlineRow[] {
  const front = frontRoles.flatMap((role, index): OutlineRow[] => {
    const text = present[role]
    if (text) return [{ index, role, speaker: null, text, look: null, list: null }]
    return found[role]
      ? [{ index, role: 'dropped', speaker: null, text: found[role], look: null, list: null }]
      : []
  })
  const body = present.rows.map(({ id, role, speaker, block }) => ({
    index: id + frontRoles.length,
    role,
    speaker,
    text: blockText(block),
    look: lookOf(block),
    list: listOf(block),
  }))
  return [...front, ...body]
}

function lookOf({ type }: Block): OutlineRow['look'] {
  if (type === 'figure') return 'picture'
  return type === 'heading' || type === 'quote' ? type : null
}

function listOf(block: Block): OutlineRow['list'] {
  if (block.type !== 'list') return null
  const { ordered, start, items } = block
  return { ordered, start, items: items.map((item) => item.map(blockText).join('\n')) }
}

/** The ids of what is to stand in the text after all; whether they are a row's or a left-out line's. */
export function idsPutBack({ rows }: Corrections): Set<number> {
  const kept = rows.filter(({ role }) => role !== 'dropped')
  return new Set(kept.map(({ index }) => index - frontRoles.length))
}

/**
 * What is left out, line by line, with the rows it can be put back by.
 * @param found as it was first found, with no line put back
 * @param present with the writer's corrections
 * @param dropped what the report lists: lines, then rows, then marks that are no lines
 */
export function leftOutRows(
  source: ReadSource,
  found: Draft,
  present: Outline,
  dropped: readonly string[],
): LeftOutLine[] {
  const inOutline = new Set(present.rows.map(({ id }) => id))
  const lines = leftOutLines(source, found).filter(({ id }) => !inOutline.has(id))
  const rows = present.rows.filter(({ role, block }) => role === 'dropped' && blockText(block) !== '')
  const ids = [...lines, ...rows].map(({ id }) => id + frontRoles.length)
  return dropped.map((text, at) => ({ index: ids[at] ?? null, text }))
}

/**
 * What the writer changed, as it applies to the outline that was found. A row that was made the title or dek leaves
 * the text; a title or dek that was made something else is none any more.
 */
export function outlineCorrections(
  found: Outline,
  given: Corrections,
): OutlineCorrections & { dek?: string } {
  const corrections: OutlineCorrections & { dek?: string } = { speakers: given.renamedSpeakers }
  if (given.kind !== undefined) corrections.kind = given.kind
  const byId = new Map(found.rows.map((row) => [row.id, row]))
  const rows: NonNullable<OutlineCorrections['rows']> = []
  for (const { index, role, speaker } of given.rows) {
    const front = frontRoles[index]
    if (front) {
      if (role !== undefined && role !== front) corrections[front] = ''
      continue
    }
    const row = byId.get(index - frontRoles.length)
    if (!row) continue
    if (role === 'title' || role === 'dek') {
      corrections[role] = blockText(row.block)
      rows.push({ id: row.id, role: 'dropped' })
    } else {
      rows.push({
        id: row.id,
        ...(role === undefined ? {} : { role }),
        ...(speaker === undefined ? {} : { speaker }),
      })
    }
  }
  if (given.title !== undefined) corrections.title = given.title
  return { ...corrections, rows }
}
