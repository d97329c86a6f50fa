import { IconTag } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { ProductsOrBrands } from '../../app/records/products-or-brands'
import { RecordList } from '../../app/records/record-list'
import { EmptyState } from '../../ui/empty-state'
import { counted } from '../../ui/words'

export function BrandList({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordList
      kind="brand"
      section="brands"
      title="Brands"
      selectedId={selectedId}
      newCommand="brands.new"
      nameOf={(row) => row.name}
      above={<ProductsOrBrands now="brands" />}
      renderMeta={(row) => (
        <>
          <span>{counted(row.productCount, 'product')}</span>
          {row.country && <span>{row.country}</span>}
          {row.mentionCount > 0 && <span>{counted(row.mentionCount, 'mention')}</span>}
        </>
      )}
      empty={
        <EmptyState
          icon={IconTag}
          title="No brands yet"
          actions={<CommandButton id="brands.new" variant="filled" />}
        >
          Each brand once, spelled as it spells itself. Products belong to it, and checks know its usual
          misspellings.
        </EmptyState>
      }
    />
  )
}
