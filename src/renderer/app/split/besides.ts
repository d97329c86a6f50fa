import { besideLimit } from '@shared/records/setting-limits'
import type { Beside } from '@shared/records/settings'

/** What stood beside an article last, open or not. */
export function besideOf(besides: readonly Beside[], articleId: string): Beside | null {
  return besides.find((beside) => beside.articleId === articleId) ?? null
}

/** Remembers what stands beside an article, the latest first. An article never stands beside itself. */
export function withBeside(besides: readonly Beside[], next: Beside): readonly Beside[] {
  if (next.kind === 'article' && next.id === next.articleId) return besides
  return [next, ...besides.filter(({ articleId }) => articleId !== next.articleId)].slice(0, besideLimit)
}
