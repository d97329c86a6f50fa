import { Button } from '@mantine/core'
import type { RecordKind } from '@shared/records/common'
import { useState } from 'react'
import { messageOf } from '../../api/desk'
import { useMentions } from '../../api/queries'
import { PanelCard, PanelNote } from '../../ui/panel'
import { Problem } from '../../ui/problem'
import { counted, formatCount } from '../../ui/words'
import { navigate } from '../routes'
import classes from './mentioned-in.module.css'

/** As many as are read at a stretch. A record may be named ten thousand times, and to draw all of them takes seconds. */
const SHOWN_AT_ONCE = 100

/** The articles that mention a record, each with its sentence; a click goes to that sentence. */
export function MentionedIn({ kind, id, name }: { kind: RecordKind; id: string; name: string }) {
  const { data, error } = useMentions(kind, id)
  const [most, setMost] = useState({ of: id, count: SHOWN_AT_ONCE })
  if (error) return <Problem>{messageOf(error)}</Problem>
  if (!data) return null
  if (data.length === 0) {
    return (
      <PanelNote>
        {kind === 'media'
          ? 'No article shows this yet.'
          : `No article mentions ${name || 'this'} yet. Type @ in an article and a few letters of the name.`}
      </PanelNote>
    )
  }
  // A name and its price in one sentence are two mentions and one thing to read.
  const sentences = [...new Map(data.map((one) => [`${one.articleId} ${one.sentence}`, one]))]
  const count = most.of === id ? most.count : SHOWN_AT_ONCE
  const left = sentences.length - count
  const articles = new Set(data.map((mention) => mention.articleId)).size
  return (
    <>
      <p className={classes.count}>
        {counted(data.length, 'mention')} in {counted(articles, 'article')}
      </p>
      {sentences.slice(0, count).map(([key, mention]) => (
        <PanelCard
          key={key}
          onClick={() =>
            navigate({
              section: 'articles',
              id: mention.articleId,
              find: mention.sentence.replace(/\s+/g, ' '),
            })
          }
        >
          <span className={classes.title}>{mention.articleTitle || 'Untitled article'}</span>
          <span className={classes.sentence}>
            {mention.sentence === '' ? withoutWords(kind) : lit(mention.sentence, name)}
          </span>
        </PanelCard>
      ))}
      {left > 0 && (
        <Button variant="default" onClick={() => setMost({ of: id, count: count + SHOWN_AT_ONCE })}>
          {left > SHOWN_AT_ONCE ? `Show ${SHOWN_AT_ONCE} more of ${formatCount(left)}` : `Show ${left} more`}
        </Button>
      )}
    </>
  )
}

/** A mention that is no sentence: a cover, a card, the name of who answers. */
function withoutWords(kind: RecordKind): string {
  if (kind === 'media') return 'As a picture'
  return kind === 'expert' ? 'As the one who answers' : 'On a card'
}

function lit(sentence: string, name: string) {
  const at = name === '' ? -1 : sentence.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <b className={classes.lit}>{sentence.slice(at, at + name.length)}</b>
      {sentence.slice(at + name.length)}
    </>
  )
}
