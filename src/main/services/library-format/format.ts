import { DeskError } from '@shared/ipc/errors'
import { z } from 'zod'

// docs/library-format.md says the same to people who write other programs.

/** What the format is called in its manifest, and the newest version of it that this app reads and writes. */
export const FORMAT_NAME = 'beauty-desk-library'
export const FORMAT_VERSION = 1

export const manifestName = 'manifest.json'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

export const manifestSchema = z.object({
  format: z.literal(FORMAT_NAME),
  version: z.number().int().positive(),
  /** Version of the article document; see `schemaVersion` of each article. */
  documentVersion: z.number().int().positive(),
  madeBy: z.string(),
  /** Milliseconds UTC. */
  exportedAt: z.number().int().nonnegative(),
  library: z.string(),
  /** Files of one JSON value a line, in the order in which they can be read. */
  files: z.array(
    z.object({
      name: z.string(),
      records: z.number().int().nonnegative(),
      byteLength: z.number().int().nonnegative(),
      sha256: hashSchema,
    }),
  ),
  media: z.array(
    z.object({
      /** Relative to the manifest, with forward slashes. */
      file: z.string().regex(/^media\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{1,5}$/),
      byteLength: z.number().int().nonnegative(),
      sha256: hashSchema,
    }),
  ),
  /** Media files that the library itself had lost when it was exported. */
  missingMedia: z.array(z.object({ id: z.string(), fileName: z.string() })).default([]),
})
export type LibraryManifest = z.infer<typeof manifestSchema>

/** What is read before the rest can be understood. */
const versionSchema = z.object({ format: z.literal(FORMAT_NAME), version: z.number().int().positive() })

/** @throws DeskError `file-unreadable` when it is no manifest, `library-newer` when it is one from the future */
export function parseManifest(text: string, shownName: string): LibraryManifest {
  try {
    const value: unknown = JSON.parse(text)
    const { version } = versionSchema.parse(value)
    if (version > FORMAT_VERSION)
      throw new DeskError(
        'library-newer',
        `“${shownName}” was exported by a newer version of Beauty Desk (its format is ${version}, this version reads ${FORMAT_VERSION}). Nothing was imported.`,
      )
    return manifestSchema.parse(value)
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw new DeskError(
      'file-unreadable',
      `“${shownName}” is not an exported library: its ${manifestName} cannot be understood. Nothing was imported.`,
      { cause: error },
    )
  }
}
