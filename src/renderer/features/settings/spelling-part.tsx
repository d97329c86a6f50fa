import { Button, Switch } from '@mantine/core'
import { GRAMMAR, grammarKinds, isKindOn, kindName, rulesTurnedOff, SPELLING } from '@shared/spelling/choices'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { showError } from '../../app/notices'
import { FieldGroup, Wide } from '../../app/records/record-screen'
import { counted } from '../../ui/words'
import classes from './spelling-part.module.css'

/** What is looked for in the English of articles. Kept in the library. */
export function SpellingPart() {
  const { data: choices } = useQuery({
    queryKey: keys.spellingChoices,
    queryFn: () => call('spelling.choices'),
  })
  if (!choices) return null
  const hasSpelling = choices[SPELLING] ?? true
  const hasGrammar = choices[GRAMMAR] ?? true
  const off = rulesTurnedOff(choices)
  const on = grammarKinds.filter(({ kind }) => isKindOn(kind, choices))
  return (
    <FieldGroup
      title="Spelling and grammar"
      hint="Articles in English are read on this computer, in the English of their language. Nothing is sent anywhere. Quoted answers are read for spelling alone. Kept in this library."
    >
      <Wide>
        <div className={classes.switches}>
          <Choice name={SPELLING} on={hasSpelling} label="Spelling" />
          <Choice name={GRAMMAR} on={hasGrammar} label="Grammar" />
        </div>
      </Wide>
      {hasGrammar && (
        <Wide>
          <details className={classes.more}>
            <summary>
              Kinds of mistakes: {on.length} of {grammarKinds.length} looked for
            </summary>
            <div className={classes.kinds}>
              {grammarKinds.map(({ kind, label, about }) => (
                <Choice
                  key={kind}
                  name={kindName(kind)}
                  on={isKindOn(kind, choices)}
                  label={label}
                  about={about}
                />
              ))}
            </div>
          </details>
        </Wide>
      )}
      {off.length > 0 && (
        <Wide>
          <details className={classes.more}>
            <summary>{counted(off.length, 'single rule')} turned off</summary>
            <ul className={classes.rules}>
              {off.map((rule) => (
                <li key={rule}>
                  <span>{rule}</span>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Turn ${rule} on`}
                    onClick={() => choose(rule, true)}
                  >
                    Turn on
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        </Wide>
      )}
    </FieldGroup>
  )
}

type ChoiceProps = { name: string; on: boolean; label: string; about?: string }

function Choice({ name, on, label, about }: ChoiceProps) {
  return (
    <Switch
      size="sm"
      label={label}
      description={about}
      checked={on}
      onChange={(event) => choose(name, event.currentTarget.checked)}
    />
  )
}

function choose(name: string, on: boolean): void {
  call('checks.choose', { name, on }).catch(showError)
}
