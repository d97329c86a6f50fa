import { Radio } from '@mantine/core'
import type { CallInput } from '@shared/ipc/contract'
import { firstDirection, type ListKind, type SortName } from '@shared/lists/kinds'
import { useState } from 'react'
import { useList } from '../../api/queries'
import { arrangementOf, useListState } from '../../app/lists/list-state'
import { isNarrowed } from '../../app/lists/nothing-fits'
import { sectionOfKind } from '../../app/lists/sections'
import { useChosen } from '../../app/records/chosen'
import { sortNames } from '../../ui/list-words'
import { countedKind, formatCount } from '../../ui/words'
import classes from './row-choice.module.css'

type Rows = 'chosen' | 'shown' | 'all'
type Wanted = Pick<CallInput<'transfers.exportCsv'>, 'query' | 'only'>

/** Which rows of a list go out: the chosen ones, those it shows, or all of them, in the order it has. */
export function useRowChoice(kind: ListKind) {
  const state = useListState(sectionOfKind[kind])
  const chosen = useChosen(sectionOfKind[kind])
  const [asked, setAsked] = useState<Rows | null>(null)
  const shownQuery = arrangementOf(state)
  const allQuery = { ...shownQuery, filter: '', where: [] }
  const narrowed = isNarrowed(shownQuery)
  const shown = useList(kind, shownQuery, 1).data?.total
  const all = useList(kind, allQuery, 1).data?.total
  // One record is only the one that is open; two were picked out.
  const usual: Rows = chosen.length > 1 ? 'chosen' : narrowed ? 'shown' : 'all'
  const rows = asked ?? usual
  const count = { chosen: chosen.length, shown, all }[rows] ?? null
  return {
    rows,
    options: [
      ...(chosen.length > 0
        ? [{ rows: 'chosen' as const, label: `${formatCount(chosen.length)} chosen` }]
        : []),
      ...(narrowed && shown !== undefined
        ? [{ rows: 'shown' as const, label: `${countedKind(shown, kind)} shown` }]
        : []),
      ...(all === undefined ? [] : [{ rows: 'all' as const, label: `All ${countedKind(all, kind)}` }]),
    ],
    order: orderWords(state.sort),
    count,
    choose: setAsked,
    reset: () => setAsked(null),
    wanted(): Wanted {
      if (rows === 'chosen') return { query: shownQuery, only: [...chosen] }
      return { query: rows === 'shown' ? shownQuery : allQuery }
    },
  }
}

function orderWords(sort: { by: string; direction: string } | null): string {
  if (!sort) return 'In the order of the list.'
  // A list that is ordered by anything else than its own sorts was refused when it was asked for.
  const by = sort.by as SortName
  const turned = sort.direction === firstDirection(by) ? '' : ', turned round'
  return `In the order of the list: ${sortNames[by]}${turned}.`
}

/** The rows that can be chosen, each with how many they are. */
export function RowChoice({ choice }: { choice: ReturnType<typeof useRowChoice> }) {
  const { rows, options, order, choose } = choice
  return (
    <Radio.Group
      label="Rows"
      description={order}
      value={rows}
      onChange={(value) => {
        const next = options.find((option) => option.rows === value)
        if (next) choose(next.rows)
      }}
    >
      <div className={classes.rows}>
        {options.map((option) => (
          <Radio key={option.rows} value={option.rows} label={option.label} />
        ))}
      </div>
    </Radio.Group>
  )
}
