import { Button, Menu } from '@mantine/core'
import type { Finding } from '@shared/checks/finding'
import { IconChevronDown, IconDots } from '@tabler/icons-react'
import { call } from '../../../api/desk'
import { showError, showUndo } from '../../../app/notices'
import { isUnknownWord } from '../../../editor/findings/article-spelling'
import { sameFinding } from '../../../editor/findings/findings'
import { fixFinding, ignoreAlways, showFinding } from '../../../editor/findings/findings-commands'
import type { ArticleSession } from '../session/article-session'
import classes from './finding-card.module.css'
import { goToBlock } from './go-to-block'

type Props = { session: ArticleSession; finding: Finding; current: Finding | null }

/** One finding: a click goes to its words; what can be done about it stands below. */
export function FindingCard({ session, finding, current }: Props) {
  const { rule, severity, message, reason, words } = finding
  const isCurrent = current !== null && sameFinding(current, finding)
  const subject = words || message
  const { spelling } = session.services
  return (
    <div className={classes.card} data-severity={severity} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={classes.go}
        title={isCurrent ? undefined : reason}
        onClick={() => goTo(session, finding)}
      >
        <span className={classes.message}>
          <span className={classes.dot} aria-hidden />
          <span>
            <span className={classes.hidden}>{severity}: </span>
            {message}
          </span>
        </span>
        {isCurrent && reason && <span className={classes.reason}>{reason}</span>}
      </button>
      <div className={classes.foot}>
        <span className={classes.rule}>{rule}</span>
        <Fix session={session} finding={finding} />
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={classes.menu} aria-label={`More for ${subject}`}>
              <IconDots size={16} stroke={1.6} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => session.services.findings.asking.set(finding)}>Ignore once…</Menu.Item>
            {words !== '' && (
              <Menu.Item onClick={() => ignoreAlways(session.services, finding)}>Ignore always</Menu.Item>
            )}
            {isUnknownWord(finding) && (
              <>
                <Menu.Divider />
                <Menu.Item onClick={() => spelling.add(finding, 'personal')}>Add to my dictionary</Menu.Item>
                <Menu.Item onClick={() => spelling.add(finding, 'library')}>Add to the library’s</Menu.Item>
                <Menu.Item onClick={() => spelling.add(finding, 'article')}>Add to this article’s</Menu.Item>
              </>
            )}
            {finding.source !== 'names' && !isUnknownWord(finding) && (
              <Menu.Item onClick={() => turnOff(rule)}>Turn this rule off</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}

function Fix({ session, finding }: { session: ArticleSession; finding: Finding }) {
  const { suggestions, words, part } = finding
  const [best, ...others] = suggestions
  if (best === undefined || part === 'note') return null
  const put = (suggestion: string) => {
    if (part === 'text') fixFinding(session.editor, finding, suggestion)
    else fixField(session, part, finding, suggestion)
  }
  const label = best === '' ? 'Remove' : best
  if (others.length === 0) {
    return (
      <Button
        variant="default"
        size="compact-xs"
        className={classes.fix}
        aria-label={`Fix ${words}: ${label}`}
        onClick={() => put(best)}
      >
        {label}
      </Button>
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`Fix ${words}`}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          Fix
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {suggestions.map((suggestion) => (
          <Menu.Item key={suggestion} onClick={() => put(suggestion)}>
            {suggestion || 'Remove'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function goTo(session: ArticleSession, finding: Finding): void {
  if (showFinding(session.editor, session.services, finding)) return
  session.services.findings.current.set(finding)
  if (finding.part === 'title' || finding.part === 'dek') session.shownField.set({ field: finding.part })
  else goToBlock(session, finding.blockId)
}

/** As a step of undo; nothing where the field has other words by now. */
function fixField(session: ArticleSession, field: 'title' | 'dek', finding: Finding, by: string): void {
  const { from, to, words } = finding
  const before = session.fields.get()[field]
  if (before.slice(from, to) !== words) return
  session.setField(field, before.slice(0, from) + by + before.slice(to))
}

function turnOff(rule: string): void {
  call('checks.choose', { name: rule, on: false })
    .then(() =>
      showUndo(`${rule} is off in this library.`, () => call('checks.choose', { name: rule, on: true })),
    )
    .catch(showError)
}
