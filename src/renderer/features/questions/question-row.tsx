import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import type { ListedQuestion, QuestionFields } from '@shared/records/question'
import { IconPencil, IconRestore, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { CallFailed, call } from '../../api/desk'
import { showError } from '../../app/notices'
import { navigate } from '../../app/routes'
import { lastPlannedWords } from '../../ui/question-words'
import { QuestionForm } from './question-form'
import classes from './question-row.module.css'

type Props = {
  question: ListedQuestion
  topics: readonly string[]
  binned: boolean
  chosen: boolean
  editing: boolean
  onEdit: (open: boolean) => void
  onToggle: () => void
  onBin: () => void
  /** Of one in the bin: asks, then deletes it for good. */
  onDelete: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

export function QuestionRow(props: Props) {
  const { question, topics, binned, chosen, editing, onEdit, onToggle, onBin, onDelete, onKeyDown } = props
  const { id, text, note } = question
  if (editing)
    return (
      <li className={classes.editing}>
        <QuestionForm
          fields={question}
          topics={topics}
          action="Save"
          onCancel={() => onEdit(false)}
          onSubmit={async (fields) => {
            await save(question, fields)
            onEdit(false)
          }}
        />
      </li>
    )
  return (
    <li className={classes.item}>
      <Checkbox
        aria-label={`Choose “${text}”`}
        className={classes.check}
        checked={chosen}
        tabIndex={-1}
        onChange={onToggle}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds the fields of a form */}
      <div
        className={classes.row}
        data-question={id}
        role="group"
        aria-label={text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows go from question to question
        tabIndex={0}
        onKeyDown={onKeyDown}
        onDoubleClick={() => !binned && onEdit(true)}
      >
        <p className={classes.text}>{text}</p>
        {note !== '' && <p className={classes.note}>{note}</p>}
        <Used question={question} />
      </div>
      <div className={classes.actions}>
        {binned ? (
          <>
            <Tooltip label="Restore">
              <ActionIcon
                aria-label={`Restore “${text}”`}
                onClick={() => call('questions.restore', { ids: [id] }).catch(showError)}
              >
                <IconRestore size={17} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Delete for ever…  Delete">
              <ActionIcon aria-label={`Delete “${text}” for ever`} onClick={onDelete}>
                <IconTrash size={17} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        ) : (
          <>
            <Tooltip label="Edit  Enter">
              <ActionIcon aria-label={`Edit “${text}”`} onClick={() => onEdit(true)}>
                <IconPencil size={17} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Move to bin  Delete">
              <ActionIcon aria-label={`Move “${text}” to the bin`} onClick={onBin}>
                <IconTrash size={17} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </div>
    </li>
  )
}

/** Where a question was used last, and which article it was kept from; both lead there. */
function Used({ question }: { question: ListedQuestion }) {
  const { lastUse, keptFrom } = question
  if (!lastUse && !keptFrom) return null
  return (
    <p className={classes.used}>
      {lastUse && (
        <button type="button" onClick={() => navigate({ section: 'interviews', id: lastUse.id })}>
          {lastPlannedWords(question)}
        </button>
      )}
      {keptFrom && (
        <button type="button" onClick={() => navigate({ section: 'articles', id: keptFrom.id })}>
          {`Kept from “${keptFrom.title || 'Untitled article'}”`}
        </button>
      )}
    </p>
  )
}

async function save({ id, revision }: ListedQuestion, fields: QuestionFields): Promise<void> {
  const answer = await call('questions.save', { id, revision, fields })
  if (answer.outcome === 'stale')
    throw new CallFailed({
      code: 'conflict',
      message: `It was changed in another window to “${answer.current.text}”. Nothing was changed here.`,
    })
}
