import { Button, Radio, Select } from '@mantine/core'
import type { KeptParts } from '@shared/templates/text-of-article'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { CallFailed, call, messageOf } from '../../api/desk'
import { keys } from '../../api/queries'
import { articleOnScreen } from '../../app/article-on-screen'
import { showUndo } from '../../app/notices'
import { Dialog } from '../../ui/dialog'
import { DialogActions } from '../../ui/dialog-actions'
import classes from './keep-dialog.module.css'
import { type EditedFields, TemplateFieldsForm } from './template-fields'

const nothing: EditedFields = { name: '', about: '', title: '', dek: '' }
const asNew = 'new'

/** Makes a template of the article on the screen, a new one or in the place of one that is there. */
export function KeepDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery({ queryKey: keys.templates, queryFn: () => call('templates.list') })
  const [fields, setFields] = useState(nothing)
  const [keep, setKeep] = useState<KeptParts>('structure')
  const [replaces, setReplaces] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const own = (data?.templates ?? []).filter(({ origin, binnedAt }) => origin === 'own' && binnedAt === null)

  const choose = (id: string | null) => {
    const template = own.find((one) => one.id === id)
    setReplaces(template?.id ?? null)
    if (template) setFields(template)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fields.name.trim() === '') {
      setProblem('A name is needed.')
      return
    }
    setBusy(true)
    keepArticle(fields, keep, replaces)
      .then(onClose)
      .catch((error: unknown) => {
        setBusy(false)
        setProblem(messageOf(error))
      })
  }
  return (
    <Dialog opened onClose={onClose} title="Save as a template" size="md">
      <form className={classes.form} onSubmit={submit}>
        {own.length > 0 && (
          <Select
            label="As"
            data={[
              { value: asNew, label: 'A new template' },
              ...own.map(({ id, name }) => ({ value: id, label: `“${name}”, in its place` })),
            ]}
            allowDeselect={false}
            value={replaces ?? asNew}
            onChange={choose}
          />
        )}
        <TemplateFieldsForm
          fields={fields}
          problem={problem}
          onChange={(next) => {
            setFields(next)
            setProblem(null)
          }}
        />
        <Radio.Group
          label="What is kept"
          value={keep}
          // The values are those of the radios below.
          onChange={(value) => setKeep(value as KeptParts)}
        >
          <div className={classes.choices}>
            <Radio
              value="structure"
              label="Questions and headings"
              description="Answers and paragraphs become empty lines that say what to write."
            />
            <Radio
              value="words"
              label="Every word"
              description="Also what was answered. Where the words were said is not kept."
            />
          </div>
        </Radio.Group>
        <DialogActions onCancel={onClose}>
          <Button variant="filled" type="submit" loading={busy}>
            {replaces === null ? 'Save the template' : 'Replace the template'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

async function keepArticle(fields: EditedFields, keep: KeptParts, replaces: string | null): Promise<void> {
  const article = articleOnScreen.get()
  if (!article)
    throw new CallFailed({ code: 'not-found', message: 'No article is on the screen. Nothing was made.' })
  await article.save()
  const { name, about, title, dek } = fields
  const { template, before } = await call('templates.keep', {
    articleId: article.id,
    keep,
    fields: { name, about, title, dek },
    replaces,
  })
  showUndo(before ? `“${name}” was replaced.` : `“${name}” is a template now.`, () =>
    before ? call('templates.putBack', before) : call('templates.bin', { ids: [template.id] }),
  )
}
