import { type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { type Fields, type FormKind, saveRecord, type Whole } from '../../api/records'
import { kindNames } from '../../ui/words'
import { useBeforeClose } from '../closing'
import { useCommand } from '../commands/use-command'
import { showError } from '../notices'
import {
  changedTo,
  type RecordHistory,
  sameFields,
  startHistory,
  stepBack,
  stepForth,
} from './record-history'
import { validateWith } from './validate'

const idleBeforeSave = 700

// What could not be saved when its form left the screen: it stands in the form again when the record is opened.
const unsavedDrafts = new Map<string, unknown>()

export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Some field needs a look; nothing was written. */
  | { kind: 'invalid'; fields: number }
  | { kind: 'failed' }
  | { kind: 'stale' }

export type RecordEditor<Kind extends FormKind> = {
  form: UseFormReturnType<Fields<Kind>>
  state: SaveState
  /** Writes now what is unsaved; true when nothing unsaved is left. */
  save: () => Promise<boolean>
  canUndo: boolean
  /** Puts the fields back to how they were before the last change, typed or saved, and saves that. Again, one more. */
  undo: () => void
  canRedo: boolean
  /** Makes the change again that was taken back last, and saves that. */
  redo: () => void
  /** The record as another window wrote it, while a save is refused because of it. */
  theirs: Whole<Kind> | null
  keepMine: () => void
  takeTheirs: () => void
}

/**
 * Edits one record in a form: saves by itself when the typing pauses, on Mod-S, and before the window or the screen
 * goes. A save based on a stale revision is refused and both sides are handed to the person.
 * Mount it anew (`key={record.id}`) for another record.
 */
export function useRecordEditor<Kind extends FormKind>(
  kind: Kind,
  record: Whole<Kind>,
  schema: z.ZodObject & z.ZodType<Fields<Kind>>,
): RecordEditor<Kind> {
  const pick = (whole: Whole<Kind>) => fieldsOf<Kind>(whole, schema)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: record.updatedAt })
  const [theirs, setTheirs] = useState<Whole<Kind> | null>(null)
  const [history, setHistory] = useState(() => startHistory(pick(record)))
  // What the library holds, as far as this form knows.
  const base = useRef({ revision: record.revision, fields: pick(record) })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef<Promise<boolean> | null>(null)
  const dirty = useRef(false)

  const draftKey = `${kind} ${record.id}`
  const form = useForm<Fields<Kind>>({
    mode: 'controlled',
    initialValues: pick(record),
    validate: validateWith(schema),
    onValuesChange: (values) => {
      dirty.current = !sameFields(values, base.current.fields)
      setState((now) => (now.kind === 'stale' ? now : { kind: 'unsaved' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), idleBeforeSave)
    },
  })

  /** A step of what is taken back: also where another window made it, so that nothing of it goes unseen. */
  const became = (fields: Fields<Kind>) => {
    const step = structuredClone(fields)
    setHistory((now) => changedTo(now, step))
  }

  const writeOnce = async (): Promise<boolean> => {
    const values = form.getValues()
    const parsed = schema.safeParse(values)
    if (!parsed.success) {
      void form.validate()
      setState({
        kind: 'invalid',
        fields: new Set(parsed.error.issues.map((issue) => issue.path.join('.'))).size,
      })
      return false
    }
    setState({ kind: 'saving' })
    became(values)
    const fields = parsed.data as Fields<Kind>
    const answer = await saveRecord(kind, { id: record.id, revision: base.current.revision, fields })
    if (answer.outcome === 'stale') {
      const now = pick(answer.current)
      if (sameFields(now, base.current.fields)) {
        // Something beside these fields was written, such as a transcript: there is nothing to choose between.
        base.current = { revision: answer.current.revision, fields: now }
        return writeOnce()
      }
      setTheirs(answer.current)
      setState({ kind: 'stale' })
      return false
    }
    base.current = { revision: answer.revision, fields: structuredClone(values) }
    dirty.current = !sameFields(form.getValues(), values)
    setState(dirty.current ? { kind: 'unsaved' } : { kind: 'saved', at: answer.updatedAt })
    return true
  }

  const save = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    // Two saves at once would make the second stale by our own hand.
    while (saving.current) await saving.current
    if (!dirty.current) {
      setState((now) => (now.kind === 'unsaved' ? { kind: 'saved', at: Date.now() } : now))
      return true
    }
    saving.current = writeOnce().catch((error: unknown) => {
      setState({ kind: 'failed' })
      showError(error)
      return false
    })
    const done = await saving.current
    saving.current = null
    return done && dirty.current ? save() : done
  }

  const replaceAll = (fields: Fields<Kind>) => {
    form.setValues(structuredClone(fields))
    form.clearErrors()
  }

  // Another window, an undo from the bin or an import wrote the record while nothing here is unsaved.
  useEffect(() => {
    if (record.revision <= base.current.revision || dirty.current || saving.current) return
    base.current = { revision: record.revision, fields: pick(record) }
    became(base.current.fields)
    replaceAll(base.current.fields)
    setState({ kind: 'saved', at: record.updatedAt })
  })

  useEffect(() => {
    const draft = unsavedDrafts.get(draftKey)
    if (draft === undefined) return
    unsavedDrafts.delete(draftKey)
    // Only this hook writes drafts, under the record's own kind and id.
    replaceAll(draft as Fields<Kind>)
  })

  useCommand('record.save', save)
  useBeforeClose(async () => {
    if (dirty.current && !(await save())) {
      unsavedDrafts.set(draftKey, structuredClone(form.getValues()))
      throw new Error(`A change of this ${kindNames[kind].one} is not saved yet. Open it again to see why.`)
    }
  })

  const shown = form.getValues()
  const back = stepBack(history, shown)
  const forth = stepForth(history, shown)
  const go = (next: RecordHistory<Fields<Kind>>) => {
    if (next === history) return
    setHistory(next)
    replaceAll(next.present)
  }
  return {
    form,
    state,
    save,
    canUndo: back !== history,
    undo: () => go(back),
    canRedo: forth !== history,
    redo: () => go(forth),
    theirs,
    keepMine: () => {
      if (!theirs) return
      base.current = { revision: theirs.revision, fields: pick(theirs) }
      dirty.current = true
      setTheirs(null)
      void save()
    },
    takeTheirs: () => {
      if (!theirs) return
      base.current = { revision: theirs.revision, fields: pick(theirs) }
      dirty.current = false
      setTheirs(null)
      became(base.current.fields)
      replaceAll(base.current.fields)
      clearTimeout(timer.current)
      setState({ kind: 'saved', at: theirs.updatedAt })
    },
  }
}

function fieldsOf<Kind extends FormKind>(whole: Whole<Kind>, schema: z.ZodObject): Fields<Kind> {
  const names = new Set(Object.keys(schema.shape))
  const entries = Object.entries(whole).filter(([name]) => names.has(name))
  // A whole record extends its fields, so picking the schema's names gives exactly those.
  return structuredClone(Object.fromEntries(entries)) as unknown as Fields<Kind>
}
