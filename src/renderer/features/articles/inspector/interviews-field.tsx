import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useList, useRecord } from '../../../api/queries'
import { navigate } from '../../../app/routes'
import { useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import classes from './details-tab.module.css'

/** The interviews an article is made from: their transcripts stand in the Transcript tab. */
export function InterviewsField({ session }: { session: ArticleSession }) {
  const ids = useStorePart(session.fields, (fields) => fields.interviewIds)
  const { data } = useList('interview')
  const others = (data?.rows ?? []).filter(({ id }) => !ids.includes(id))
  return (
    <>
      {ids.map((id) => (
        <LinkedInterview
          key={id}
          id={id}
          onRemove={() =>
            session.setField(
              'interviewIds',
              ids.filter((other) => other !== id),
            )
          }
        />
      ))}
      <Select
        aria-label="Add an interview"
        placeholder={ids.length === 0 ? 'Link an interview' : 'Link another'}
        value={null}
        searchable
        data={others.map(({ id, title }) => ({ value: id, label: title || 'Untitled interview' }))}
        nothingFoundMessage="No other interview"
        onChange={(id) => id && session.setField('interviewIds', [...ids, id])}
      />
    </>
  )
}

function LinkedInterview({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data, error } = useRecord('interview', id)
  const name = error ? 'An interview no longer here' : data?.title || 'Untitled interview'
  return (
    <div className={classes.interview}>
      <button
        type="button"
        className={classes.interviewName}
        onClick={() => navigate({ section: 'interviews', id })}
      >
        {name}
      </button>
      <ActionIcon size="sm" aria-label={`Unlink ${name}`} onClick={onRemove}>
        <IconX size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  )
}
