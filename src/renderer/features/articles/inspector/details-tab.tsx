import { PanelPart } from '../../../ui/panel'
import type { ArticleSession } from '../session/article-session'
import { Client, Day, Line, Tags, WordGoal } from './detail-fields'
import classes from './details-tab.module.css'
import { InterviewsField } from './interviews-field'
import { WithSession } from './with-session'

export function DetailsTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Details">
      {(session) => <Details session={session} />}
    </WithSession>
  )
}

/** What is known of an article besides its text. Every change is saved and can be undone with the text's own. */
function Details({ session }: { session: ArticleSession }) {
  return (
    <div className={classes.details}>
      <PanelPart title="Planning" hasFields>
        <Day session={session} name="deadline" label="Deadline" />
        <WordGoal session={session} />
        <Client session={session} />
        <Line session={session} name="language" label="Language" placeholder="as in the settings" />
        <Tags session={session} />
      </PanelPart>
      <PanelPart title="Made from" hasFields>
        <InterviewsField session={session} />
      </PanelPart>
    </div>
  )
}
