import { TextInput } from '@mantine/core'
import { useState } from 'react'
import classes from './speaker-names.module.css'

type Props = { speakers: string[]; onRename: (from: string, to: string) => void }

/** Who speaks. A name can be put right once for the whole text. */
export function SpeakerNames({ speakers, onRename }: Props) {
  if (speakers.length === 0) return null
  return (
    <div className={classes.speakers}>
      <span className={classes.label}>Speakers</span>
      {speakers.map((name) => (
        <SpeakerName key={name} name={name} onRename={(to) => onRename(name, to)} />
      ))}
    </div>
  )
}

function SpeakerName({ name, onRename }: { name: string; onRename: (to: string) => void }) {
  const [typed, setTyped] = useState(name)
  const commit = () => {
    if (typed.trim() === '') setTyped(name)
    else if (typed.trim() !== name) onRename(typed.trim())
  }
  return (
    <TextInput
      size="xs"
      aria-label={`Name of the speaker ${name}`}
      value={typed}
      className={classes.name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && commit()}
    />
  )
}
