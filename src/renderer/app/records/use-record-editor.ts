import { type UseFormReturnType, useForm } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Fields, FormKind, Whole } from '../../api/records'
import { kindNames } from '../../ui/words'
import { useBeforeClose } from '../closing'
import { useCommand } from '../commands/use-command'
import { showError } from '../notices'
import { sameFields } from './record-history'
import { heldOf, saveFields } from './save-fields'
import { keepDraft, takeDraft } from './unsaved-drafts'
import { useRecordHistory } from './use-record-history'
import { useSaving } from './use-saving'
import { validateWith } from './validate'

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
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: record.updatedAt })
  const [theirs, setTheirs] = useState<Whole<Kind> | null>(null)
  const held = useRef(heldOf<Kind>(record, schema))

  const form = useForm<Fields<Kind>>({
    mode: 'controlled',
    initialValues: heldOf<Kind>(record, schema).fields,
    validate: validateWith(schema),
    onValuesChange: (values) => {
      saving.setDirty(!sameFields(values, held.current.fields))
      setState((now) => (now.kind === 'stale' ? now : { kind: 'unsaved' }))
      saving.soon()
    },
  })
  const replaceAll = (fields: Fields<Kind>) => {
    form.setValues(structuredClone(fields))
    form.clearErrors()
  }
  const { became, ...steps } = useRecordHistory(held.current.fields, form.getValues(), replaceAll)

  const write = async (): Promise<boolean> => {
    const values = form.getValues()
    const parsed = schema.safeParse(values)
    if (!parsed.success) {
      void form.validate()
      const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.')))
      setState({ kind: 'invalid', fields: fields.size })
      return false
    }
    setState({ kind: 'saving' })
    became(values)
    const fields = parsed.data as Fields<Kind>
    const answer = await saveFields({ kind, id: record.id, held: held.current, fields, schema })
    if (answer.outcome === 'stale') {
      setTheirs(answer.current)
      setState({ kind: 'stale' })
      return false
    }
    held.current = { revision: answer.revision, fields: structuredClone(values) }
    const isLeft = !sameFields(form.getValues(), values)
    saving.setDirty(isLeft)
    setState(isLeft ? { kind: 'unsaved' } : { kind: 'saved', at: answer.updatedAt })
    return true
  }
  const failed = (error: unknown): false => {
    setState({ kind: 'failed' })
    showError(error)
    return false
  }
  const saving = useSaving(
    () => write().catch(failed),
    () => setState((now) => (now.kind === 'unsaved' ? { kind: 'saved', at: Date.now() } : now)),
  )
  const { save } = saving

  const showTheirs = (whole: Whole<Kind>) => {
    held.current = heldOf<Kind>(whole, schema)
    became(held.current.fields)
    replaceAll(held.current.fields)
    setState({ kind: 'saved', at: whole.updatedAt })
  }

  // Another window, an undo from the bin or an import wrote the record while nothing here is unsaved.
  useEffect(() => {
    if (record.revision <= held.current.revision || saving.isDirty() || saving.isRunning()) return
    showTheirs(record)
  })

  useEffect(() => {
    const draft = takeDraft(kind, record.id)
    if (draft) replaceAll(draft)
  })

  useCommand('record.save', save)
  useBeforeClose(async () => {
    if (saving.isDirty() && !(await save())) {
      keepDraft(kind, record.id, form.getValues())
      throw new Error(`A change of this ${kindNames[kind].one} is not saved yet. Open it again to see why.`)
    }
  })

  return {
    form,
    state,
    save,
    ...steps,
    theirs,
    keepMine: () => {
      if (!theirs) return
      held.current = heldOf<Kind>(theirs, schema)
      saving.setDirty(true)
      setTheirs(null)
      void save()
    },
    takeTheirs: () => {
      if (!theirs) return
      saving.setDirty(false)
      setTheirs(null)
      showTheirs(theirs)
      saving.notSoon()
    },
  }
}
