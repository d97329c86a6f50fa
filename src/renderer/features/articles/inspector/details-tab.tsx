import { languageName } from '../../../ui/language-name'
import { PanelPart } from '../../../ui/panel'
import { useStorePart } from '../../../ui/store'
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
        <Language session={session} />
        <Tags session={session} />
      </PanelPart>
      <PanelPart title="Made from" hasFields>
        <InterviewsField session={session} />
      </PanelPart>
    </div>
  )
}

/** The language's code, and what it is called. */
function Language({ session }: { session: ArticleSession }) {
  const language = useStorePart(session.fields, (fields) => fields.language)
  const name = languageName(language)
  const isKnown = language !== '' && name !== language
  return (
    <Line
      session={session}
      name="language"
      label="Language"
      description={isKnown ? name : 'A code such as en-GB or de.'}
      placeholder="as in the settings"
    />
  )
}
