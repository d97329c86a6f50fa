import { Button, SegmentedControl } from '@mantine/core'
import type { FactField, FactNode } from '@shared/article/document'
import { factPrice, formatFact } from '@shared/article/format-fact'
import { useEffect, useReducer, useState } from 'react'
import { focused } from '../editor-commands'
import type { EditorServices, Suggested } from '../services'
import { fieldWords } from '../views/chip-views'
import type { PanelProps } from './panel-props'
import classes from './panels.module.css'
import { RecordSearch } from './record-search'

/** A value out of a product's record, put in at the caret: first which product, then which value and how. */
export function NewFactPanel({ editor, services, close }: PanelProps) {
  const [product, setProduct] = useState<Suggested | null>(null)
  if (!product) {
    return (
      <div className={classes.panel}>
        <h2 className={classes.title}>A fact of which product?</h2>
        <RecordSearch
          services={services}
          kinds={['product']}
          label="A few letters of the name"
          onPick={setProduct}
        />
      </div>
    )
  }
  return (
    <FactFields
      services={services}
      start={{ productId: product.id, field: 'price', mode: 'live', value: null, asOf: null }}
      doneLabel="Insert"
      onDone={(attrs) => {
        focused(editor).insertContent({ type: 'fact', attrs }).run()
        close()
      }}
    />
  )
}

/** The fact at `pos`: which value it shows, and whether it follows the record. */
export function FactPanel({ editor, services, close, pos }: PanelProps & { pos: number }) {
  const node = editor.state.doc.nodeAt(pos)
  if (node?.type.name !== 'fact') return null
  return (
    <FactFields
      services={services}
      start={node.attrs as FactNode['attrs']}
      doneLabel="Change"
      onDone={(attrs) => {
        editor.view.dispatch(editor.state.tr.setNodeMarkup(pos, null, attrs))
        close()
      }}
    />
  )
}

type FieldsProps = {
  services: EditorServices
  start: FactNode['attrs']
  doneLabel: string
  onDone: (attrs: FactNode['attrs']) => void
}

function FactFields({ services, start, doneLabel, onDone }: FieldsProps) {
  const [field, setField] = useState<FactField>(start.field)
  const [mode, setMode] = useState(start.mode)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => services.references.watch(start.productId, drawAgain), [services, start.productId])
  const product = services.references.product(start.productId)
  const value = product ? formatFact(product, field, services.language()) : null
  const done = () => {
    if (mode === 'live') onDone({ ...start, field, mode, value: null, asOf: null })
    else if (start.mode === 'pinned' && start.field === field) onDone({ ...start, field, mode })
    else onDone({ ...start, field, mode, value, asOf: asOfDay(product, field) })
  }
  const shown = mode === 'pinned' && start.mode === 'pinned' && start.field === field ? start.value : value
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>{product?.name ?? '…'}</h2>
      <SegmentedControl
        aria-label="Which value"
        value={field}
        onChange={(chosen) => setField(chosen as FactField)}
        data={(['price', 'size', 'name'] as const).map((one) => ({ value: one, label: fieldWords[one] }))}
      />
      <SegmentedControl
        aria-label="How it follows the record"
        value={mode}
        onChange={(chosen) => setMode(chosen as 'live' | 'pinned')}
        data={[
          { value: 'live', label: 'Live' },
          { value: 'pinned', label: 'Pinned' },
        ]}
      />
      <p className={classes.value}>{shown ?? `The record has no ${field}`}</p>
      <div className={classes.actions}>
        <Button data-autofocus variant="filled" size="xs" disabled={shown === null} onClick={done}>
          {doneLabel}
        </Button>
      </div>
    </div>
  )
}

/** The day a pinned value was true on: that of the price, else today. */
function asOfDay(product: Parameters<typeof factPrice>[0] | null | undefined, field: FactField): string {
  const price = product && field === 'price' ? factPrice(product) : null
  return price?.asOf ?? new Date().toISOString().slice(0, 10)
}
