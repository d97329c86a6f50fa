import { besideLimit } from '@shared/records/setting-limits'
import type { Beside } from '@shared/records/settings'
import { expect, test } from 'vitest'
import { besideOf, withBeside } from './besides'

const beside = (articleId: string, id: string, isOpen = true): Beside => ({
  articleId,
  kind: 'article',
  id,
  isOpen,
})

test('each article remembers what stood beside it last', () => {
  let besides: readonly Beside[] = []
  besides = withBeside(besides, beside('a', 'b'))
  besides = withBeside(besides, beside('c', 'd'))
  besides = withBeside(besides, { ...beside('a', 'e'), kind: 'expert', isOpen: false })
  expect(besides).toHaveLength(2)
  expect(besideOf(besides, 'a')).toMatchObject({ kind: 'expert', id: 'e', isOpen: false })
  expect(besideOf(besides, 'c')?.id).toBe('d')
  expect(besideOf(besides, 'b')).toBeNull()
})

test('an article is not put beside itself', () => {
  const besides = [beside('a', 'b')]
  expect(withBeside(besides, beside('a', 'a'))).toBe(besides)
})

test('the oldest are forgotten', () => {
  let besides: readonly Beside[] = []
  for (let made = 0; made < besideLimit + 5; made += 1) besides = withBeside(besides, beside(`a${made}`, 'b'))
  expect(besides).toHaveLength(besideLimit)
  expect(besideOf(besides, 'a4')).toBeNull()
  expect(besideOf(besides, 'a5')).not.toBeNull()
})
