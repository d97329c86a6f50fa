import type { RecordKind } from '@shared/records/common'
import type { CurrentLibrary } from '../../services/current-library'
import type { RecordImportSessions } from '../../services/record-import/sessions'
import type { TableSource } from '../../services/record-import/source'
import type { ChangeFeed } from '../../services/records'
import type { HandlersOf, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'

const filters = [
  {
    name: 'Tables and contacts',
    extensions: ['csv', 'tsv', 'txt', 'tab', 'jsonl', 'ndjson', 'gz', 'vcf', 'vcard'],
  },
]

export function recordImportsHandlers(
  current: CurrentLibrary,
  shell: ShellCalls,
  changes: ChangeFeed,
  tell: Tell,
): HandlersOf<'recordImports'> {
  let loading: Promise<RecordImportSessions> | null = null
  // Loaded when first needed: what reads tables would delay the window.
  const sessions = () => {
    loading ??= import('../../services/record-import/sessions').then(({ createRecordImportSessions }) =>
      createRecordImportSessions((progress) => tell('recordImports.progress', progress)),
    )
    return loading
  }
  const start = async (source: TableSource | undefined) => {
    const opened = current.getToWrite()
    return { session: source ? await (await sessions()).start(opened, source) : null }
  }
  return {
    async 'recordImports.pick'(_input, window) {
      current.getToWrite()
      const [path] = await shell.chooseFiles(window, { title: 'Import products, experts or brands', filters })
      return start(path === undefined ? undefined : { kind: 'file', path })
    },
    'recordImports.fromDropped': ({ paths: [path] }) =>
      start(path === undefined ? undefined : { kind: 'file', path }),
    'recordImports.fromPasted': ({ text }) => start({ kind: 'text', text }),
    async 'recordImports.change'(input) {
      return (await sessions()).change(input)
    },
    async 'recordImports.look'({ sessionId }) {
      const open = await sessions()
      const opened = current.get()
      return current.work.runUntil(() => open.look(opened, sessionId), open.stop)
    },
    async 'recordImports.rows'(input) {
      return (await sessions()).rows(input)
    },
    async 'recordImports.run'(input) {
      const open = await sessions()
      const opened = current.getToWrite()
      try {
        return await current.work.runUntil(() => open.run(opened, input), open.stop)
      } finally {
        tellOfAll(current, changes)
      }
    },
    async 'recordImports.stop'() {
      const open = await sessions()
      open.stop()
      return null
    },
    async 'recordImports.close'({ sessionId }) {
      const open = await sessions()
      open.close(sessionId)
      return null
    },
    'recordImports.list': () =>
      current
        .get()
        .records.importBatches.list()
        .map(({ id, kind, sourceName, startedAt, endedAt, undoneAt, added, updated, changes: left }) => ({
          id,
          kind,
          sourceName,
          startedAt,
          endedAt,
          undoneAt,
          added,
          updated,
          changes: left,
        })),
    async 'recordImports.undo'({ id }) {
      const open = await sessions()
      const opened = current.getToWrite()
      try {
        return await current.work.runUntil(() => open.undo(opened, id), open.stop)
      } finally {
        tellOfAll(current, changes)
      }
    },
  }
}

/** Lists are read again whole, so one id of each kind says enough, whatever came in. */
function tellOfAll(current: CurrentLibrary, changes: ChangeFeed): void {
  const opened = current.getIfOpen()
  if (!opened) return
  const { records } = opened
  const repositories = {
    product: records.products,
    brand: records.brands,
    expert: records.experts,
    media: records.media,
  }
  for (const [kind, repository] of Object.entries(repositories)) {
    const { rows } = repository.list({ filter: '', binned: false, limit: 1, offset: 0 })
    // The keys are record kinds, which `entries` forgets.
    changes.tell(
      kind as RecordKind,
      rows.map(({ id }) => id),
    )
  }
}
