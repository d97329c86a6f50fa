import type { Finding } from '@shared/checks/finding'
import { IconBook2, IconBooks, IconEyeOff, IconFileText } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { isUnknownWord } from '../findings/article-spelling'
import { fixFinding, ignoreAlways } from '../findings/findings-commands'
import classes from './finding-panel.module.css'
import type { PanelProps } from './panel-props'

/** What can be done about the words of a finding: put others in their place, keep them, or pass over them. */
export function FindingPanel({ editor, services, close, finding }: PanelProps & { finding: Finding }) {
  const { message, suggestions, words } = finding
  const then = (work: () => unknown) => () => {
    close()
    work()
  }
  const isWord = isUnknownWord(finding)
  return (
    <div className={classes.panel} role="menu" tabIndex={-1} aria-label={message} onKeyDown={moveAmongItems}>
      <p className={classes.message}>{message}</p>
      {suggestions.map((suggestion, index) => (
        <button
          key={suggestion}
          type="button"
          role="menuitem"
          className={classes.suggestion}
          data-autofocus={index === 0 || undefined}
          onClick={then(() => fixFinding(editor, finding, suggestion))}
        >
          {suggestion === '' ? <i>Take it out</i> : suggestion}
        </button>
      ))}
      {suggestions.length > 0 && <hr className={classes.rule} />}
      {isWord &&
        dictionaries.map(({ name, label, Icon }, index) => (
          <Choice
            key={name}
            Icon={Icon}
            isFirst={index === 0 && suggestions.length === 0}
            choose={then(() => services.spelling.add(finding, name))}
          >
            {label}
          </Choice>
        ))}
      <Choice
        Icon={IconEyeOff}
        isFirst={!isWord && suggestions.length === 0}
        choose={then(() => services.findings.asking.set(finding))}
      >
        Ignore once…
      </Choice>
      {words !== '' && (
        <Choice Icon={IconEyeOff} choose={then(() => ignoreAlways(services, finding))}>
          Ignore always
        </Choice>
      )}
    </div>
  )
}

const dictionaries = [
  { name: 'personal', label: 'Add to my dictionary', Icon: IconBook2 },
  { name: 'library', label: 'Add to the library’s', Icon: IconBooks },
  { name: 'article', label: 'Add to this article’s', Icon: IconFileText },
] as const

type ChoiceProps = { Icon: typeof IconBook2; choose: () => void; isFirst?: boolean; children: ReactNode }

function Choice({ Icon, choose, isFirst = false, children }: ChoiceProps) {
  return (
    <button
      type="button"
      role="menuitem"
      className={classes.choice}
      data-autofocus={isFirst || undefined}
      onClick={choose}
    >
      <Icon size={15} stroke={1.6} aria-hidden />
      {children}
    </button>
  )
}

/** Up and down go from one choice to the next, round at the ends. */
function moveAmongItems(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const items = [...event.currentTarget.querySelectorAll('button')]
  const at = items.findIndex((item) => item.matches(':focus'))
  items.at((at + step) % items.length)?.focus()
}
