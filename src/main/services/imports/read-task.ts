import { basename } from 'node:path'
import type { ReadSource } from '@shared/intake/blocks'
import { readHtml, readSource, readText } from '@shared/intake/read'
import { rejectedFile } from '@shared/intake/rejected-file'
import { importedFile } from '@shared/intake/report'
import { type ImportedFile, IntakeError, type IntakeResult } from '@shared/intake/result'
import { putBack } from '@shared/intake/structure/left-out'
import { correctDraft, draft, finish, type KnownNames } from '@shared/intake/structure/structure'
import type { Corrections, LeftOutLine, OutlineRow } from '@shared/ipc/import-calls'
import { toDeskError } from '../desk-errors'
import { idsPutBack, leftOutRows, outlineCorrections, shownRows } from './outline-rows'
import { readSourceFile } from './read-source-file'

/** One source to import: a file, or what was pasted. Plain data, so that a thread can be handed it. */
export type SourceTask =
  | { kind: 'file'; path: string }
  | { kind: 'pasted'; html: string | null; text: string }

export type ReadRequest = {
  task: SourceTask
  /** What the report calls it. */
  shownPath: string
  /** What the writer changed in an earlier answer to the same source. */
  corrections: Corrections | null
  /** Ids of records that the library lacks; ties to them are read as none. */
  strangers?: readonly string[]
}

/** What an import would make of a source, or why it makes nothing. Plain data too. */
export type ReadAnswer =
  | {
      outcome: 'read'
      found: ImportedFile
      result: IntakeResult
      outline: OutlineRow[]
      leftOut: LeftOutLine[]
    }
  | { outcome: 'rejected'; found: ImportedFile }

/**
 * Reads one source whole and finds its structure. Never throws: a source that cannot be read is an answer too.
 */
export async function readTask(request: ReadRequest, known: KnownNames): Promise<ReadAnswer> {
  const { task, shownPath, corrections } = request
  try {
    const source = await read(task, new Set(request.strangers))
    const first = draft(source, known)
    const whole = corrections ? putBack(source, first, idsPutBack(corrections)) : { source, found: first }
    const corrected = corrections ? applied(whole.found, corrections) : first
    const result = finish(whole.source, corrected, known)
    return {
      outcome: 'read',
      result,
      found: importedFile(shownPath, result, null),
      outline: shownRows(first.outline, corrected.outline),
      leftOut: leftOutRows(source, first, corrected.outline, result.dropped),
    }
  } catch (error) {
    const { message } = error instanceof IntakeError ? error : toDeskError(error)
    return { outcome: 'rejected', found: rejectedFile(shownPath, message) }
  }
}

async function read(task: SourceTask, strangers: ReadonlySet<string>): Promise<ReadSource> {
  if (task.kind === 'file') {
    const bytes = await readSourceFile(task.path)
    return readSource({ fileName: basename(task.path), bytes }, { strangers })
  }
  const source = task.html !== null ? readHtml(task.html, strangers) : readText(task.text, { strangers })
  // HTML from some programs holds nothing but styles, with the words beside it as plain text.
  const best = source.blocks.length === 0 && task.html !== null ? readText(task.text, { strangers }) : source
  if (best.blocks.length === 0) throw new IntakeError('empty', 'What was pasted holds no words.')
  return best
}

function applied(found: ReturnType<typeof draft>, given: Corrections): ReturnType<typeof draft> {
  const corrections = outlineCorrections(found.outline, given)
  const corrected = correctDraft(found, corrections)
  const { title, dek } = corrected.outline
  return {
    ...corrected,
    // A person has one name in the interview and in the article drafted from it.
    transcript: corrected.transcript.map((line) => ({
      ...line,
      speaker: line.speaker && (given.renamedSpeakers[line.speaker] ?? line.speaker),
    })),
    outline: { ...corrected.outline, title: title || null, dek: (corrections.dek ?? dek) || null },
  }
}
