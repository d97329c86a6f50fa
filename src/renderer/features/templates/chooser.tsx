import { Button, TextInput } from '@mantine/core'
import { previewOf, type Template, type TemplateValues } from '@shared/templates/template'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { CallFailed, call, messageOf } from '../../api/desk'
import { keys, useRecord } from '../../api/queries'
import { articleOnScreen } from '../../app/article-on-screen'
import { showDone, showError } from '../../app/notices'
import { navigate } from '../../app/routes'
import type { TemplateRequest } from '../../app/template-request'
import { Dialog } from '../../ui/dialog'
import { Problem } from '../../ui/problem'
import { counted } from '../../ui/words'
import { BinnedTemplates } from './binned-templates'
import classes from './chooser.module.css'
import { findTemplates } from './find-templates'
import { OwnTemplateActions } from './own-template-actions'
import { TemplatePreview } from './template-preview'
import { ValueFields } from './value-fields'

const noValues: TemplateValues = { expertIds: [], interviewId: null, productIds: [] }

/** Templates to choose from: a line to find one, the list, and beside it the whole of the one that is looked at. */
export function Chooser({ request, onClose }: { request: TemplateRequest; onClose: () => void }) {
  const { data, error } = useQuery({ queryKey: keys.templates, queryFn: () => call('templates.list') })
  const [typed, setTyped] = useState('')
  const [lookedAt, setLookedAt] = useState(request.templateId)
  const [values, setValues] = useState(noValues)
  const [busy, setBusy] = useState(false)
  const listId = useId()
  const all = data?.templates ?? []
  const found = findTemplates(
    all.filter(({ binnedAt }) => binnedAt === null),
    typed,
  )
  const shown = found.find(({ id }) => id === lookedAt) ?? found[0] ?? null

  const { expertIds, productIds } = shown ? valuesFor(shown, values) : noValues
  const expert = useRecord('expert', expertIds[0] ?? null)
  const product = useRecord('product', productIds.length === 1 ? (productIds[0] ?? null) : null)
  const names = { expert: expert.data?.name ?? null, product: product.data?.name ?? null }

  const begin = (template: Template) => {
    setBusy(true)
    const given = valuesFor(template, values)
    const work = request.into === 'new' ? makeNew(template, given) : fillShown(template, given)
    work.then(onClose).catch((failure: unknown) => {
      setBusy(false)
      showError(failure)
    })
  }
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = found[found.findIndex(({ id }) => id === shown?.id) + step]
    if (step === 0) return
    event.preventDefault()
    if (!next) return
    setLookedAt(next.id)
    document.getElementById(`${listId}-${next.id}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      title={request.into === 'new' ? 'New article from a template' : 'Start this article from a template'}
      size={1080}
    >
      <form
        className={classes.chooser}
        onSubmit={(event) => {
          event.preventDefault()
          if (shown && !busy) begin(shown)
        }}
      >
        <div className={classes.side}>
          <TextInput
            data-autofocus
            aria-label="Find a template"
            placeholder="Find a template"
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={shown ? `${listId}-${shown.id}` : undefined}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={move}
          />
          <div id={listId} role="listbox" aria-label="Templates" className={classes.list}>
            {found.map((template) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the line above moves through the options by key
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in that line
              <div
                key={template.id}
                id={`${listId}-${template.id}`}
                role="option"
                aria-selected={template.id === shown?.id}
                className={classes.option}
                onClick={() => setLookedAt(template.id)}
                onDoubleClick={() => !busy && begin(template)}
              >
                <span className={classes.name}>{template.name}</span>
                <span className={classes.kind}>
                  {template.origin === 'own' && 'Own · '}
                  {contentsOf(template)}
                </span>
              </div>
            ))}
          </div>
          {error && <Problem>{messageOf(error)}</Problem>}
          {data?.problems.map((problem) => (
            <p key={problem} role="alert" className={classes.none}>
              {problem}
            </p>
          ))}
          {data && found.length === 0 && (
            <p className={classes.none}>
              No template has these words. Any article can become one: “Save as a template…”.
            </p>
          )}
          <BinnedTemplates templates={all.filter(({ binnedAt }) => binnedAt !== null)} />
        </div>
        {shown && (
          <div className={classes.main}>
            <div className={classes.about}>
              <p>{shown.about}</p>
              {shown.origin === 'own' && <OwnTemplateActions key={shown.id} template={shown} />}
            </div>
            <TemplatePreview template={shown} names={names} />
            <ValueFields asks={shown.asks} values={values} onChange={setValues} />
            <div className={classes.actions}>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button variant="filled" type="submit" loading={busy}>
                {request.into === 'new' ? 'Make the article' : 'Start here'}
              </Button>
            </div>
          </div>
        )}
      </form>
    </Dialog>
  )
}

/** What was given to a template that did not ask for it, while another was looked at, does not count. */
function valuesFor({ asks }: Template, values: TemplateValues): TemplateValues {
  return {
    expertIds: asks.includes('experts') ? values.expertIds : [],
    interviewId: asks.includes('interview') ? values.interviewId : null,
    productIds: asks.includes('products') ? values.productIds : [],
  }
}

async function makeNew({ id }: Template, values: TemplateValues): Promise<void> {
  const made = await call('templates.newArticle', { id, values })
  navigate({ section: 'articles', id: made.id })
}

async function fillShown({ id, name }: Template, values: TemplateValues): Promise<void> {
  const article = articleOnScreen.get()
  const filled = await call('templates.fill', { id, values })
  // While the chooser was open somebody may have written in it.
  if (!article?.isEmpty.get() || articleOnScreen.get() !== article)
    throw new CallFailed({
      code: 'conflict',
      message: 'The article is no longer empty. Nothing was changed in it.',
    })
  article.fill(filled)
  showDone(`Started from “${name}”. Undo takes it back.`)
  await call('templates.setFieldHints', { articleId: article.id, hints: filled.hints })
}

function contentsOf(template: Template): string {
  const { content } = previewOf(template)
  const pairs = content.filter(({ type }) => type === 'qa').length
  return pairs > 0 ? counted(pairs, 'question') : counted(content.length, 'block')
}
