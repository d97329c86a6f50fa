import type { ReadSource } from './blocks'
import { readHtml, readSource, readText } from './read'
import type { ImportedFile, IntakeResult } from './result'
import type { Corrections, Outline, OutlineRow } from './structure/outline'
import {
  correctDraft,
  type Draft,
  draft,
  finish,
  type KnownNames,
  restructure,
  structure,
} from './structure/structure'

/** Nothing known: a library without records. */
export function noKnownNames(): KnownNames {
  return { brands: [], products: [], experts: [] }
}

/**
 * Reads a file and finds its structure. Nothing is written.
 * @throws IntakeError with one line for the writer where the file cannot be read
 */
export async function intake(
  file: { fileName: string; bytes: Uint8Array },
  known: KnownNames,
): Promise<IntakeResult> {
  return structure(await readSource(file), known)
}

/** The same for what was pasted: HTML where the clipboard has it, else its text. */
export function intakePasted(pasted: { html?: string; text?: string }, known: KnownNames): IntakeResult {
  return structure(readPasted(pasted), known)
}

/** Pasted words as blocks, so that a preview can structure them again with corrections. */
export function readPasted(pasted: { html?: string; text?: string }): ReadSource {
  const { html, text } = pasted
  if (html !== undefined && html.trim() !== '') return readHtml(html)
  return readText(text ?? '')
}

export type { Corrections, Draft, ImportedFile, IntakeResult, KnownNames, Outline, OutlineRow, ReadSource }
export { correctDraft, draft, finish, readSource, restructure, structure }
