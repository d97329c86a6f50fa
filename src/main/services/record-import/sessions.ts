import { newId } from '@shared/identifiers'
import type { CallParsed, EventPayload } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { RecordImport, RecordImportReport, Trial, TriedRow } from '@shared/ipc/record-import-calls'
import type { OpenedLibrary } from '../opened-library'
import { makePlan, type PlanInSight } from './make-plan'
import { runPlan } from './run-plan'
import { readHead, sourceName, type TableSource } from './source'
import { createTriedRows, type TriedRows } from './tried-rows'
import { tryPlan } from './try-plan'
import { type UndoReport, undoImport } from './undo'

type Progress = EventPayload<'recordImports.progress'>

interface Session extends PlanInSight {
  id: string
  byteLength: number
  /** What the last look found; null before one. */
  tried: TriedRows | null
}

const TELL_EVERY_MS = 100

/** Tables that windows prepare, look through and import: one piece of work at a time. */
export function createRecordImportSessions(tell: (progress: Progress) => void) {
  const sessions = new Map<string, Session>()
  let running: AbortController | null = null

  async function start({ records }: OpenedLibrary, source: TableSource): Promise<RecordImport> {
    const { byteLength } = await readHead(source)
    const { currency } = records.settings.get()
    const session = { id: newId(), byteLength, tried: null, ...(await makePlan(source, { currency })) }
    sessions.set(session.id, session)
    return shown(session)
  }

  async function change(changes: CallParsed<'recordImports.change'>): Promise<RecordImport> {
    const session = find(changes.sessionId)
    const { plan } = session
    if (changes.kind !== undefined || changes.shape !== undefined) {
      // Exact optional properties: what was left out must not come as undefined.
      const given = Object.fromEntries(
        Object.entries(changes.shape ?? {}).filter(([, value]) => value !== undefined),
      )
      const { format: _format, ...shape } = { ...plan.shape, ...given }
      const { source, currency } = plan
      const made = await makePlan(source, { kind: changes.kind ?? plan.kind, shape, currency })
      Object.assign(session, made, { plan: { ...made.plan, filter: plan.filter } })
    }
    if (changes.mapping) {
      if (changes.mapping.length !== session.headings.length)
        throw new DeskError('invalid-input', 'The columns of the table have changed meanwhile.')
      session.plan = { ...session.plan, mapping: changes.mapping }
    }
    if (changes.filter) session.plan = { ...session.plan, filter: changes.filter }
    return shown(session)
  }

  function find(id: string): Session {
    const session = sessions.get(id)
    if (!session) throw new DeskError('not-found', 'This import is over.')
    return session
  }

  async function alone<Result>(
    phase: Progress['phase'],
    work: (options: {
      signal: AbortSignal
      onProgress: (done: number, total: number) => void
    }) => Promise<Result>,
  ): Promise<Result> {
    if (running)
      throw new DeskError('conflict', 'Another table is being imported. Wait for it or stop it first.')
    const controller = new AbortController()
    running = controller
    let toldAt = 0
    try {
      return await work({
        signal: controller.signal,
        onProgress(done, total) {
          const now = Date.now()
          if (now - toldAt < TELL_EVERY_MS) return
          toldAt = now
          tell({ phase, done: Math.min(done, total), total })
        },
      })
    } finally {
      running = null
    }
  }

  return {
    start,
    change,

    look(opened: OpenedLibrary, id: string): Promise<Trial> {
      const session = find(id)
      const { plan, byteLength } = session
      return alone('looking', async (options) => {
        forget(session)
        const tried = createTriedRows(opened.library.files.passing)
        session.tried = tried
        return tryPlan(opened.records, plan, byteLength, options, tried.add)
      })
    },

    rows: ({ sessionId, state, offset, limit }: CallParsed<'recordImports.rows'>): TriedRow[] =>
      find(sessionId).tried?.page(state, offset, limit) ?? [],

    run(
      opened: OpenedLibrary,
      { sessionId, duplicates, byReason, decisions }: CallParsed<'recordImports.run'>,
    ): Promise<RecordImportReport> {
      const { plan, byteLength } = find(sessionId)
      const choices = {
        duplicates,
        byReason,
        decisions: new Map(decisions.map(({ row, action }) => [row, action])),
      }
      return alone('importing', (options) => runPlan(opened, plan, choices, byteLength, options))
    },

    undo: (opened: OpenedLibrary, id: string): Promise<UndoReport> =>
      alone('undoing', (options) => undoImport(opened, id, options)),

    stop: (): void => running?.abort(),
    close(id: string): void {
      const session = sessions.get(id)
      if (session) forget(session)
      sessions.delete(id)
    },
  }
}

function forget(session: Session): void {
  session.tried?.close()
  session.tried = null
}

export type RecordImportSessions = ReturnType<typeof createRecordImportSessions>

function shown({ id, plan, headings, samples }: Session): RecordImport {
  const { source, kind, shape, mapping, filter, currency } = plan
  return {
    sessionId: id,
    sourceName: sourceName(source),
    kind,
    shape,
    headings,
    // As much of a cell as a person looks at.
    samples: samples.slice(0, 5).map((row) => row.map((cell) => cell.slice(0, 200))),
    mapping,
    filter,
    currency,
  }
}
