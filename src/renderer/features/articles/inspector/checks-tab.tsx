import { type Finding, type Severity, severities } from '@shared/checks/finding'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { CommandIcon } from '../../../app/commands/command-button'
import { showError } from '../../../app/notices'
import { languageName } from '../../../ui/language-name'
import { PanelNote } from '../../../ui/panel'
import { useStore } from '../../../ui/store'
import { counted } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import classes from './checks-tab.module.css'
import { FindingCard } from './finding-card'
import { StyleRules } from './style-rules'
import { WithSession } from './with-session'

export function ChecksTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Checks">
      {(session) => (
        <>
          <FindingsPart session={session} />
          <SpellingLine session={session} />
          <IgnoredPart session={session} />
          <StyleRules session={session} />
        </>
      )}
    </WithSession>
  )
}

const nouns: Record<Severity, string> = { error: 'error', warning: 'warning', suggestion: 'suggestion' }
const gravestFirst = severities.toReversed()

/** The findings by block, with how many there are of each kind; a kind can be hidden. */
function FindingsPart({ session }: { session: ArticleSession }) {
  const { findings } = session.services
  const all = useStore(findings.shown)
  const rules = useStore(findings.rules)
  const current = useStore(findings.current)
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set())
  if (rules === null) return <PanelNote>The text is read once you pause.</PanelNote>
  if (all.length === 0) {
    return (
      <PanelNote>
        Nothing to remark. Every rule of the house that is on was looked at in what is written.
      </PanelNote>
    )
  }
  const toggle = (severity: Severity) => {
    const next = new Set(hidden)
    if (!next.delete(severity)) next.add(severity)
    setHidden(next)
  }
  const shown = all.filter(({ severity }) => !hidden.has(severity))
  return (
    <div className={classes.findings}>
      <div className={classes.bar}>
        <fieldset className={classes.kinds} aria-label="Kinds of findings">
          {gravestFirst.map((severity) => {
            const count = all.filter((each) => each.severity === severity).length
            return (
              count > 0 && (
                <button
                  key={severity}
                  type="button"
                  className={classes.kind}
                  data-severity={severity}
                  aria-pressed={!hidden.has(severity)}
                  onClick={() => toggle(severity)}
                >
                  {counted(count, nouns[severity])}
                </button>
              )
            )
          })}
        </fieldset>
        <span className={classes.steps}>
          <CommandIcon id="article.previousFinding" icon={IconArrowUp} />
          <CommandIcon id="article.nextFinding" icon={IconArrowDown} />
        </span>
      </div>
      {byBlock(shown).map((group) => (
        <section key={group.key} className={classes.block}>
          <h3 className={classes.where}>{whereOf(session, group.findings)}</h3>
          <ul className={classes.list}>
            {group.findings.map((finding) => (
              <li key={`${finding.rule} ${finding.from} ${finding.to}`}>
                <FindingCard session={session} finding={finding} current={current} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** One quiet line where spelling and grammar were not read, and why. */
function SpellingLine({ session }: { session: ArticleSession }) {
  const state = useStore(session.services.spelling.state)
  if (state.kind === 'otherLanguage') {
    const name = languageName(state.language)
    return <PanelNote>Spelling and grammar are read in English only; this article is in {name}.</PanelNote>
  }
  return state.kind === 'failed' ? <PanelNote>{state.message}</PanelNote> : null
}

function IgnoredPart({ session }: { session: ArticleSession }) {
  const { findings } = session.services
  const ignored = useStore(findings.ignored)
  if (ignored.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>{counted(ignored.length, 'ignored finding')}</summary>
      <ul className={classes.list}>
        {ignored.map((finding) => (
          <li key={`${finding.blockId} ${finding.rule} ${finding.from}`} className={classes.ignored}>
            <span>
              <b>{finding.words || finding.message}</b>
              <span className={classes.reason}>{findings.reasonOf(finding) ?? 'In all articles'}</span>
            </span>
            <button
              type="button"
              className={classes.quiet}
              aria-label={`Tell ${finding.words} again`}
              onClick={() => findings.heed(finding).catch(showError)}
            >
              Tell again
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Group = { key: string; findings: Finding[] }

/** Those of one block together, in reading order. */
function byBlock(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>()
  for (const finding of findings) {
    const key = `${finding.part} ${finding.blockId}`
    const known = groups.get(key)
    if (known) known.findings.push(finding)
    else groups.set(key, { key, findings: [finding] })
  }
  return [...groups.values()]
}

/** The beginning of the block's own words, or the field's name. */
function whereOf(session: ArticleSession, [first]: readonly Finding[]): string {
  if (!first) return ''
  if (first.part === 'title') return 'Headline'
  if (first.part === 'dek') return 'Dek'
  if (first.blockId === null) return 'The whole article'
  let words = ''
  session.editor.state.doc.descendants((node) => {
    if (words === '' && node.attrs.id === first.blockId) words = node.textContent
    return words === ''
  })
  return words || (first.part === 'note' ? 'The note on a card' : 'In the text')
}
