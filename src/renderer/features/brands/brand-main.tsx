import { IconTag } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { NothingChosen } from '../../app/records/nothing-chosen'
import { RecordScreen } from '../../app/records/record-screen'
import { EmptyState } from '../../ui/empty-state'
import { BrandForm } from './brand-form'
import { BrandTable } from './brand-table'
import { NoBrands } from './no-brands'

export function BrandMain({ id, view }: { id: string | null; view: string | null }) {
  if (view === 'table') return <BrandTable selectedId={id} />
  if (id === null) {
    return (
      <NothingChosen kind="brand" none={<NoBrands />}>
        <EmptyState
          icon={IconTag}
          title="Choose a brand"
          actions={<CommandButton id="brands.new" variant="filled" />}
        >
          Pick one from the list to see its spelling, its products and where it is named.
        </EmptyState>
      </NothingChosen>
    )
  }
  return (
    <RecordScreen kind="brand" id={id}>
      {(brand) => <BrandForm key={brand.id} brand={brand} />}
    </RecordScreen>
  )
}
