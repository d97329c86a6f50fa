import { basename } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { CurrentLibrary } from '../../services/current-library'
import { collectFiles } from '../../services/imports/collect-files'
import { importableExtensions } from '../../services/imports/importable-extensions'
import type { CreateReader } from '../../services/imports/reader'
import type { ImportSessions } from '../../services/imports/sessions'
import { takeBackImport } from '../../services/imports/take-back'
import type { ChangeFeed } from '../../services/records'
import type { HandlersOf, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'

export type ImportsHandlerOptions = {
  current: CurrentLibrary
  shell: ShellCalls
  changes: ChangeFeed
  tell: Tell
  createReader: CreateReader
}

const filters = [
  {
    name: 'Texts, pages and transcripts',
    extensions: [...importableExtensions].map((extension) => extension.slice(1)),
  },
]

export function importsHandlers(options: ImportsHandlerOptions): HandlersOf<'imports'> {
  const { current, shell, changes, tell, createReader } = options
  let loading: Promise<ImportSessions> | null = null
  // Loaded when first needed: everything that reads files would delay the window.
  const sessions = () => {
    loading ??= import('../../services/imports/sessions').then(({ createImportSessions }) =>
      createImportSessions({ createReader, changed: (payload) => tell('imports.changed', payload) }),
    )
    return loading
  }
  const startFiles = async (paths: readonly string[]) => {
    const opened = current.getToWrite()
    const files = await collectFiles(paths)
    if (files.length === 0) {
      const named = paths
        .map((path) => `“${basename(path)}”`)
        .slice(0, 3)
        .join(', ')
      throw new DeskError('not-found', `There is nothing to import in ${named}: no text, page or transcript.`)
    }
    const sources = files.map((path) => ({
      fileName: basename(path),
      task: { kind: 'file', path } as const,
    }))
    return { session: (await sessions()).start(opened, sources) }
  }

  return {
    async 'imports.pick'(_input, window) {
      current.getToWrite()
      const paths = await shell.chooseFiles(window, { title: 'Import', filters })
      return paths.length === 0 ? { session: null } : startFiles(paths)
    },
    'imports.fromDropped': ({ paths }) => startFiles(paths),
    async 'imports.fromPasted'({ html, text }) {
      const source = { fileName: 'Pasted text', task: { kind: 'pasted', html, text } as const }
      return { session: (await sessions()).start(current.getToWrite(), [source]) }
    },
    async 'imports.preview'({ sessionId, itemId }) {
      return (await sessions()).preview(sessionId, itemId)
    },
    async 'imports.correct'({ sessionId, itemId, corrections }) {
      return (await sessions()).correct(sessionId, itemId, corrections)
    },
    async 'imports.accept'({ sessionId, itemIds }) {
      const open = await sessions()
      const opened = current.getToWrite()
      const { files, written } = await current.work.runUntil(
        () => open.accept(opened, sessionId, itemIds),
        () => open.cancel(sessionId),
      )
      const records = written.flatMap((each) => each.written ?? [])
      changes.tell(
        'media',
        records.flatMap(({ mediaIds }) => mediaIds),
      )
      const interviewIds = records.flatMap(({ interviewId }) => interviewId ?? [])
      const articleIds = records.map(({ articleId }) => articleId)
      changes.tell('interview', interviewIds)
      changes.tell('article', articleIds)
      const mediaIds = [...new Set(records.flatMap(({ newMediaIds }) => newMediaIds))]
      return { files, articleIds, interviewIds, mediaIds }
    },
    'imports.takeBack'(brought) {
      const taken = takeBackImport(current.getToWrite(), brought)
      changes.tell('media', taken.mediaIds)
      changes.tell('interview', taken.interviewIds)
      changes.tell('article', taken.articleIds)
      return taken
    },
    async 'imports.stopReading'({ sessionId }) {
      const open = await sessions()
      open.stopReading(sessionId)
      return null
    },
    async 'imports.cancel'({ sessionId }) {
      const open = await sessions()
      open.cancel(sessionId)
      return null
    },
  }
}
