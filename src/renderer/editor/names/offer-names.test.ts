import type { FoundName } from '@shared/mentions/name'
import { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { doc, p } from '../commands/test-documents'
import { NameOffers } from './name-offers'
import { NameLooker } from './offer-names'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const balm: FoundName = {
  from: 0,
  to: 4,
  text: 'Balm',
  key: 'balm',
  candidates: [
    { kind: 'product', id: 'x', name: 'Balm', spelling: 'Balm', isAlias: false, written: 'right' },
  ],
}

test('names that came while a long text was looked through are offered when that is done', async () => {
  let known: FoundName[] = []
  const offers = new NameOffers({
    async find(texts) {
      const found = known
      await new Promise((resolve) => setTimeout(resolve, 3000))
      return texts.map(() => found)
    },
    ignored: async () => [],
    ignore: async () => {},
    heed: async () => {},
  })
  const view = {
    state: EditorState.create({ doc: doc(p('Balm for the boat.')) }),
    isDestroyed: false,
    dispatch(transaction: EditorState['tr']) {
      view.state = view.state.apply(transaction)
    },
  }
  const looker = new NameLooker(view as unknown as EditorView, offers)
  await vi.advanceTimersByTimeAsync(1000)
  known = [balm]
  offers.changed()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(offers.places.get()).toEqual([{ from: 1, to: 5, name: balm }])
  looker.destroy()
})
