import { Button, SegmentedControl, Select } from '@mantine/core'
import type { FactField, FactNode } from '@shared/article/document'
import { dayOf } from '@shared/calendar-day'
import type { Product } from '@shared/records/product'
import { useEffect, useReducer, useState } from 'react'
import { formatDay, todayDay } from '../../ui/dates'
import { focused } from '../editor-commands'
import { closeHistory } from '../history/document-history'
import type { EditorServices, PrintedBefore, Suggested } from '../services'
import { type FactChoiceRow, factChoices, factFrom } from '../suggestion/fact-choices'
import { fieldWords } from '../views/field-words'
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
          kind="product"
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

/** The fact at `pos`: which value it shows, whether it follows the record, and what was printed of it. */
export function FactPanel({ editor, services, close, pos }: PanelProps & { pos: number }) {
  const node = editor.state.doc.nodeAt(pos)
  if (node?.type.name !== 'fact') return null
  return (
    <FactFields
      services={services}
      start={node.attrs as FactNode['attrs']}
      doneLabel="Change"
      onDone={(attrs) => {
        // A step of its own, however soon after the last one.
        editor.view.dispatch(closeHistory(editor.state.tr).setNodeMarkup(pos, null, attrs))
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
  const [picked, setPicked] = useState<string | null>(null)
  const product = useProduct(services, start.productId)
  const choices = product ? factChoices(product, field, services.language()) : []
  const choice = choices.find((one) => keyOf(one) === picked) ?? choiceOf(choices, start)
  // What was pinned stays as it is until another value is chosen.
  const keeps = mode === 'pinned' && start.mode === 'pinned' && field === start.field && picked === null
  const value = keeps ? start.value : (choice?.value ?? null)
  const asOf = keeps ? start.asOf : (choice?.asOf ?? null)
  const done = () => {
    if (keeps) onDone(start)
    else if (choice) onDone(factFrom(choice, mode, todayDay()))
  }
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>
        {product?.name ?? (product === null ? 'No longer in the library' : '…')}
      </h2>
      <SegmentedControl
        aria-label="Which value"
        value={field}
        onChange={(chosen) => {
          setField(chosen as FactField)
          setPicked(null)
        }}
        data={(['price', 'size', 'name'] as const).map((one) => ({ value: one, label: fieldWords[one] }))}
      />
      {choices.length > 1 && choice && (
        <Select
          aria-label={field === 'price' ? 'Of which size and currency' : 'Which size'}
          data={choices.map((one) => ({ value: keyOf(one), label: labelOf(one) }))}
          value={keyOf(choice)}
          onChange={setPicked}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      <SegmentedControl
        aria-label="How it follows the record"
        value={mode}
        onChange={(chosen) => setMode(chosen as 'live' | 'pinned')}
        data={[
          { value: 'live', label: 'Live' },
          { value: 'pinned', label: 'Pinned' },
        ]}
      />
      <div>
        <p className={classes.value}>{value ?? `The record has no ${field}`}</p>
        <p className={classes.detail}>{aboutValue(mode, asOf)}</p>
        {keeps && choice && choice.value !== start.value && (
          <p className={classes.changed}>The record now says {choice.value}.</p>
        )}
      </div>
      <Printed services={services} productId={start.productId} field={field} />
      <div className={classes.actions}>
        <Button variant="default" size="xs" onClick={() => services.openRecord('product', start.productId)}>
          Open record
        </Button>
        <Button data-autofocus variant="filled" size="xs" disabled={value === null} onClick={done}>
          {doneLabel}
        </Button>
      </div>
    </div>
  )
}

/** "Printed 3 Nov 2026 as €34.00 (Markdown)", each value once for each profile. */
function Printed({
  services,
  productId,
  field,
}: {
  services: EditorServices
  productId: string
  field: FactField
}) {
  const [all, setAll] = useState<PrintedBefore[]>([])
  useEffect(() => {
    let stale = false
    services.printedOf(productId).then(
      (printed) => {
        if (!stale) setAll(printed)
      },
      // Without the log the panel still does its work.
      () => {},
    )
    return () => {
      stale = true
    }
  }, [services, productId])
  const lines = new Set(
    all
      .filter((one) => one.field === field)
      .map(
        ({ value, printedOn, profileName }) =>
          `Printed ${formatDay(dayOf(printedOn))} as ${value} (${profileName})`,
      ),
  )
  if (lines.size === 0) return null
  return (
    <ul className={classes.printed}>
      {[...lines].slice(0, 4).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function useProduct(services: EditorServices, id: string): Product | null | undefined {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => services.references.watch(id, drawAgain), [services, id])
  return services.references.product(id)
}

function choiceOf(choices: FactChoiceRow[], { sizeId, currency }: FactNode['attrs']): FactChoiceRow | null {
  const same = choices.filter(
    (one) => (sizeId ?? one.sizeId) === one.sizeId && (currency ?? one.currency) === one.currency,
  )
  return same[0] ?? choices[0] ?? null
}

function keyOf({ sizeId, currency }: FactChoiceRow): string {
  return `${sizeId ?? ''} ${currency ?? ''}`
}

function labelOf({ value, detail }: FactChoiceRow): string {
  return detail ? `${detail} · ${value}` : value
}

function aboutValue(mode: 'live' | 'pinned', asOf: string | null): string {
  const day = asOf && `as of ${formatDay(asOf)}`
  const how = mode === 'live' ? 'follows the record' : 'stays as it is'
  return [how, day].filter(Boolean).join(', ')
}
