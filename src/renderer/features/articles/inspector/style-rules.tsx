import { Button, Switch } from '@mantine/core'
import type { ListedRule } from '@shared/checks/style-set'
import { type ReactNode, useState } from 'react'
import { call } from '../../../api/desk'
import { showError } from '../../../app/notices'
import { useStore } from '../../../ui/store'
import { counted } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import classes from './checks-tab.module.css'

/** Which rules there are, to be turned on and off, and what could not be taken of the library's own. */
export function StyleRules({ session }: { session: ArticleSession }) {
  const rules = useStore(session.services.findings.rules)
  if (rules === null) return null
  const on = rules.rules.filter((rule) => rule.on).length
  return (
    <>
      {rules.problems.length > 0 && (
        <details className={classes.more}>
          <summary>{counted(rules.problems.length, 'rule')} left out</summary>
          <ul className={classes.problems}>
            {rules.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      <details className={classes.more}>
        <summary>
          House style: {on} of {counted(rules.rules.length, 'rule')} on
        </summary>
        {byStyle(rules.rules).map(([style, ofStyle]) => (
          <fieldset key={style} className={classes.style}>
            <legend className={classes.hidden}>{style}</legend>
            <Choice name={style} on={ofStyle.some((rule) => rule.on)} label={<b>{style}</b>} />
            {ofStyle.map((rule) => (
              <Choice
                key={rule.id}
                name={rule.id}
                on={rule.on}
                label={<span title={rule.reason}>{rule.id.slice(style.length + 1)}</span>}
              />
            ))}
          </fieldset>
        ))}
        <Button
          variant="default"
          size="xs"
          fullWidth
          onClick={() => call('checks.showFolder').catch(showError)}
        >
          Open the folder for rules of your own
        </Button>
      </details>
    </>
  )
}

type ChoiceProps = { name: string; on: boolean; label: ReactNode }

function Choice({ name, on, label }: ChoiceProps) {
  // What was just chosen is shown until the rules are read again.
  const [wanted, setWanted] = useState({ on, before: on })
  const choose = (next: boolean) => {
    setWanted({ on: next, before: on })
    call('checks.choose', { name, on: next }).catch((error: unknown) => {
      setWanted({ on, before: on })
      showError(error)
    })
  }
  return (
    <Switch
      size="xs"
      checked={wanted.before === on ? wanted.on : on}
      label={label}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  )
}

function byStyle(rules: readonly ListedRule[]): [string, ListedRule[]][] {
  const styles = new Map<string, ListedRule[]>()
  for (const rule of rules) styles.set(rule.style, [...(styles.get(rule.style) ?? []), rule])
  return [...styles]
}
