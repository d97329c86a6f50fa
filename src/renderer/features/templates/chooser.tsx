import { Button } from '@mantine/core'
import type { Template, TemplateValues } from '@shared/templates/template'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { keys, useRecord } from '../../api/queries'
import { showError } from '../../app/notices'
import type { TemplateRequest } from '../../app/template-request'
import { Dialog } from '../../ui/dialog'
import { DialogActions } from '../../ui/dialog-actions'
import { Problem } from '../../ui/problem'
import { fillShown, makeNew } from './begin-template'
import { BinnedTemplates } from './binned-templates'
import classes from './chooser.module.css'
import { findTemplates } from './find-templates'
import { OwnTemplateActions } from './own-template-actions'
import { TemplateOptions } from './template-options'
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
    if (busy) return
    setBusy(true)
    const given = valuesFor(template, values)
    const work = request.into === 'new' ? makeNew(template, given) : fillShown(template, given)
    work.then(onClose).catch((failure: unknown) => {
      setBusy(false)
      showError(failure)
    })
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
          if (shown) begin(shown)
        }}
      >
        <div className={classes.side}>
          <TemplateOptions
            typed={typed}
            onType={setTyped}
            templates={found}
            shown={shown}
            onLookAt={setLookedAt}
            onBegin={begin}
          />
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
            <DialogActions onCancel={onClose}>
              <Button variant="filled" type="submit" loading={busy}>
                {request.into === 'new' ? 'Make the article' : 'Start here'}
              </Button>
            </DialogActions>
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
