import { newId } from '@shared/identifiers'
import { emptyInterviewFields } from '@shared/records/interview'
import { useState } from 'react'
import { call } from '../../api/desk'
import { createRecord, getRecord } from '../../api/records'
import { NameDialog } from '../../app/records/name-dialog'
import { RecordPicker } from '../../app/records/record-picker'
import { navigate } from '../../app/routes'
import { todayDay } from '../../ui/dates'

export function NewInterviewDialog({ onClose }: { onClose: () => void }) {
  const [expertId, setExpertId] = useState<string | null>(null)
  return (
    <NameDialog
      title="New interview"
      label="Title"
      placeholder="Who it is with, or what it is about"
      onClose={onClose}
      onCreate={async (title) => {
        const { byline, language } = await call('settings.get')
        const expert = expertId === null ? null : await getRecord('expert', expertId)
        const participants = [
          { id: newId(), name: byline || 'Me', role: 'interviewer' as const, expertId: null },
          ...(expert ? [{ id: newId(), name: expert.name, role: 'expert' as const, expertId }] : []),
        ]
        const fields = { ...emptyInterviewFields(), title, language, participants, heldOn: todayDay() }
        const { id } = await createRecord('interview', fields)
        navigate({ section: 'interviews', id, part: 'plan' })
      }}
    >
      <RecordPicker kind="expert" label="With" value={expertId} onChange={setExpertId} />
    </NameDialog>
  )
}
