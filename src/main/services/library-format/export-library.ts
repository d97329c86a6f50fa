import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import { DeskError } from '@shared/ipc/errors'
import { type Library, openLibrary } from '../../library'
import { copyError, isWithin } from '../../library/copy'
import { tableCounts } from '../../library/counts'
import { repositoriesOf } from '../../library/repositories'
import { storedPath } from '../media/add-media'
import { FORMAT_NAME, FORMAT_VERSION, type LibraryManifest, manifestName } from './format'
import { jsonLines } from './lines'
import { libraryParts } from './parts'
import { wholeRecords } from './record-parts'
import { type ExportSink, exportSink } from './sinks'

export interface LibraryExportOptions {
  /** Records and media files, done and in all. */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
  /** Take the place of a .zip file that is there already. */
  replace?: boolean
}

export interface LibraryExport {
  /** The folder or .zip file. */
  target: string
  manifest: LibraryManifest
}

/**
 * Writes everything of a library in the open format: a folder, or a .zip file when the target is called so. What is
 * written is the library as it stood at one moment, whatever is saved meanwhile.
 * @throws DeskError `conflict` when something is there already, `cancelled`, `disk-full` …; then nothing is left there
 */
export async function exportLibrary(
  library: Library,
  target: string,
  { onProgress, signal, replace = false }: LibraryExportOptions = {},
): Promise<LibraryExport> {
  const place = resolve(target)
  if (isWithin(place, library.folder))
    throw new DeskError(
      'invalid-input',
      'An export inside the library would be lost with it. Choose another folder; nothing was written.',
    )
  const sink = exportSink(place, replace)
  // A connection of its own sees one state of the library for as long as its transaction lasts.
  const snapshot = openLibrary(library.folder, { mode: 'read' })
  try {
    snapshot.connection.exec('BEGIN')
    const manifest = await writeAll(snapshot, sink, counter(snapshot, onProgress, signal), signal)
    await sink.write(manifestName, single(`${JSON.stringify(manifest, null, 2)}\n`))
    await sink.finish()
    return { target: place, manifest }
  } catch (error) {
    sink.discard()
    if (signal?.aborted) throw stopped()
    throw copyError(error, `“${library.name}” was not exported`, place)
  } finally {
    snapshot.close()
  }
}

async function writeAll(
  library: Library,
  sink: ExportSink,
  step: () => void,
  signal: AbortSignal | undefined,
): Promise<LibraryManifest> {
  const records = repositoriesOf(library)
  const manifest: LibraryManifest = {
    format: FORMAT_NAME,
    version: FORMAT_VERSION,
    documentVersion: DOCUMENT_SCHEMA_VERSION,
    madeBy: 'Beauty Desk',
    exportedAt: Date.now(),
    library: library.name,
    files: [],
    media: [],
    missingMedia: [],
  }
  for (const part of libraryParts) {
    const { pieces, tally } = jsonLines(part.lines(records), step)
    await sink.write(part.name, pieces)
    manifest.files.push({ name: part.name, ...tally() })
  }
  const written = new Set<string>()
  for (const media of wholeRecords(records.media)) {
    step()
    if (written.has(media.contentHash)) continue
    written.add(media.contentHash)
    const path = storedPath(library.files.media, media)
    if (!existsSync(path)) {
      manifest.missingMedia.push({ id: media.id, fileName: media.fileName })
      continue
    }
    const file = `media/${path.slice(library.files.media.length + 1).replaceAll('\\', '/')}`
    await sink.copy(file, path, signal)
    manifest.media.push({ file, byteLength: media.byteLength, sha256: media.contentHash })
  }
  return manifest
}

function counter(
  library: Library,
  onProgress: LibraryExportOptions['onProgress'],
  signal: AbortSignal | undefined,
): () => void {
  const total = countOf(library)
  let done = 0
  return () => {
    if (signal?.aborted) throw stopped()
    done += 1
    if (done % 100 === 0 || done === total) onProgress?.(Math.min(done, total), total)
  }
}

function stopped(): DeskError {
  return new DeskError(
    'cancelled',
    'The export was stopped. Nothing was kept of it; the library is as it was.',
  )
}

/** Lines of all parts, and the media files. */
function countOf(library: Library): number {
  const rows = tableCounts(library.connection)
  const records = repositoriesOf(library)
  const lines = libraryParts.map(({ tables: [first = ''], count }) => count?.(records) ?? rows[first] ?? 0)
  return lines.reduce((sum, count) => sum + count, rows.media ?? 0)
}

async function* single(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text, 'utf8')
}
