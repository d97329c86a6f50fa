import type { ListedQuestion } from '@shared/records/question'
import type { ReactNode } from 'react'
import { call } from '../../api/desk'
import { showDone } from '../../app/notices'
import { useConfirm } from '../../app/use-confirm'
import { counted } from '../../ui/words'

/** Asks before questions in the bin are deleted for good. Put the second value on the screen. */
export function useDeletion(): [
  ask: (questions: readonly ListedQuestion[], onDone?: () => void) => void,
  dialog: ReactNode,
] {
  const [ask, dialog] = useConfirm()
  const askAbout = (questions: readonly ListedQuestion[], onDone?: () => void) => {
    const [first] = questions
    if (!first) return
    const which = questions.length === 1 ? `“${first.text}”` : counted(questions.length, 'question')
    const have = questions.length === 1 ? 'has it' : 'has them'
    ask({
      title: 'Delete for ever?',
      message: `${which} will be gone. Plans keep the words. This cannot be undone; a backup made before still ${have}.`,
      yes: 'Delete for ever',
      run: async () => {
        const { done } = await call('questions.deleteForEver', { ids: questions.map(({ id }) => id) })
        onDone?.()
        showDone(`${counted(done, 'question')} deleted for ever.`)
      },
    })
  }
  return [askAbout, dialog]
}
