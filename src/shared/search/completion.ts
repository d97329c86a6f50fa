import { type FilterName, filterNameOf, filterNames } from './filters'
import { formatValue } from './query'

/** What the caret stands in that can be completed. `from` and `to` are the stretch that a completion replaces. */
export type CompletionPlace =
  | { kind: 'name'; names: FilterName[]; from: number; to: number }
  | { kind: 'value'; name: FilterName; typed: string; from: number; to: number }

const value = /(?:^|[\s])-*([\p{L}-]+)[:：](?:["“”„«]([^"“”»]*)|([^\s"“”„»«]*))$/u
const beginning = /(?:^|\s)-*(\p{L}{2,})$/u

/** Looks at the end of what stands before the caret; null where there is nothing to complete. */
export function completionPlace(text: string, caret: number): CompletionPlace | null {
  const before = text.slice(0, caret)
  const [, name, quoted, plain] = value.exec(before) ?? []
  const filterName = name === undefined ? null : filterNameOf(name)
  if (filterName) {
    const typed = quoted ?? plain ?? ''
    const from = caret - typed.length - (quoted === undefined ? 0 : 1)
    return { kind: 'value', name: filterName, typed, from, to: caret }
  }
  const [, typed] = beginning.exec(before) ?? []
  if (typed === undefined) return null
  const names = filterNames.filter((known) => known.startsWith(typed.toLowerCase()))
  return names.length === 0 ? null : { kind: 'name', names, from: caret - typed.length, to: caret }
}

/** The text with a completion put in, and where the caret stands then. */
export function complete(
  text: string,
  place: CompletionPlace,
  chosen: string,
): { text: string; caret: number } {
  const put = place.kind === 'name' ? `${chosen}:` : `${formatValue(chosen)} `
  const rest = text.slice(place.to)
  const after = put.endsWith(' ') ? rest.trimStart() : rest
  return { text: text.slice(0, place.from) + put + after, caret: place.from + put.length }
}
