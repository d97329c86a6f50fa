import { lazy, Suspense } from 'react'
import { articleOnScreen } from '../../app/article-on-screen'
import { holdKeysForDialog } from '../../app/commands/hold-keys'
import { useCommand } from '../../app/commands/use-command'
import { type TemplateRequest, templateRequest } from '../../app/template-request'
import { Store, useStore } from '../../editor/store'

const loadChooser = () => import('./chooser').then((module) => ({ default: module.Chooser }))
const Chooser = lazy(loadChooser)
const never = new Store(false)

/** The chooser of templates, wherever it was asked for. */
export function TemplatesBackground() {
  const request = useStore(templateRequest)
  const isEmpty = useStore(useStore(articleOnScreen)?.isEmpty ?? never)
  useCommand('templates.new', () => ask({ into: 'new', templateId: null }))
  useCommand('templates.startHere', () => ask({ into: 'shown', templateId: null }), isEmpty)
  if (!request) return null
  return (
    <Suspense fallback={null}>
      <Chooser request={request} onClose={() => templateRequest.set(null)} />
    </Suspense>
  )
}

/** What is typed while its code is on the way is the chooser's. */
async function ask(request: TemplateRequest): Promise<void> {
  const letKeysGo = holdKeysForDialog()
  try {
    await loadChooser()
    templateRequest.set(request)
  } catch (error) {
    letKeysGo()
    throw error
  }
}
