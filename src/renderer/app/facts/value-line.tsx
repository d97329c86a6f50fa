import { VisuallyHidden } from '@mantine/core'
import { dayOf } from '@shared/calendar-day'
import type { OutdatedValue } from '@shared/ipc/fact-calls'
import type { ReactNode } from 'react'
import { formatDay } from '../../ui/dates'
import classes from './value-line.module.css'

type Props = {
  value: OutdatedValue
  /** Where the product is plain from its surroundings, its name is left out. */
  withProduct?: boolean
  /** What can be done with this value. */
  children?: ReactNode
}

/** One printed value: whose it is, old and new, when it was printed and where. */
export function ValueLine({ value, withProduct = true, children }: Props) {
  const what = [withProduct && value.productName, fieldNames[value.field], value.size]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className={classes.line}>
      <span className={classes.what}>{what}</span>
      <OldToNew old={value.value} now={value.now} />
      <span className={classes.where}>{whereWords(value)}</span>
      {children && <span className={classes.actions}>{children}</span>}
    </div>
  )
}

/** "€34.00 → €38.00"; for those who listen, in words. */
export function OldToNew({ old, now }: { old: string; now: string | null }) {
  return (
    <span className={classes.change}>
      <span className={classes.old}>{old}</span>
      <span aria-hidden>→</span>
      <VisuallyHidden component="span">, now </VisuallyHidden>
      {now === null ? (
        <span className={classes.gone}>no longer in the record</span>
      ) : (
        <b className={classes.now}>{now}</b>
      )}
    </span>
  )
}

const fieldNames = { price: 'price', size: 'size', name: 'name' } as const

/** "Printed 3 Nov 2026 · Markdown, on a card" */
function whereWords({ prints }: OutdatedValue): string {
  const [newest] = prints
  if (!newest) return ''
  const profiles = [...new Set(prints.map(({ profileName }) => profileName))].join(', ')
  const onlyCard = prints.every(({ use }) => use === 'card')
  return `Printed ${formatDay(dayOf(newest.printedOn))} · ${profiles}${onlyCard ? ', on a card' : ''}`
}

/** What tells one value of an article from another on the screen. */
export function valueLineKey({ productId, field, value, size }: OutdatedValue): string {
  return [productId, field, value, size].join('\u0000')
}
