import { type Beside, besideKinds } from '@shared/records/settings'
import { parseQuery, soughtWords } from '@shared/search/query'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRecord } from '../../api/queries'
import { getRecord, listRecords } from '../../api/records'
import { KindIcon } from '../../ui/kind-icon'
import { capitalised, kindNames } from '../../ui/words'
import classes from '../commands/palette.module.css'
import { type PaletteEntry, PaletteFrame } from '../commands/palette-frame'
import { RecordRow } from '../commands/record-row'
import { usePreference } from '../preferences'
import { useSearchHits } from '../search/use-search-hits'
import { besideOf } from './besides'
import { setActiveSide } from './side'
import { putBeside } from './use-beside'

/** So many are found that enough are left when those that cannot stand beside are taken out. */
const foundHits = 24
const shownArticles = 5

type Named = Pick<Beside, 'kind' | 'id'> & { name: string }

/**
 * Chooses what to put beside an article: what stood there last and what it was made from come first, then anything that
 * is searched for. The article itself is not offered: two texts of one article would save over each other.
 */
export function BesidePicker({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const [text, setText] = useState('')
  const query = text.trim()
  const found = useSearchHits(query, foundHits)
  const suggested = useSuggested(articleId)
  const choose = (chosen: Pick<Beside, 'kind' | 'id'>) => {
    // Before it is drawn, so that it takes the focus when it comes.
    setActiveSide('beside')
    putBeside(articleId, chosen)
  }
  const words = soughtWords(parseQuery(found.text))
  const hits = found.rows.flatMap((row): PaletteEntry[] => {
    if (row.kind !== 'record') return []
    const kind = besideKinds.find((each) => each === row.hit.kind)
    if (!kind || row.hit.id === articleId) return []
    const run = () => choose({ kind, id: row.hit.id })
    return [{ id: row.key, group: 'Found', run, content: <RecordRow hit={row.hit} words={words} /> }]
  })
  const entries = suggested.map(
    ({ kind, id, name, group }): PaletteEntry => ({
      id: `${kind} ${id}`,
      group,
      run: () => choose({ kind, id }),
      content: (
        <>
          <KindIcon kind={kind} />
          <span className={classes.words}>{name || `Untitled ${kindNames[kind].one}`}</span>
          <span className={classes.kind}>{capitalised(kindNames[kind].one)}</span>
        </>
      ),
    }),
  )
  return (
    <PaletteFrame
      label="Put beside this article"
      text={text}
      onChange={setText}
      entries={query === '' ? entries : hits}
      isFound={query === '' || found.error !== null || found.text === query}
      none={query === '' ? 'Type a few letters of what to put beside.' : 'Nothing has these words.'}
      onClose={onClose}
    />
  )
}

/** What is likely to be wanted beside an article, each once. */
function useSuggested(articleId: string): (Named & { group: string })[] {
  const besides = usePreference('besides')
  const last = besideOf(besides, articleId)
  const { data: article } = useRecord('article', articleId)
  const interviewIds = article?.interviewIds
  const { data: suggested = [] } = useQuery({
    queryKey: ['references', 'beside', articleId, last?.id ?? null, interviewIds ?? []],
    queryFn: async () => {
      const [before, interviews, articles] = await Promise.all([
        last ? named(last) : null,
        Promise.all((interviewIds ?? []).map((id) => named({ kind: 'interview', id }))),
        listRecords('article', { limit: shownArticles + 1 }),
      ])
      const others = articles.rows.map(({ id, title }) => ({ kind: 'article' as const, id, name: title }))
      return [
        ...(before ? [{ ...before, group: 'Last beside it' }] : []),
        ...interviews.flatMap((one) => (one ? [{ ...one, group: 'Made from' }] : [])),
        ...others.map((one) => ({ ...one, group: 'Articles' })),
      ]
    },
    enabled: article !== undefined,
  })
  const seen = new Set([articleId])
  return suggested.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** Null where it is gone. */
async function named({ kind, id }: Pick<Beside, 'kind' | 'id'>): Promise<Named | null> {
  try {
    const record = await getRecord(kind, id)
    if (record.binnedAt !== null) return null
    return { kind, id, name: 'title' in record ? record.title : record.name }
  } catch {
    return null
  }
}
