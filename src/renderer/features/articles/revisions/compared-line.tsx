import type { ComparedLine } from '@shared/article/compare/compare-documents'
import type { Line } from '@shared/article/compare/lines'
import { pictureAddress } from '../../../api/picture-address'
import classes from './compared-text.module.css'
import { formNote } from './form-note'
import type { NameOfRecord } from './name-of-record'
import { Words } from './words'

type Props = {
  compared: ComparedLine
  previous: ComparedLine | null
  isStop: boolean
  nameOf: NameOfRecord
}

/** One line of a block, as what it is: a question, a paragraph of an answer, an item of a list, a card. */
export function ComparedLineView({ compared, previous, isStop, nameOf }: Props) {
  const { line, change, isMoved, formerForm, stretches } = compared
  const speaker = speakerOf(line, nameOf)
  const startsAnswer = line.answer !== null && previous?.line.answer?.id !== line.answer.id
  const note = formerForm && formNote(line, formerForm, nameOf)
  return (
    <>
      {startsAnswer && speaker && <span className={classes.speaker}>{speaker}</span>}
      <div
        className={classes.line}
        data-kind={line.kind}
        data-change={change}
        data-item={line.depth > 0 || undefined}
        style={{ marginLeft: line.depth > 0 ? line.depth * 22 : undefined }}
        data-stop={isStop || isMoved || undefined}
        tabIndex={-1}
      >
        {line.depth > 0 && (
          <span className={classes.bullet} aria-hidden>
            {line.number === null ? '•' : `${line.number}.`}
          </span>
        )}
        {line.kind === 'caption' && line.recordId && (
          <img className={classes.picture} src={pictureAddress(line.recordId, 'small')} alt="" />
        )}
        <CardName line={line} nameOf={nameOf} />
        <Words stretches={stretches} />
        {isMoved && <span className={classes.note}>moved within the pair</span>}
        {note && <span className={classes.note}>{note}</span>}
      </div>
    </>
  )
}

function CardName({ line, nameOf }: { line: Line; nameOf: NameOfRecord }) {
  const { kind, recordId } = line
  if (kind === 'divider') return <hr className={classes.divider} />
  if (kind !== 'productCard' && kind !== 'expertCard') return null
  const record = kind === 'productCard' ? 'product' : 'expert'
  return (
    <span className={classes.card}>
      {kind === 'productCard' ? 'Product card' : 'Expert card'}:{' '}
      {(recordId && nameOf(record, recordId)) ?? '…'}
    </span>
  )
}

function speakerOf({ answer }: Line, nameOf: NameOfRecord): string | null {
  if (!answer) return null
  return (answer.expertId && nameOf('expert', answer.expertId)) || answer.speaker
}
