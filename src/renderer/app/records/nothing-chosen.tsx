import type { RecordKind } from '@shared/records/common'
import type { ReactNode } from 'react'
import { useList } from '../../api/queries'

type Props = {
  kind: RecordKind
  /** What to do in a library that has none of them. */
  none: ReactNode
  /** What to do where there are some to choose from. */
  children: ReactNode
}

/** The main pane of a section while nothing is chosen in its list. Nothing until it is known whether there is anything. */
export function NothingChosen({ kind, none, children }: Props) {
  const { data } = useList(kind, '', 1)
  if (!data) return null
  return data.total === 0 ? none : children
}
