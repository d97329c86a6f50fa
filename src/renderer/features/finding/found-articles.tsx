import { Button, Checkbox } from '@mantine/core'
import { findInText } from '@shared/article/find/find-in-text'
import { compileQuery, type FindQuery, type Replacement } from '@shared/article/find/find-query'
import { replacedText } from '@shared/article/find/replaced-text'
import type { FoundArticle, PlaceInLibrary } from '@shared/ipc/find-calls'
import { useState } from 'react'
import { counted } from '../../ui/words'
import { type Chosen, freePlaces, placeId } from './chosen-places'
import classes from './replace-dialog.module.css'

type Props = {
  articles: readonly FoundArticle[]
  query: FindQuery
  replacement: Replacement
  chosen: Chosen
  onChoose(places: string[], on: boolean): void
}

/** Places that are drawn at first, and more of them each time: thousands would take seconds to draw. */
const DRAWN = 200

/** Every place in its line, by article, each with a tick. Those that are not drawn yet are ticked too. */
export function FoundArticles({ articles, query, replacement, chosen, onChoose }: Props) {
  const [drawn, setDrawn] = useState(DRAWN)
  let left = drawn
  let hidden = 0
  return (
    <ul className={classes.articles} aria-label="Places found">
      {articles.map((article) => {
        const shown = article.places.slice(0, left)
        left -= shown.length
        hidden += article.places.length - shown.length
        if (shown.length === 0) return null
        const free = freePlaces(article)
        const ticked = free.filter((place) => chosen.has(place)).length
        const title = article.title || 'Untitled article'
        return (
          <li key={article.articleId}>
            <Checkbox
              classNames={{ label: classes.title }}
              label={title}
              description={counted(article.places.length, 'place')}
              checked={ticked === free.length && free.length > 0}
              indeterminate={ticked > 0 && ticked < free.length}
              disabled={free.length === 0}
              onChange={(event) => onChoose(free, event.currentTarget.checked)}
            />
            <ul className={classes.places}>
              {shown.map((place) => (
                <li key={place.key}>
                  <Checkbox
                    size="xs"
                    classNames={{ label: classes.line }}
                    disabled={place.isHeld}
                    checked={!place.isHeld && chosen.has(placeId(article, place))}
                    onChange={(event) => onChoose([placeId(article, place)], event.currentTarget.checked)}
                    label={<Line place={place} query={query} replacement={replacement} />}
                  />
                </li>
              ))}
            </ul>
          </li>
        )
      })}
      {hidden > 0 && (
        <li>
          <Button size="xs" variant="default" onClick={() => setDrawn(drawn + DRAWN)}>
            Show more of the other {counted(hidden, 'place')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function Line({
  place,
  query,
  replacement,
}: Pick<Props, 'query' | 'replacement'> & { place: PlaceInLibrary }) {
  const { before, found, after, isHeld } = place
  return (
    <>
      {before}
      {isHeld ? (
        <mark className={classes.held}>{found}</mark>
      ) : (
        <>
          <del className={classes.old}>{found}</del>
          <ins className={classes.now}>{whatComes(found, query, replacement)}</ins>
        </>
      )}
      {after}
      {isHeld && <span className={classes.why}> in a chip, which says what its record says</span>}
    </>
  )
}

/** What the groups of an expression catch is known of the place alone, which is enough for a preview. */
function whatComes(found: string, query: FindQuery, replacement: Replacement): string {
  if (!query.isExpression) return replacedText({ groups: [found], named: {} }, replacement, false)
  const compiled = compileQuery({ ...query, wholeWord: false })
  const place = 'pattern' in compiled ? findInText(found, compiled.pattern)[0] : undefined
  return replacedText(place ?? { groups: [found], named: {} }, replacement, true)
}
