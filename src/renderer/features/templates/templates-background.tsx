import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { articleOnScreen } from '../../app/article-on-screen'
import { holdKeysForDialog } from '../../app/commands/hold-keys'
import { useCommand } from '../../app/commands/use-command'
import { showError } from '../../app/notices'
import { templateRequest } from '../../app/template-request'
import { Store, useStore } from '../../ui/store'

const loadChooser = () => import('./chooser').then(({ Chooser }) => Chooser)
const closeChooser = () => templateRequest.set(null)
const loadKeepDialog = () => import('./keep-dialog').then(({ KeepDialog }) => KeepDialog)
const never = new Store(false)

/** The chooser of templates, wherever it was asked for, and the dialog that makes one of the article on the screen. */
export function TemplatesBackground() {
  const request = useStore(templateRequest)
  const article = useStore(articleOnScreen)
  const isEmpty = useStore(article?.isEmpty ?? never)
  const [keeping, setKeeping] = useState(false)
  const closeKeepDialog = useCallback(() => setKeeping(false), [])
  const Chooser = useDialog(request !== null, loadChooser, closeChooser)
  const KeepDialog = useDialog(keeping, loadKeepDialog, closeKeepDialog)
  useCommand('templates.new', () => templateRequest.set({ into: 'new', templateId: null }))
  useCommand('templates.startHere', () => templateRequest.set({ into: 'shown', templateId: null }), isEmpty)
  useCommand('templates.keep', () => setKeeping(true), article !== null)
  return (
    <>
      {Chooser && request && <Chooser request={request} onClose={closeChooser} />}
      {KeepDialog && <KeepDialog onClose={closeKeepDialog} />}
    </>
  )
}

/** A dialog whose code is fetched when it is first wanted. What is typed until it has the focus is the dialog's. */
function useDialog<Props>(
  isWanted: boolean,
  load: () => Promise<ComponentType<Props>>,
  giveUp: () => void,
): ComponentType<Props> | null {
  const [Dialog, setDialog] = useState<ComponentType<Props> | null>(null)
  useEffect(() => {
    if (!isWanted) return
    const letKeysGo = holdKeysForDialog()
    load()
      .then((loaded) => setDialog(() => loaded))
      .catch((error: unknown) => {
        giveUp()
        showError(error)
      })
    return letKeysGo
  }, [isWanted, load, giveUp])
  return isWanted ? Dialog : null
}
