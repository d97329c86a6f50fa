import type { ListKind } from '@shared/lists/kinds'
import { FilterChip } from './filter-chip'
import { changeListState, useListState } from './list-state'
import { sectionOfKind } from './sections'

/** What narrows a list, each condition as a chip in a list item of its own. */
export function FilterChips({ kind }: { kind: ListKind }) {
  const section = sectionOfKind[kind]
  const { where } = useListState(section)
  return where.map((condition, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may be alike, and they keep their order
    <li key={index}>
      <FilterChip
        kind={kind}
        condition={condition}
        onChange={(next) => changeListState(section, { where: where.with(index, next) })}
        onRemove={() => changeListState(section, { where: where.toSpliced(index, 1) })}
      />
    </li>
  ))
}
