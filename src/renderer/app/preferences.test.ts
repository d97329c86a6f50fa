import { defaultPreferences } from '@shared/records/setting-values'
import type { Preferences } from '@shared/records/settings'
import { expect, test, vi } from 'vitest'

type Kept = (kept: Preferences) => void

const asked: { change: Partial<Preferences>; answer: Kept }[] = []
let tell: Kept = () => {}
vi.stubGlobal('window', {
  location: { search: '' },
  desk: {
    on: (_name: string, listener: Kept) => {
      tell = listener
    },
    preferences: {
      get: async () => ({ ok: true, value: defaultPreferences }),
      set: (change: Partial<Preferences>) =>
        new Promise((resolve) => {
          asked.push({ change, answer: (value) => resolve({ ok: true, value }) })
        }),
    },
  },
})
const { changePreferences, currentPreferences, startPreferences } = await import('./preferences')

test('what is told late does not undo a newer change, and other windows are heard again after', async () => {
  await startPreferences()
  changePreferences({ textSize: 19 })
  changePreferences({ textSize: 20 })
  const [first, second] = asked
  const afterFirst = { ...defaultPreferences, textSize: 19 }
  tell(afterFirst)
  first?.answer(afterFirst)
  await Promise.resolve()
  expect(currentPreferences().textSize).toBe(20)
  // Another window changed something meanwhile; the last answer has it.
  second?.answer({ ...defaultPreferences, textSize: 20, listWidth: 333 })
  await vi.waitFor(() => expect(currentPreferences()).toMatchObject({ textSize: 20, listWidth: 333 }))
  tell({ ...defaultPreferences, textSize: 24 })
  expect(currentPreferences().textSize).toBe(24)
})

test('an answer that comes after that of a newer change does not undo it', async () => {
  await startPreferences()
  asked.length = 0
  changePreferences({ textSize: 19 })
  changePreferences({ textSize: 20 })
  asked[1]?.answer({ ...defaultPreferences, textSize: 20 })
  await new Promise((resolve) => setTimeout(resolve))
  asked[0]?.answer({ ...defaultPreferences, textSize: 19 })
  await new Promise((resolve) => setTimeout(resolve))
  expect(currentPreferences().textSize).toBe(20)
})
