import { basename } from 'node:path'
import type { ReadSource } from '@shared/intake/blocks'
import { readHtml, readSource, readText } from '@shared/intake/read'
import { importedFile, rejectedFile } from '@shared/intake/report'
import { type ImportedFile, IntakeError, type IntakeResult } from '@shared/intake/result'
import { correctDraft, draft, finish, type KnownNames } from '@shared/intake/structure/structure'
import type { Corrections, OutlineRow } from '@shared/ipc/import-calls'
import { toDeskError } from '../desk-errors'
import { outlineCorrections, shownRows } from './outline-rows'
import { readSourceFile } from './read-source-file'

/** One source to import: a file, or what was pasted. Plain data, so that a thread can be handed it. */
export type SourceTask =
  | { kind: 'file'; path: string }
  | { kind: 'pasted'; html: string | null; text: string }

/** What an import would make of a source, or why it makes nothing. Plain data too. */
export type ReadAnswer =
  | { outcome: 'read'; found: ImportedFile; result: IntakeResult; outline: OutlineRow[] }
  | { outcome: 'rejected'; found: ImportedFile }

/**
 * Reads one source whole and finds its structure. Never throws: a source that cannot be read is an answer too.
 * @param shownPath what the report calls it
 * @param corrections what the writer changed in an earlier answer to the same source
 */
export async function readTask(
  task: SourceTask,
  shownPath: string,
  known: KnownNames,
  corrections: Corrections | null,
): Promise<ReadAnswer> {
  try {
    const source = await read(task)
    const found = draft(source, known)
    const corrected = corrections ? applied(found, corrections) : found
    const result = finish(source, corrected, known)
    return {
      outcome: 'read',
      result,
      found: importedFile(shownPath, result, null),
      outline: shownRows(found.outline, corrected.outline),
    }
  } catch (error) {
    const known = error instanceof IntakeError ? error : toDeskError(error)
    return { outcome: 'rejected', found: { ...rejectedFile(shownPath, known), error: known.message } }
  }
}

async function read(task: SourceTask): Promise<ReadSource> {
  if (task.kind === 'file') {
    return readSource({ fileName: basename(task.path), bytes: await readSourceFile(task.path) })
  }
  const source = task.html !== null ? readHtml(task.html) : readText(task.text)
  // HTML from some programs holds nothing but styles, with the words beside it as plain text.
  const best = source.blocks.length === 0 && task.html !== null ? readText(task.text) : source
  if (best.blocks.length === 0) throw new IntakeError('empty', 'What was pasted holds no words.')
  return best
}

function applied(found: ReturnType<typeof draft>, given: Corrections): ReturnType<typeof draft> {
  const corrections = outlineCorrections(found.outline, given)
  const corrected = correctDraft(found, corrections)
  const { title, dek } = corrected.outline
  return {
    ...corrected,
    outline: { ...corrected.outline, title: title || null, dek: (corrections.dek ?? dek) || null },
  }
}
