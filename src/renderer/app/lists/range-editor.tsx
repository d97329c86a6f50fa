import { TextInput } from '@mantine/core'
import type { Condition } from '@shared/lists/query'
import { useState } from 'react'
import { amountText, parseAmount } from '../../ui/money'
import classes from './list-bar.module.css'

type Between = Extract<Condition, { test: 'between' }>
type Props = { condition: Between; onChange: (condition: Condition) => void; onDone: () => void }

/** The ends of a range; an empty one is open. An age counts back from today. */
export function RangeEditor({ condition, onChange, onDone }: Props) {
  const { range, from, to, currency } = condition
  const isMoney = range === 'price' && currency !== null
  const textOf = (value: number | null) =>
    value === null ? '' : isMoney ? amountText({ amountMinor: value, currency }) : String(value)
  const [texts, setTexts] = useState({ from: textOf(from), to: textOf(to) })
  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return null
    const value = isMoney ? parseAmount(text, currency) : /^\d{1,7}$/.test(text.trim()) ? Number(text) : null
    return value ?? undefined
  }
  const field = (end: 'from' | 'to', label: string) => {
    const value = read(texts[end])
    return (
      <TextInput
        data-autofocus={end === 'from' || undefined}
        size="xs"
        label={label}
        value={texts[end]}
        error={value === undefined && 'A number, such as 34'}
        onChange={(event) => {
          const text = event.currentTarget.value
          setTexts({ ...texts, [end]: text })
          const next = read(text)
          if (next !== undefined) onChange({ ...condition, [end]: next })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone()
        }}
      />
    )
  }
  if (range === 'priceAge') return <div className={classes.range}>{field('from', 'Older than, days')}</div>
  const unit = isMoney ? `, ${currency}` : range === 'daysLeft' ? ', days' : ', words'
  return (
    <div className={classes.range}>
      {field('from', `From${unit}`)}
      {field('to', `Up to${unit}`)}
    </div>
  )
}
