import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { intake, noKnownNames } from '../index'
import { importedFile } from '../report'

/** Texts with what a careful editor finds in them; see the head of `cases/interviews.txt` for the form. */
type Case = {
  name: string
  source: string
  questions: string[]
  expected: Record<string, string>
}

function readCases(bundle: string): Case[] {
  const text = readFileSync(new URL(`cases/${bundle}.txt`, import.meta.url), 'utf8')
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const name = part.slice(0, part.indexOf('\n')).trim()
      const rule = part.indexOf('----\n')
      const head = part.slice(part.indexOf('\n') + 1, rule)
      const marked = part.slice(rule + 5)
      const expected = Object.fromEntries(
        [...head.matchAll(/^(\w+): *(.*)$/gm)].map((found) => [found[1] ?? '', found[2] ?? '']),
      )
      const questions = [...marked.matchAll(/⟦([\s\S]*?)⟧/g)].map((found) => plainQuestion(found[1] ?? ''))
      return { name, source: marked.replace(/[⟦⟧]/g, ''), questions, expected }
    })
}

/** A question as it reads, without what its file put between its words. */
function plainQuestion(marked: string): string {
  return marked
    .replace(/\*\*\s*\n\s*\n\s*\*\*/g, ' ')
    .replace(/\*\*/g, '')
    .replace(/\n\n\d\d:\d\d:[^\n]*\n/g, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/<v [^>]+>/g, '')
    .replace(/\n *• /g, ' ')
    .replace(/\n\n#{1,6} /g, ' ')
    .replace(/\*(\w+)\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

const list = (text: string | undefined, sign: string) =>
  (text ?? '')
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean)

async function run(one: Case) {
  const bytes = new TextEncoder().encode(one.source)
  const result = await intake({ fileName: one.name, bytes }, noKnownNames())
  return importedFile(one.name, result, null)
}

// What reads a format is loaded, and its patterns are compiled, with the first text of it: that is no case's own time.
beforeAll(async () => {
  for (const name of ['first.md', 'first.txt', 'first.html', 'first.vtt'])
    await run({ name, source: 'Is it oily?\n\nA little.\n', questions: [], expected: {} })
})

for (const bundle of ['interviews', 'articles', 'talks', 'transcripts', 'shapes']) {
  describe(bundle, () => {
    for (const one of readCases(bundle)) {
      it(one.name, async () => {
        const found = await run(one)
        expect(found.pairs.map((pair) => pair.question)).toEqual(one.questions)
        expect(found.isInterview).toBe(one.questions.length > 0)
        expect(found.kind).toBe(
          bundle === 'talks' || /\.(?:vtt|srt)$/.test(one.name) || one.name.startsWith('times-')
            ? 'interview'
            : 'article',
        )
        const answered = one.expected.waits === 'yes' ? found.pairs.slice(0, -1) : found.pairs
        for (const pair of answered) {
          for (const answer of pair.answers) expect(answer.text.trim()).not.toBe('')
        }
        if (answered !== found.pairs)
          expect(found.pairs.at(-1)?.answers.map((answer) => answer.text)).toEqual([''])
        const { title, speakers, products, credits, outside, dropped } = one.expected
        if (title !== undefined) expect(found.title).toBe(title)
        if (speakers !== undefined) expect(found.speakers).toEqual(list(speakers, ';'))
        if (products !== undefined) {
          const named = found.products.map((product) => `${product.brand} / ${product.name}`.toLowerCase())
          for (const product of list(products, ';')) {
            const [brand = '', name = ''] = product.toLowerCase().split(' / ')
            expect(
              named.some((text) => text.startsWith(brand) && text.includes(name)),
              product,
            ).toBe(true)
          }
        }
        if (credits !== undefined) expect(found.imageCredits).toEqual(list(credits, ';'))
        if (dropped !== undefined) expect(found.dropped).toEqual(list(dropped, '|'))
        for (const words of list(outside, '|')) {
          expect(
            found.pairs.flatMap((pair) => pair.answers.map((answer) => answer.text)).join('\n'),
          ).not.toContain(words)
          expect(found.text).toContain(words)
        }
      })
    }
  })
}

describe('no case loses a word', () => {
  for (const bundle of ['interviews', 'articles', 'transcripts', 'shapes']) {
    const texts = readCases(bundle).filter((one) => /\.(?:txt|md)$/.test(one.name))
    it.each(texts)(`${bundle}: $name`, async (one) => {
      const found = await run(one)
      const kept = bag(
        [found.title ?? '', found.text, ...found.dropped, ...found.imageCredits, ...found.speakers].join(' '),
      )
      const voices = bag(found.speakers.join(' '))
      const body = one.source
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1 ')
        .replace(/\[?\(?\d{1,2}:\d{2}\)?\]?/g, ' ')
      const lost = [...bag(body)].filter(
        ([word, count]) => count > (kept.get(word) ?? 0) && !mark.test(word) && !voices.has(word),
      )
      expect(lost.map(([word]) => word)).toEqual([])
    })
  }
})

/** Marks of questions, answers and list items, which are told by the document's form and not by words. */
const mark = /^(?:q|a|f|p|r|q\d|a\d|\d+|question|answer|interviewer|host|moderator|вопрос|ответ|x)$/

function bag(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}
