import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RevisionCause } from '../records/revision'
import { staysForGood, thinnedOut } from './thin-out'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const now = Date.UTC(2026, 10, 25, 12)

function revision(madeAt: number, cause: RevisionCause = 'pause', label = '') {
  return { id: `${madeAt} ${cause} ${label}`, madeAt, cause, label }
}

/** One every ten minutes, newest first. */
function everyTenMinutes(days: number) {
  return Array.from({ length: days * 144 }, (_, index) => revision(now - index * 10 * MINUTE))
}

test('all of a day, hourly for a week, daily for a month, weekly after', () => {
  const all = everyTenMinutes(100)
  const gone = new Set(thinnedOut(all, now))
  const stayed = (fromDay: number, toDay: number) =>
    all.filter(
      ({ id, madeAt }) => !gone.has(id) && now - madeAt >= fromDay * DAY && now - madeAt < toDay * DAY,
    ).length
  expect(stayed(0, 1)).toBe(144)
  expect(stayed(1, 7)).toBeGreaterThanOrEqual(6 * 24)
  expect(stayed(1, 7)).toBeLessThanOrEqual(6 * 24 + 1)
  expect(stayed(7, 30)).toBeGreaterThanOrEqual(23)
  expect(stayed(7, 30)).toBeLessThanOrEqual(24)
  // Ten weeks, the one that is cut by the month, and the oldest of all.
  expect(stayed(30, 101)).toBeLessThanOrEqual(12)
})

test('named ones and those of an export stay, and so do the newest and the oldest', () => {
  const old = now - 200 * DAY
  const all = [
    revision(old + 5 * MINUTE),
    revision(old + 4 * MINUTE, 'export'),
    revision(old + 3 * MINUTE, 'pause', 'Sent to Maren'),
    revision(old + 2 * MINUTE),
    revision(old + MINUTE, 'start'),
  ]
  expect(thinnedOut(all, now)).toEqual([all[3]?.id])
})

const history = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 120 * 24 * 60 }),
      fc.constantFrom('pause', 'start', 'export', 'named', 'status'),
    ),
    { maxLength: 120 },
  )
  .map((all) =>
    all
      .sort(([one], [other]) => one - other)
      .map(([minutes, cause]) => revision(now - minutes * MINUTE, cause as RevisionCause)),
  )

test('thinning again takes nothing more, and what stays for good is never taken', () => {
  fc.assert(
    fc.property(history, (all) => {
      const gone = new Set(thinnedOut(all, now))
      const left = all.filter(({ id }) => !gone.has(id))
      expect(thinnedOut(left, now)).toEqual([])
      expect(all.filter((each) => gone.has(each.id) && staysForGood(each))).toEqual([])
    }),
  )
})

test('no period is ever left empty: something within it stays, whenever it was thinned before', () => {
  fc.assert(
    fc.property(history, fc.nat(60), (all, daysLater) => {
      const later = now + daysLater * DAY
      const early = new Set(thinnedOut(all, now))
      const twice = all.filter(({ id }) => !early.has(id))
      const left = new Set(twice.map(({ id }) => id))
      for (const id of thinnedOut(twice, later)) left.delete(id)
      const weekOf = (madeAt: number) => Math.floor((madeAt + 3 * DAY) / (7 * DAY))
      const weeks = new Set(all.filter(({ id }) => left.has(id)).map(({ madeAt }) => weekOf(madeAt)))
      expect(
        [...new Set(all.map(({ madeAt }) => weekOf(madeAt)))].filter((week) => !weeks.has(week)),
      ).toEqual([])
    }),
  )
})
