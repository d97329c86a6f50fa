import { articleSchema } from '@shared/article/schema'
import type { CheckedBlock } from '@shared/checks/checked-block'
import type { BlockReading } from '@shared/checks/read-block'
import type { ListedRule } from '@shared/checks/style-set'
import { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Findings } from './findings'
import { styleReader } from './style-reader'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const rule: ListedRule = {
  id: 'House.Jar',
  style: 'House',
  kind: 'existence',
  severity: 'warning',
  message: 'x',
  reason: '',
  languages: [],
  limit: null,
  formula: '',
  condition: '',
  wholeArticle: false,
  least: 0,
  most: 0,
  origin: 'library',
  on: true,
}

/** A rule that objects to every "jar", and what was asked of it. */
function desk(...lines: string[]) {
  const asked: string[] = []
  let title = ''
  let slow = 0
  const set = {
    once: [] as { rule: string; blockId: string | null; words: string; reason: string }[],
    always: [],
  }
  const readBlock = ({ id, part, text }: CheckedBlock): BlockReading => {
    asked.push(text)
    const from = text.indexOf('jar')
    const place = { rule: rule.id, blockId: id, part, from, to: from + 3, words: 'jar' }
    return { hits: from < 0 ? [] : [{ ...place, message: 'x', suggestions: [] }], clues: [], counts: null }
  }
  const findings = new Findings({
    rules: async () => ({ rules: [rule], problems: [] }),
    read: async (blocks) => {
      await new Promise((resolve) => setTimeout(resolve, slow))
      return blocks.map(readBlock)
    },
    ignored: async () => set,
    ignoreOnce: async (one) => set.once.push(one),
    ignoreAlways: async () => null,
    heedOnce: async () => {
      set.once = []
    },
    heedAlways: async () => null,
    fields: () => ({ title, dek: '' }),
    nameOf: () => '',
  })
  const paragraphs = lines.map((line, index) =>
    articleSchema.node('paragraph', { id: `p${index}` }, [articleSchema.text(line)]),
  )
  const view = {
    state: EditorState.create({ doc: articleSchema.node('doc', null, paragraphs) }),
    isDestroyed: false,
  }
  const reader = styleReader(view as unknown as EditorView, findings, () => 'en-GB')
  return {
    findings,
    /** What was read since the last time this was asked, once the writer has paused. */
    async read(): Promise<string[]> {
      await vi.advanceTimersByTimeAsync(5000)
      return asked.splice(0)
    },
    type(words: string, at: number) {
      view.state = view.state.apply(view.state.tr.insertText(words, at))
      reader.lookSoon()
    },
    slowDown(milliseconds: number) {
      slow = milliseconds
    },
    retitle(words: string) {
      title = words
      findings.lookAgain()
    },
    found: () => findings.shown.get().map(({ blockId, part, from }) => [blockId ?? part, from]),
  }
}

test('only what changed is read again', async () => {
  const { read, type, retitle, found } = desk('A jar.', 'None.', 'A jar too.')
  expect(await read()).toEqual(['A jar.', 'None.', 'A jar too.'])
  expect(found()).toEqual([
    ['p0', 2],
    ['p2', 2],
  ])
  type('jar ', 9)
  expect(await read()).toEqual(['jar None.'])
  expect(found()).toEqual([
    ['p0', 2],
    ['p1', 0],
    ['p2', 2],
  ])
  retitle('On jars')
  expect(await read()).toEqual(['On jars'])
  expect(found()[0]).toEqual(['title', 3])
  expect(await read()).toEqual([])
})

test('what is typed while a long text is read is read after it', async () => {
  const { read, type, slowDown, found } = desk('A jar.')
  slowDown(3000)
  await vi.advanceTimersByTimeAsync(1000)
  type('jar ', 1)
  await read()
  await read()
  expect(found()).toEqual([['p0', 0]])
})

test('rules that change are read by anew; what is set aside is not read at all', async () => {
  const { findings, read, found } = desk('A jar.')
  await read()
  findings.changed()
  expect(await read()).toEqual(['A jar.'])
  const [first] = findings.shown.get()
  if (!first) throw new Error('There is a finding.')
  await findings.ignoreOnce(first, 'A pun.')
  expect(found()).toEqual([])
  expect(findings.reasonOf(first)).toBe('A pun.')
  await findings.heed(first)
  expect(found()).toHaveLength(1)
  expect(await read()).toEqual([])
})

test('findings of several sources stand together in the order of the text', async () => {
  const { findings, read, found } = desk('A jar.', 'A jar.')
  await read()
  const [first] = findings.shown.get()
  if (!first) throw new Error('There is a finding.')
  findings.put('names', [{ ...first, source: 'names', rule: 'Names', blockId: 'p0', from: 4 }])
  expect(found()).toEqual([
    ['p0', 2],
    ['p0', 4],
    ['p1', 2],
  ])
  findings.put('names', [])
  expect(found()).toHaveLength(2)
})

test('what is found again is confirmed, and told once', async () => {
  const { findings, read, type } = desk('A jar.', 'A pot.')
  await read()
  const shown = findings.shown.get()
  const confirmed = findings.confirmed.get()
  type('x', 9)
  await read()
  expect(findings.shown.get()).toBe(shown)
  // An underline that was cut out and put back meanwhile is to be drawn again.
  expect(findings.confirmed.get()).toBeGreaterThan(confirmed)
})

test('findings follow their blocks when these change places', async () => {
  const { findings, read, found } = desk('A jar.', 'A pot.')
  await read()
  const [first] = findings.shown.get()
  if (!first) throw new Error('There is a finding.')
  const name = { ...first, source: 'names', rule: 'Names', blockId: 'p1' }
  findings.put('names', [name])
  expect(found().map(([block]) => block)).toEqual(['p0', 'p1'])
  findings.putOrder(['p1', 'p0'])
  findings.put('names', [name])
  expect(found().map(([block]) => block)).toEqual(['p1', 'p0'])
})
