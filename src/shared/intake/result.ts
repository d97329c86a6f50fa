import { z } from 'zod'
import type { ArticleDocument } from '../article/document'
import type { SourceFormat, SourceMetadata } from './blocks'

/** One file as `desk import --json` reports it. The order of the keys is part of the format. */
export const importedFileSchema = z.object({
  path: z.string(),
  kind: z.enum(['article', 'interview', 'rejected']),
  id: z.string().nullable(),
  title: z.string().nullable(),
  isInterview: z.boolean(),
  confidence: z.number().min(0).max(1),
  speakers: z.array(z.string()),
  pairs: z.array(
    z.object({
      question: z.string(),
      askedBy: z.string().nullable(),
      answers: z.array(
        z.object({ speaker: z.string().nullable(), text: z.string(), lists: z.number().int() }),
      ),
    }),
  ),
  imageCredits: z.array(z.string()),
  products: z.array(z.object({ brand: z.string().nullable(), name: z.string() })),
  text: z.string(),
  dropped: z.array(z.string()),
  warnings: z.array(z.string()),
  error: z.string().nullable(),
})
export type ImportedFile = z.infer<typeof importedFileSchema>

export const importReportSchema = z.object({ files: z.array(importedFileSchema) })
export type ImportReport = z.infer<typeof importReportSchema>

/** A segment of a talk, as the source gives it: what becomes a transcript segment of an interview. */
export type TranscriptLine = {
  speaker: string | null
  startMs: number | null
  endMs: number | null
  text: string
}

/** A picture that the source names; the importer may find the file beside the source. `figureId` is its node's id. */
export type NamedPicture = {
  figureId: string
  source: string | null
  alt: string | null
  credit: string | null
}

/**
 * What an import would make of one source, before anything is written. A talk with times carries its transcript and
 * becomes an interview with the article drafted from it; all else becomes an article.
 */
export type IntakeResult = {
  format: SourceFormat
  kind: 'article' | 'interview'
  title: string | null
  dek: string | null
  metadata: SourceMetadata
  /** The language by its words, as the first part of a BCP 47 tag; null where the source names one, or nothing is sure. */
  languageByWords: string | null
  document: ArticleDocument
  transcript: TranscriptLine[]
  isInterview: boolean
  confidence: number
  /** Full names, the askers first; initials resolved to the names they stand for. */
  speakers: string[]
  /** Names among `speakers` who ask. */
  askers: string[]
  pictures: NamedPicture[]
  imageCredits: string[]
  products: { brand: string | null; name: string }[]
  dropped: string[]
  warnings: string[]
}

/** A source that cannot be imported, with one line saying why. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError'
  constructor(
    readonly reason: 'empty' | 'binary' | 'too-large' | 'unreadable' | 'unsupported',
    message: string,
  ) {
    super(message)
  }
}
