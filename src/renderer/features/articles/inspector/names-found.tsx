import { Button, Menu } from '@mantine/core'
import type { NameCandidate } from '@shared/mentions/name'
import { IconChevronDown } from '@tabler/icons-react'
import { tooltipOf } from '../../../app/commands/keys'
import { runCommand } from '../../../app/commands/registry'
import { showError } from '../../../app/notices'
import { scrollToPosition } from '../../../editor/find-highlight'
import type { OfferedName } from '../../../editor/names/name-offers'
import { offeredNames } from '../../../editor/names/offer-names'
import { dispatchAlone, takeNames } from '../../../editor/names/take-names'
import { KindIcon } from '../../../ui/kind-icon'
import { PanelPart } from '../../../ui/panel'
import { useStore } from '../../../ui/store'
import { counted } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import classes from './names-found.module.css'

type Group = { key: string; written: string; places: OfferedName[] }

/** Names of the library that stand in this article as plain words, and what can be done with each. */
export function NamesFound({ session }: { session: ArticleSession }) {
  const { offers } = session.services
  const groups = grouped(useStore(offers.places))
  const ignored = grouped(useStore(offers.ignoredPlaces))
  if (groups.length === 0 && ignored.length === 0) return null
  return (
    <PanelPart title="Names found in the text">
      {groups.length > 0 && (
        <>
          <ul className={classes.list}>
            {groups.map((group) => (
              <li key={`${group.key} ${group.written}`} className={classes.row}>
                <Name group={group} session={session} />
              </li>
            ))}
          </ul>
          <Button
            variant="default"
            size="xs"
            fullWidth
            title={tooltipOf('insert.allNames')}
            onClick={() => runCommand('insert.allNames')}
          >
            Take all
          </Button>
        </>
      )}
      {ignored.length > 0 && <Ignored groups={ignored} session={session} />}
    </PanelPart>
  )
}

function Name({ group, session }: { group: Group; session: ArticleSession }) {
  const { written, places } = group
  const [first] = places
  if (!first) return null
  const { candidates } = first.name
  const [likeliest, ...others] = candidates
  const take = (candidate: NameCandidate) => {
    const { editor } = session
    // Where they stand now: the text may have changed since they were listed.
    const names = offeredNames(editor.state)
      .filter(({ name }) => name.key === group.key && name.text === written)
      .map((place) => ({ ...place, candidate }))
    const tr = takeNames(editor.state, names)
    if (tr) dispatchAlone(editor.view, tr)
  }
  return (
    <>
      <button type="button" className={classes.go} onClick={() => goToNext(session, places)}>
        <KindIcon kind={likeliest.kind} />
        <span className={classes.words}>
          <span className={classes.name}>
            {likeliest.written === 'wrong' ? (
              <>
                <s className={classes.wrong}>{written}</s> {likeliest.spelling}
              </>
            ) : (
              written
            )}
          </span>
          <span className={classes.about}>{aboutName(group)}</span>
        </span>
      </button>
      {others.length === 0 ? (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`Take ${written}`}
          onClick={() => take(likeliest)}
        >
          Take
        </Button>
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Take ${written} as`}
              rightSection={<IconChevronDown size={12} aria-hidden />}
            >
              Take
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {candidates.map((candidate) => (
              <Menu.Item
                key={candidate.id}
                leftSection={<KindIcon kind={candidate.kind} />}
                onClick={() => take(candidate)}
              >
                {candidate.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={`Ignore ${written} in this article`}
        title="Not offered in this article again"
        onClick={() => session.services.offers.ignore(first.name.key).catch(showError)}
      >
        Ignore
      </Button>
    </>
  )
}

function Ignored({ groups, session }: { groups: Group[]; session: ArticleSession }) {
  return (
    <details className={classes.ignored}>
      <summary>{counted(groups.length, 'ignored name')}</summary>
      <ul className={classes.list}>
        {groups.map(({ key, written }) => (
          <li key={`${key} ${written}`} className={classes.row}>
            <span className={classes.name}>{written}</span>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Offer ${written} again`}
              onClick={() => session.services.offers.heed(key).catch(showError)}
            >
              Offer again
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function aboutName({ places: [first, ...more] }: Group): string {
  if (!first) return ''
  const [likeliest, ...others] = first.name.candidates
  const what =
    others.length > 0
      ? `${others.length + 1} records have this name`
      : likeliest.isAlias || likeliest.name !== likeliest.spelling
        ? likeliest.name
        : null
  const often = more.length > 0 ? `${more.length + 1} times` : null
  return [what, often].filter(Boolean).join(' · ')
}

/** One row for each writing of a name, in the order they first stand in the text. */
function grouped(places: readonly OfferedName[]): Group[] {
  const groups = new Map<string, Group>()
  for (const place of places) {
    const { key, text } = place.name
    const id = `${key} ${text}`
    const known = groups.get(id)
    if (known) known.places.push(place)
    else groups.set(id, { key, written: text, places: [place] })
  }
  return [...groups.values()]
}

/** Selects the name's next place after the caret, round to the first. */
function goToNext({ editor }: ArticleSession, places: readonly OfferedName[]): void {
  const next = places.find(({ from }) => from > editor.state.selection.from) ?? places[0]
  if (!next || next.to > editor.state.doc.content.size) return
  editor.commands.setTextSelection({ from: next.from, to: next.to })
  editor.view.focus()
  scrollToPosition(editor.view, next.from)
}
