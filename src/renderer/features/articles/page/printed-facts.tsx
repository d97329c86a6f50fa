import { isOpen, type OpenValue, outOfDateWords } from '@shared/facts/open-values'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useOutOfDate } from '../../../api/queries'
import { runCommand } from '../../../app/commands/registry'
import { useCommand } from '../../../app/commands/use-command'
import { KeepDialog } from '../../../app/facts/keep-dialog'
import { ValueLine, valueLineKey } from '../../../app/facts/value-line'
import { useStore, useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import { hasOldText, revisePrinted } from '../session/revise-printed'
import classes from './printed-facts.module.css'

/** Above the article: what readers see that its records no longer say. Nothing while all is well. */
export function PrintedFacts({ session }: { session: ArticleSession }) {
  const { data } = useOutOfDate({ articleId: session.id })
  const values = (data ?? []).flatMap((article) => article.values).filter(isOpen)
  return values.length > 0 && <Changed session={session} values={values} />
}

function Changed({ session, values }: { session: ArticleSession; values: OpenValue[] }) {
  const [keeping, setKeeping] = useState<OpenValue | null>(null)
  const status = useStorePart(session.fields, (fields) => fields.status)
  // The text is looked at again whenever it was counted again.
  useStore(session.summary)
  const isRevised = status !== 'published' && !hasOldText(session, values)
  const revise = () => revisePrinted(session, values)
  useCommand('facts.revise', revise, !isRevised)

  return (
    <section className={classes.banner} aria-label="Printed prices that have changed">
      <header className={classes.head}>
        <IconHistory size={19} stroke={1.6} aria-hidden />
        <h2 className={classes.title}>{outOfDateWords(values)}</h2>
        {isRevised ? (
          <button type="button" className={classes.main} onClick={() => runCommand('exports.open')}>
            Export again…
          </button>
        ) : (
          <button type="button" className={classes.main} onClick={() => runCommand('facts.revise')}>
            Revise
          </button>
        )}
      </header>
      <p className={classes.words}>
        {isRevised
          ? 'The text says what the records say now. Readers see it with the next export.'
          : 'Readers have a value before them that its record no longer says.'}
      </p>
      <div className={classes.values}>
        {values.map((value) => (
          <ValueLine key={valueLineKey(value)} value={value}>
            <button
              type="button"
              className={classes.link}
              aria-label={`Keep ${value.value} as printed`}
              onClick={() => setKeeping(value)}
            >
              Keep as printed…
            </button>
          </ValueLine>
        ))}
      </div>
      {keeping && <KeepDialog articleId={session.id} value={keeping} onClose={() => setKeeping(null)} />}
    </section>
  )
}
