import { lazy, Suspense, useState } from 'react'
import { articleOnScreen } from '../../app/article-on-screen'
import { holdKeysForDialog } from '../../app/commands/hold-keys'
import { useCommand } from '../../app/commands/use-command'
import { templateRequest } from '../../app/template-request'
import { Store, useStore } from '../../editor/store'

const loadChooser = () => import('./chooser').then((module) => ({ default: module.Chooser }))
const Chooser = lazy(loadChooser)
const loadKeepDialog = () => import('./keep-dialog').then((module) => ({ default: module.KeepDialog }))
const KeepDialog = lazy(loadKeepDialog)
const never = new Store(false)

/** The chooser of templates, wherever it was asked for, and the dialog that makes one of the article on the screen. */
export function TemplatesBackground() {
  const request = useStore(templateRequest)
  const article = useStore(articleOnScreen)
  const isEmpty = useStore(article?.isEmpty ?? never)
  const [keeping, setKeeping] = useState(false)
  const choose = (into: 'new' | 'shown') =>
    afterLoading(loadChooser, () => templateRequest.set({ into, templateId: null }))
  useCommand('templates.new', () => choose('new'))
  useCommand('templates.startHere', () => choose('shown'), isEmpty)
  useCommand('templates.keep', () => afterLoading(loadKeepDialog, () => setKeeping(true)), article !== null)
  return (
    <Suspense fallback={null}>
      {request && <Chooser request={request} onClose={() => templateRequest.set(null)} />}
      {keeping && <KeepDialog onClose={() => setKeeping(false)} />}
    </Suspense>
  )
}

/** What is typed while a dialog's code is on the way is the dialog's. */
async function afterLoading(load: () => Promise<unknown>, open: () => void): Promise<void> {
  const letKeysGo = holdKeysForDialog()
  try {
    await load()
    open()
  } catch (error) {
    letKeysGo()
    throw error
  }
}
