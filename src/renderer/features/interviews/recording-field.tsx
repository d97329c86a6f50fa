import { Button, Select } from '@mantine/core'
import type { Condition } from '@shared/lists/query'
import { call } from '../../api/desk'
import { useList } from '../../api/queries'
import { showError, showProblem } from '../../app/notices'

const onlyRecordings: Condition[] = [{ test: 'among', field: 'kind', values: ['audio', 'video'] }]

type Props = { value: string | null; onChange: (mediaId: string | null) => void }

/** The recording: one that the library has, or a file. */
export function RecordingField({ value, onChange }: Props) {
  const { data } = useList('media', { filter: '', where: onlyRecordings }, 5000)
  const recordings = data?.rows ?? []
  const addFile = async () => {
    const { media, problems } = await call('media.pick')
    for (const problem of problems) showProblem(problem)
    const recording = media.find(({ kind }) => kind === 'audio' || kind === 'video')
    if (recording) onChange(recording.id)
  }
  return (
    <>
      <Select
        label="Recording"
        placeholder="None"
        clearable
        clearButtonProps={{ 'aria-label': 'Take the recording away' }}
        data={recordings.map((row) => ({ value: row.id, label: row.title || row.fileName }))}
        value={value}
        onChange={onChange}
      />
      {value === null && (
        <Button variant="default" onClick={() => addFile().catch(showError)}>
          Add a recording from a file…
        </Button>
      )}
    </>
  )
}
