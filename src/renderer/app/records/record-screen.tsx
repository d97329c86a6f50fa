import { Button, VisuallyHidden } from '@mantine/core'
import type { RecordKind } from '@shared/records/common'
import { litPlaces } from '@shared/search/light'
import { type ReactNode, useEffect } from 'react'
import { CallFailed, messageOf } from '../../api/desk'
import { useRecord } from '../../api/queries'
import { restoreRecords, type Whole } from '../../api/records'
import { kindNames } from '../../ui/words'
import { showError } from '../notices'
import { usePlace } from '../routes'
import { useSide } from '../split/side'
import classes from './record-screen.module.css'

type Props<Kind extends RecordKind> = {
  kind: Kind
  id: string
  children: (record: Whole<Kind>) => ReactNode
}

/** Reads a record and then shows it; says so when it is gone or cannot be read. */
export function RecordScreen<Kind extends RecordKind>({ kind, id, children }: Props<Kind>) {
  const { data, error } = useRecord(kind, id)
  const side = useSide()
  if (error) {
    const gone = error instanceof CallFailed && error.code === 'not-found'
    return (
      <div className={classes.problem} role="alert">
        <h2 className={classes.title}>
          {gone ? `This ${kindNames[kind].one} is no longer here` : 'This could not be read'}
        </h2>
        <p>{gone ? 'It may be in the bin, from where it can be restored.' : messageOf(error)}</p>
      </div>
    )
  }
  if (!data) return <FormSkeleton />
  if (data.binnedAt !== null) return <InBin kind={kind} id={id} />
  return (
    <>
      {children(data)}
      {side !== 'beside' && <Arrival />}
    </>
  )
}

/** Goes to the field that a search led to and marks the words in it; a new record begins at its first. */
function Arrival() {
  const { part, find } = usePlace()
  useEffect(() => {
    if (part !== null) arriveAt(part, find?.split('\n') ?? [])
  }, [part, find])
  return null
}

function arriveAt(part: string, words: readonly string[]): void {
  const name = CSS.escape(part)
  // A field of several rows begins with its name. A part of a transcript is no field: its list goes there.
  const field = document.querySelector(`#main :is([data-path="${name}"], [data-path^="${name}."])`)
  if (!(field instanceof HTMLElement)) return
  field.focus({ preventScroll: true })
  // Not scrollIntoView, which would move the panes around the form as well.
  const page = field.closest(`.${classes.scroll}`)
  if (page) {
    const [inner, outer] = [field.getBoundingClientRect(), page.getBoundingClientRect()]
    page.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2
  }
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
  // Dates and numbers have no selection.
  if (field.selectionStart === null) return
  const [place] = litPlaces(field.value, words)
  if (place) field.setSelectionRange(place.from, place.to)
  else field.setSelectionRange(field.value.length, field.value.length)
}

function InBin({ kind, id }: { kind: RecordKind; id: string }) {
  return (
    <div className={classes.problem}>
      <h2 className={classes.title}>This {kindNames[kind].one} is in the bin</h2>
      <p>It is kept there until the bin is emptied.</p>
      <div>
        <Button variant="filled" onClick={() => restoreRecords(kind, [id]).catch(showError)}>
          Restore
        </Button>
      </div>
    </div>
  )
}

function FormSkeleton() {
  return (
    <div className={classes.page} aria-busy="true">
      <span className={classes.ghost} data-wide />
      <span className={classes.ghost} />
      <span className={classes.ghost} />
      <span className={classes.ghost} />
    </div>
  )
}

/** The scrolling page of a record's form. */
export function RecordPage({ children }: { children: ReactNode }) {
  return (
    <div className={classes.scroll}>
      <div className={classes.page}>{children}</div>
    </div>
  )
}

/** The head of a form: picture beside name. */
export function RecordHead({
  name,
  picture,
  children,
}: {
  name: string
  picture?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={classes.head}>
      {/* The name is a field; those who go by headings find it here. */}
      <VisuallyHidden component="h1">{name || 'Untitled'}</VisuallyHidden>
      {picture}
      <div className={classes.headWords}>{children}</div>
    </div>
  )
}

/** A titled group of fields. */
export function FieldGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h2 className={classes.groupTitle}>{title}</h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.fields}>{children}</div>
    </section>
  )
}

/** Lets a field take the whole width of its group. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>
}
