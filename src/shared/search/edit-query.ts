import { formatQuery, type PlacedPart, type QueryPart } from './query'

/** The text without one of its parts. */
export function withoutPart(text: string, { from, to }: Pick<PlacedPart, 'from' | 'to'>): string {
  return `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim()
}

/** The text with one more part before it, so that what is being typed stays at the end. */
export function withPart(text: string, part: QueryPart): string {
  return `${formatQuery([part])} ${text.trimStart()}`
}
