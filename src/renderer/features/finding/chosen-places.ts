import type { FoundArticle, PlaceInLibrary } from '@shared/ipc/find-calls'

/** The ticked places, by article and key. */
export type Chosen = ReadonlySet<string>

export function placeId(article: FoundArticle, place: PlaceInLibrary): string {
  return `${article.articleId} ${place.key}`
}

/** The places that a replacement can change. */
export function freePlaces(article: FoundArticle): string[] {
  return article.places.filter(({ isHeld }) => !isHeld).map((place) => placeId(article, place))
}

export function everyPlace(articles: readonly FoundArticle[]): Chosen {
  return new Set(articles.flatMap(freePlaces))
}

export function choose(chosen: Chosen, places: readonly string[], on: boolean): Chosen {
  const next = new Set(chosen)
  for (const place of places) {
    if (on) next.add(place)
    else next.delete(place)
  }
  return next
}

/** What is asked to be replaced. */
export function chosenOf(articles: readonly FoundArticle[], chosen: Chosen) {
  return articles.flatMap((article) => {
    const keys = article.places.filter((place) => chosen.has(placeId(article, place))).map(({ key }) => key)
    return keys.length > 0 ? [{ articleId: article.articleId, revision: article.revision, keys }] : []
  })
}
