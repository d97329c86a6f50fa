import type { Beside } from '@shared/records/settings'
import { changePreferences, currentPreferences, usePreference } from '../preferences'
import { placeOfRecord } from '../records/place-of-record'
import type { Place } from '../routes'
import { besideOf, withBeside } from './besides'

/** Whether an article's text is shown at a place: what a split view can be made of. */
export function isText({ section, id, view }: Place): boolean {
  return section === 'articles' && id !== null && view === null
}

/**
 * What stands beside the article at this place now.
 * @param canSplit whether this window has split views
 */
export function useBeside(place: Place, canSplit: boolean): Beside | null {
  const besides = usePreference('besides')
  if (!canSplit || !isText(place) || place.id === null) return null
  const beside = besideOf(besides, place.id)
  return beside?.isOpen ? beside : null
}

/** Puts something beside an article, in place of what stood there. */
export function putBeside(articleId: string, { kind, id }: Pick<Beside, 'kind' | 'id'>): void {
  keep({ articleId, kind, id, isOpen: true })
}

export function closeBeside(beside: Beside): void {
  keep({ ...beside, isOpen: false })
}

/** Takes records away from beside whatever they stand: they are in the bin. */
export function closeBesides(ids: readonly string[]): void {
  const { besides } = currentPreferences()
  const isGone = ({ id, isOpen }: Beside) => isOpen && ids.includes(id)
  if (!besides.some(isGone)) return
  changePreferences({
    besides: besides.map((beside) => (isGone(beside) ? { ...beside, isOpen: false } : beside)),
  })
}

function keep(next: Beside): void {
  changePreferences({ besides: [...withBeside(currentPreferences().besides, next)] })
}

/** Where the screen of what stands beside is to be found. */
export function placeOfBeside({ kind, id }: Beside): Place {
  // These two show all of their kind where no form is asked for.
  const view = kind === 'product' || kind === 'media' ? 'form' : null
  return { ...placeOfRecord(kind, id), view }
}
