import { call } from '../../api/desk'
import { showDone, showUndo } from '../../app/notices'
import { Dialog } from '../../ui/dialog'
import { QuestionForm } from './question-form'
import { topicNames, useBank } from './use-bank'

type Props = { text: string; articleId: string; onClose: () => void }

/** Keeps a question of an article in the bank, under a topic. */
export function KeepDialog({ text, articleId, onClose }: Props) {
  const { questions } = useBank(false)
  return (
    <Dialog opened onClose={onClose} title="Keep this question" size="md">
      <QuestionForm
        fields={{ text, topic: '', note: '' }}
        topics={topicNames(questions)}
        action="Keep it"
        onCancel={onClose}
        onSubmit={async (fields) => {
          const [added] = await call('questions.add', { questions: [fields], articleId })
          onClose()
          if (added?.isNew)
            showUndo('The question is in your bank.', () =>
              call('questions.bin', { ids: [added.question.id] }),
            )
          else showDone('The question was in your bank already.')
        }}
      />
    </Dialog>
  )
}
