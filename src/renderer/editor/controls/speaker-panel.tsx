import { setSpeaker } from '../commands/pair'
import { pairAt } from '../commands/places'
import { isSameSpeaker, type Speaker, speakersIn } from '../commands/speakers'
import { runAsStep } from '../run-as-step'
import { nameOfSpeaker } from '../views/speech-views'
import type { PanelProps } from './panel-props'
import classes from './panels.module.css'
import { RecordSearch, type SearchRow } from './record-search'

/** Who gives an answer: first the people of this article, those before the others who have not answered here yet. */
export function SpeakerPanel({ editor, services, close, pos }: PanelProps & { pos: number }) {
  const choose = (speaker: Speaker) => {
    runAsStep(editor.view, setSpeaker(pos, speaker))
    close()
  }
  const rowsFor = (typed: string): SearchRow[] =>
    peopleFor(editor.state.doc, pos).flatMap((speaker) => {
      const name = nameOfSpeaker(speaker, services)
      if (name === null || !name.toLowerCase().includes(typed.toLowerCase())) return []
      const label = (
        <>
          <span className={classes.name}>{name}</span>
          <span className={classes.detail}>in this article</span>
        </>
      )
      return [{ key: speaker.expertId ?? name, label, choose: () => choose(speaker) }]
    })
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>Who answers?</h2>
      <RecordSearch
        services={services}
        kind="expert"
        label="An expert, or any name"
        first={rowsFor}
        onPick={({ id }) => choose({ expertId: id, speaker: null })}
        also={(typed) =>
          typed === ''
            ? {
                label: 'The interview’s only expert',
                choose: () => choose({ expertId: null, speaker: null }),
              }
            : {
                label: `“${typed}”, without a record`,
                choose: () => choose({ expertId: null, speaker: typed }),
              }
        }
      />
    </div>
  )
}

function peopleFor(doc: PanelProps['editor']['state']['doc'], answerPos: number): Speaker[] {
  const pair = pairAt(doc.resolve(answerPos + 1))?.pair.node
  const here = pair ? speakersIn(pair) : []
  const answered = (speaker: Speaker) => here.some((one) => isSameSpeaker(one, speaker))
  const all = speakersIn(doc)
  return [...all.filter((speaker) => !answered(speaker)), ...all.filter(answered)]
}
