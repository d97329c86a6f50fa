import { mentionsOf, type RecordMention } from '@shared/article/mentions'
import { IconExternalLink } from '@tabler/icons-react'
import { useEffect, useMemo, useReducer } from 'react'
import { sectionOfKind } from '../../../app/lists/sections'
import { navigate } from '../../../app/routes'
import { PanelNote, PanelPart } from '../../../ui/panel'
import { Picture } from '../../../ui/picture'
import { carryRecord } from '../../../ui/record-drag'
import { useStore } from '../../../ui/store'
import { counted } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import { goToBlock } from './go-to-block'
import classes from './mentions-tab.module.css'
import { NamesFound } from './names-found'
import { WithSession } from './with-session'

type Kind = RecordMention['kind']
type Group = { kind: Kind; id: string; places: RecordMention[] }

const titles: Record<Kind, string> = {
  expert: 'Experts',
  product: 'Products',
  brand: 'Brands',
  media: 'Pictures',
}
const order: Kind[] = ['expert', 'product', 'brand', 'media']
export function MentionsTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Mentions">
      {(session) => (
        <>
          <NamesFound session={session} />
          <Mentions session={session} />
        </>
      )}
    </WithSession>
  )
}

/** The records this article names or shows: a click goes to the next place, the arrow to the record. */
function Mentions({ session }: { session: ArticleSession }) {
  const summary = useStore(session.summary)
  const [version, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => session.services.references.watchAll(drawAgain), [session])
  const groups = useMemo(() => {
    void summary
    void version
    return grouped(mentionsOf(session.document(), session.nameOf))
  }, [session, summary, version])

  if (groups.length === 0) {
    return (
      <PanelNote>
        Nothing from the library is named yet. Type @ and a few letters to name a product, a brand or an
        expert.
      </PanelNote>
    )
  }
  return order.map((kind) => {
    const shown = groups.filter((group) => group.kind === kind)
    return (
      shown.length > 0 && (
        <PanelPart key={kind} title={titles[kind]}>
          <ul className={classes.list}>
            {shown.map((group) => (
              <li key={group.id}>
                <MentionRow group={group} session={session} />
              </li>
            ))}
          </ul>
        </PanelPart>
      )
    )
  })
}

function MentionRow({ group, session }: { group: Group; session: ArticleSession }) {
  const { references } = session.services
  const { kind, id, places } = group
  const record = {
    expert: () => ({ name: references.expert(id)?.name, picture: references.expert(id)?.portraitMediaId }),
    product: () => ({ name: references.product(id)?.name, picture: references.product(id)?.pictureMediaId }),
    brand: () => ({ name: references.brand(id)?.name, picture: null }),
    media: () => ({
      name: references.mediaItem(id)?.title || references.mediaItem(id)?.fileName,
      picture: id,
    }),
  }[kind]()
  const name = record.name ?? 'No longer in the library'
  return (
    <span className={classes.row}>
      <button
        type="button"
        className={classes.go}
        draggable
        onDragStart={(event) => carryRecord(event.dataTransfer, kind, id)}
        onClick={() => goToBlock(session, nextPlace(session, places))}
      >
        <span className={classes.picture}>
          <Picture
            mediaId={record.picture ?? null}
            alt=""
            seed={name}
            shape={kind === 'expert' ? 'round' : 'card'}
            size="small"
          />
        </span>
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.uses}>{usesWords(places)}</span>
        </span>
      </button>
      <button
        type="button"
        className={classes.open}
        aria-label={`Open ${name}`}
        onClick={() => navigate({ section: sectionOfKind[kind], id })}
      >
        <IconExternalLink size={16} stroke={1.6} aria-hidden />
      </button>
    </span>
  )
}

function grouped(mentions: RecordMention[]): Group[] {
  const groups = new Map<string, Group>()
  for (const mention of mentions) {
    const known = groups.get(mention.recordId)
    if (known) known.places.push(mention)
    else groups.set(mention.recordId, { kind: mention.kind, id: mention.recordId, places: [mention] })
  }
  return [...groups.values()]
}

/** The place after the caret's block, round to the first. */
function nextPlace(session: ArticleSession, places: RecordMention[]): string | null {
  const { $from } = session.editor.state.selection
  const here = Array.from(
    { length: $from.depth },
    (_, depth) => $from.node(depth + 1).attrs.id as string | null,
  )
  const at = places.findIndex(({ blockId }) => here.includes(blockId))
  return places[(at + 1) % places.length]?.blockId ?? null
}

const useNames: Record<RecordMention['use'], [string, string]> = {
  mention: ['mention', 'mentions'],
  fact: ['fact', 'facts'],
  card: ['card', 'cards'],
  figure: ['figure', 'figures'],
  speaker: ['answer', 'answers'],
}

function usesWords(places: RecordMention[]): string {
  const counts = new Map<RecordMention['use'], number>()
  for (const { use } of places) counts.set(use, (counts.get(use) ?? 0) + 1)
  return [...counts].map(([use, count]) => counted(count, ...useNames[use])).join(' · ')
}
