import { oldValuesWords } from '@shared/facts/open-values'
import { WordsCell } from '../../../app/records/table/cells'
import { useOpenValues } from '../open-values'
import classes from './out-of-date-cell.module.css'

/** How many old values a published article prints. */
export function OutOfDateCell({ id }: { id: string }) {
  const values = useOpenValues().get(id)
  if (!values) return <WordsCell words={null} />
  return <span className={classes.old}>{oldValuesWords(values)}</span>
}
