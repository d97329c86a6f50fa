import type { OutdatedValue } from '@shared/ipc/fact-calls'
import { call } from '../../api/desk'
import { showUndo } from '../notices'
import { ReasonDialog } from '../reason-dialog'
import { OldToNew } from './value-line'

type Props = { articleId: string; value: OutdatedValue; onClose: () => void }

const reasons = ['The price on the day of the interview', 'A limited edition', 'The reader was told the date']

/** Leaves one printed value as it is, and asks why: whoever finds it again should know. */
export function KeepDialog({ articleId, value, onClose }: Props) {
  const { productId, field, value: printed } = value
  const values = [{ productId, field, value: printed }]
  return (
    <ReasonDialog
      title="Keep as printed"
      about={
        <>
          {value.productName} <OldToNew old={value.value} now={value.now} />
        </>
      }
      description="Remembered for this value in this article, also when the price changes again"
      missing="A reason is needed, for whoever finds this price again."
      usual={reasons}
      action="Keep as printed"
      onClose={onClose}
      onReason={async (reason) => {
        await call('facts.keep', { articleId, values, reason })
        showUndo(`${printed} is kept as printed.`, () => call('facts.release', { articleId, values }))
      }}
    />
  )
}
