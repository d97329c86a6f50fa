import type { ReactNode } from 'react'
import { formatDayShort } from '../../../ui/dates'
import { Picture } from '../../../ui/picture'
import { Tag } from '../../../ui/tag'
import { formatCount } from '../../../ui/words'
import { changeListState, currentListState } from '../../lists/list-state'
import type { ListSection } from '../../lists/sections'
import classes from './cells.module.css'

/** A record's name in the text face, with its picture before it where it has one. */
export function NameCell({ name, lead }: { name: string; lead?: ReactNode }) {
  return (
    <>
      {lead}
      <span className={classes.name} title={name}>
        {name}
      </span>
    </>
  )
}

/** A small picture before a name. */
export function PictureLead(props: { mediaId: string | null; seed: string; shape?: 'round' }) {
  return (
    <span className={classes.picture} data-shape={props.shape}>
      <Picture mediaId={props.mediaId} alt="" seed={props.seed} size="small" shape={props.shape ?? 'card'} />
    </span>
  )
}

/** Plain words, cut where there is no room; a quiet dash where there are none. */
export function WordsCell({ words, quiet = false }: { words: string | null; quiet?: boolean }) {
  if (!words) return <None />
  return (
    <span className={classes.words} data-quiet={quiet || undefined} title={words}>
      {words}
    </span>
  )
}

/** A count; none is nothing to look at. */
export function CountCell({ count }: { count: number }) {
  return count === 0 ? <None /> : <span>{formatCount(count)}</span>
}

export function DayCell({ day }: { day: string | null }) {
  return day === null ? <None /> : <span className={classes.quiet}>{formatDayShort(day)}</span>
}

/** The tags of a record; a click shows all that have it. */
export function TagsCell({ section, tags }: { section: ListSection; tags: readonly string[] }) {
  if (tags.length === 0) return <None />
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has the tag filter for it
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <span
          key={tag}
          className={classes.tag}
          title={`Show all with the tag “${tag}”`}
          onClick={(event) => {
            event.stopPropagation()
            showTagged(section, tag)
          }}
        >
          <Tag>{tag}</Tag>
        </span>
      ))}
    </span>
  )
}

/** Narrows a list to the records with a tag, beside what narrows it already. */
function showTagged(section: ListSection, tag: string): void {
  const { where } = currentListState(section)
  const isThere = where.some(
    (condition) => condition.test === 'among' && condition.field === 'tag' && condition.values.includes(tag),
  )
  if (isThere) return
  changeListState(section, { where: [...where, { test: 'among', field: 'tag', values: [tag] }] })
}

function None() {
  return (
    <span className={classes.none} aria-hidden>
      –
    </span>
  )
}
