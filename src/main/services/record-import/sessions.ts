import { newId } from '@shared/identifiers'
import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { RecordImport, RecordImportReport, Trial, TriedRow } from '@shared/ipc/record-import-calls'
import type { OpenedLibrary } from '../opened-library'
import { withChoices, withShape } from './changed-plan'
import { makePlan, type PlanInSight } from './make-plan'
import { createOneAtATime, type TellProgress } from './one-at-a-time'
import { runPlan } from './run-plan'
import { readHead, sourceName, type TableSource } from './source'
import { createTriedRows, type TriedRows } from './tried-rows'
import { tryPlan } from './try-plan'
import { type UndoReport, undoImport } from './undo'

interface Session extends PlanInSight {
  id: string
  byteLength: number
  /** What the last look found; null before one. */
  tried: TriedRows | null
}

/** Tables that windows prepare, look through and import: one piece of work at a time. */
export function createRecordImportSessions(tell: TellProgress) {
  const sessions = new Map<string, Session>()
  const { alone, stop } = createOneAtATime(tell)

  async function start({ records }: OpenedLibrary, source: TableSource): Promise<RecordImport> {
    const { byteLength } = await readHead(source)
    const { currency } = records.settings.get()
    const session = { id: newId(), byteLength, tried: null, ...(await makePlan(source, { currency })) }
    sessions.set(session.id, session)
    return shown(session)
  }

  function find(id: string): Session {
    const session = sessions.get(id)
    if (!session) throw new DeskError('not-found', 'This import is over.')
    return session
  }

  async function change({
    sessionId,
    ...changes
  }: CallParsed<'recordImports.change'>): Promise<RecordImport> {
    const session = find(sessionId)
    Object.assign(session, await withShape(session, changes))
    session.plan = withChoices(session, changes)
    return shown(session)
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

    stop,
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
