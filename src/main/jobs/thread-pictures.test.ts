import { expect, test } from 'vitest'
import type { PictureTask } from '../services/media/picture-works'
import { nextPicture } from './thread-pictures'

const source = { file: 'a.jpg', mimeType: 'image/jpeg', edit: { rotation: 0, crop: null } } as const
const whole: PictureTask = { kind: 'edited', ...source }
const small: PictureTask = { kind: 'small', longest: 300, ...source }
const ahead: PictureTask = { ...small, isAhead: true }

/** In which order these are done, asked for at these milliseconds. */
function orderOf(asked: [PictureTask, number][]): number[] {
  const waiting = asked.map(([request, askedAt], index) => ({ request, askedAt, index }))
  const order: number[] = []
  while (waiting.length > 0) order.push(...waiting.splice(nextPicture(waiting), 1).map(({ index }) => index))
  return order
}

test('a screen is filled from its top, the one that is looked at now before those that were', () => {
  const first: [PictureTask, number][] = [0, 3, 5].map((at) => [small, at])
  const second: [PictureTask, number][] = [300, 330, 360].map((at) => [small, at])
  expect(orderOf([...first, ...second])).toEqual([3, 4, 5, 0, 1, 2])
})

test('a whole picture goes before all others, and what nobody waits for after them, in its order', () => {
  expect(
    orderOf([
      [ahead, 0],
      [small, 10],
      [ahead, 500],
      [small, 510],
      [whole, 600],
      [small, 620],
      [ahead, 630],
    ]),
  ).toEqual([4, 5, 3, 1, 0, 2, 6])
})
