import type { Trial, TriedRow } from '@shared/ipc/record-import-calls'
import type { DuplicateAction, DuplicateReason } from '@shared/record-import/shape'
import { useRef, useState } from 'react'

type ByReason = Partial<Record<DuplicateReason, DuplicateAction>>

/**
 * What becomes of the rows that the library has already: a rule for all, others for those that are known by the same, and
 * decisions for single rows, each going before the one before it.
 */
export function useRowDecisions(trial: Trial) {
  const [duplicates, setDuplicates] = useState<DuplicateAction>('skip')
  const [byReason, setByReason] = useState<ByReason>({})
  const [decisions, setDecisions] = useState<ReadonlyMap<number, DuplicateAction>>(new Map())
  // Of the rows that something was decided for, by what they are known.
  const reasons = useRef(new Map<number, DuplicateReason>())
  const others = [...Object.values(byReason), ...decisions.values()]
  // What some rows become otherwise is not known by number alone.
  const isPlain = others.length === 0 && duplicates !== 'update'
  const coming = trial.fresh + (duplicates === 'skip' ? 0 : trial.duplicates)
  return {
    duplicates,
    /** How many rows are added; null where that is not known before. */
    added: isPlain && coming > 0 ? coming : null,
    canRun: coming > 0 || others.some((action) => action !== 'skip'),
    choices: () => ({
      duplicates,
      byReason,
      decisions: [...decisions].map(([row, action]) => ({ row, action })),
    }),
    actionOf: ({ number, duplicate }: TriedRow) =>
      decisions.get(number) ?? (duplicate && byReason[duplicate.reason]) ?? duplicates,
    /** How many rows are known as this one is, where it was decided by itself; else none. */
    alike: ({ number, duplicate }: TriedRow) =>
      duplicate && decisions.has(number) ? trial.reasons[duplicate.reason] : 0,
    decide(row: TriedRow, action: DuplicateAction): void {
      if (row.duplicate) reasons.current.set(row.number, row.duplicate.reason)
      setDecisions(new Map(decisions).set(row.number, action))
    },
    /** A rule for all that are known alike; what was decided for single ones of them is past. */
    decideAlike(row: TriedRow, action: DuplicateAction): void {
      if (!row.duplicate) return
      const { reason } = row.duplicate
      setByReason({ ...byReason, [reason]: action })
      setDecisions(new Map([...decisions].filter(([number]) => reasons.current.get(number) !== reason)))
    },
    /** A rule for all of them; whatever was decided otherwise is past. */
    decideAll(action: DuplicateAction): void {
      setDuplicates(action)
      setByReason({})
      setDecisions(new Map())
    },
  }
}
