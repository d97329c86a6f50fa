import { articleSchema } from '@shared/article/schema'
import type { CheckedBlock } from '@shared/checks/checked-block'
import { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Store } from '../../ui/store'
import { TextReader } from './text-reader'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A reader that takes a second over two lines of a text of many, of which the fifth is at the top of the window. */
function desk(count: number) {
  const asked: string[][] = []
  const shown: string[][] = []
  const finished: boolean[] = []
  const version = new Store(0)
  let names = 'Balm'
  const shownWords = new Store(0)
  const paragraphs = Array.from({ length: count }, (_, index) =>
    articleSchema.node('paragraph', { id: `p${index}` }, [
      articleSchema.text(`Line ${index} `),
      articleSchema.node('mention', { kind: 'product', id: 'x', text: null }),
    ]),
  )
  const doc = articleSchema.node('doc', null, paragraphs)
  const view = {
    state: EditorState.create({ doc }),
    isDestroyed: false,
    dom: { getBoundingClientRect: () => ({ left: 0, width: 100, top: -400 }) },
    posAtCoords: () => ({ pos: positionOf(Math.min(4, count - 1)) }),
  }
  function positionOf(index: number): number {
    return paragraphs.slice(0, index).reduce((total, { nodeSize }) => total + nodeSize, 1)
  }
  const reader = new TextReader<string>(view as unknown as EditorView, {
    atOnce: 2,
    isSlow: true,
    version,
    shownWords,
    looked: new Store(0),
    fields: () => ({ title: 'The title', dek: '' }),
    nameOf: () => names,
    async read(blocks: CheckedBlock[]) {
      asked.push(blocks.map(({ text }) => text))
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return blocks.map(({ id, part }) => `${id ?? part}.${version.get()}`)
    },
    show: (readings) => void shown.push(readings),
    finished: (text) => void finished.push(text === view.state.doc),
  })
  return {
    reader,
    asked: () => asked.splice(0),
    shown,
    finished,
    wait: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
    changed: () => version.set(version.get() + 1),
    rename(next: string) {
      names = next
      shownWords.set(shownWords.get() + 1)
    },
    type(index: number) {
      view.state = view.state.apply(view.state.tr.insertText('x', positionOf(index)))
      reader.lookSoon()
    },
  }
}

test('a long text is read from the top of the window, and what is read so far is shown', async () => {
  const { wait, asked, shown, finished } = desk(8)
  await wait(4600)
  expect(shown.at(-1)).toEqual(['title.0', 'p4.0', 'p5.0', 'p6.0'])
  expect(finished).toEqual([])
  await wait(10_000)
  // After those below come those above, the nearest first; all are shown in the order of the text.
  expect(asked()).toEqual([
    ['The title', 'Line 4 Balm'],
    ['Line 5 Balm', 'Line 6 Balm'],
    ['Line 7 Balm', 'Line 3 Balm'],
    ['Line 2 Balm', 'Line 1 Balm'],
    ['Line 0 Balm'],
  ])
  expect(shown.at(-1)).toEqual(['title.0', ...Array.from({ length: 8 }, (_, index) => `p${index}.0`)])
  expect(finished).toEqual([true])
})

test('typing stops the reading of a long text, which goes on after the pause and reads nothing twice', async () => {
  const { wait, asked, shown, type } = desk(8)
  await wait(3100)
  type(7)
  await wait(600)
  expect(asked()).toHaveLength(1)
  expect(shown).toEqual([])
  await wait(20_000)
  const later = asked().flat()
  expect(later).not.toContain('Line 4 Balm')
  expect(later.filter((line) => line.includes('Line 7'))).toEqual(['xLine 7 Balm'])
})

test('what was found stays in sight until it is read anew', async () => {
  const { wait, changed, shown } = desk(8)
  await wait(20_000)
  changed()
  await wait(2500)
  expect(shown.at(-1)).toHaveLength(9)
  expect(shown.at(-1)?.slice(0, 2)).toEqual(['title.1', 'p0.0'])
  await wait(20_000)
  expect(shown.at(-1)?.every((reading) => reading.endsWith('.1'))).toBe(true)
})

test('a chip that shows another name has its line read again, and no other line', async () => {
  const { wait, rename, asked } = desk(2)
  await wait(20_000)
  asked()
  rename('Milk')
  await wait(20_000)
  expect(asked().flat()).toEqual(['Line 0 Milk', 'Line 1 Milk'])
})
