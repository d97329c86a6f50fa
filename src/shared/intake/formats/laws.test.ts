import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Run } from '../blocks'
import { readHtml, readText } from '../read'
import { missingWords, textOfSource, wordsOf } from './words'

/** LAW_RUNS runs more. */
const RUNS = Number(process.env.LAW_RUNS ?? 250)
const SEED = Number(process.env.FC_SEED)
const options = { numRuns: RUNS, seed: SEED, verbose: false }

const word = fc.constantFrom(
  'serum',
  'Crème',
  'glow',
  'SPF',
  '50',
  'retinol',
  'Ana',
  'Bo',
  'why',
  'not',
  'pore',
  'über',
  '肌',
  'яна',
  'Q',
  'A',
  'photo',
  'lip',
  'e',
  'two-step',
  'don’t',
  'share',
  'comments',
  'reply',
  'x2',
)
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 14 }),
    fc.constantFrom('.', '?', '', ':', '!', '…', ')', '*', '_'),
  )
  .map(([words, end]) => words.join(' ') + end)
const label = fc.constantFrom(
  '',
  'Q: ',
  'A: ',
  'ANA: ',
  'Bo Lind: ',
  '- ',
  '• ',
  '1. ',
  '2) ',
  '# ',
  '> ',
  '  ',
  '**',
  '* ',
  'Image: ',
  '[0:01] ',
  '{{ tag }} ',
  '[caption] ',
  '\t',
)
const line = fc.tuple(label, sentence).map(([before, words]) => before + words)
const gap = fc.constantFrom('\n', '\n', '\n\n', '\n\n\n', '\r\n', '\u2028', '  \n', '\n---\n', '\n===\n')
const page = fc
  .array(fc.tuple(line, gap), { minLength: 1, maxLength: 16 })
  .map((lines) => lines.flat().join(''))

/** Numbers and letters of a list, task marks, times and the labels of credits are told by fields, not by words. */
function isMark(lost: string): boolean {
  return /^(?:\d{1,2}|x|photo|image)$/i.test(lost)
}

function lostWords(visible: string, source: Parameters<typeof textOfSource>[0]): string[] {
  return missingWords(visible, textOfSource(source)).filter((lost) => !isMark(lost))
}

describe(`no word is lost that is not reported (seed ${SEED})`, { timeout: 3_600_000 }, () => {
  test('in plain text', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(lostWords(text, readText(text, { format: 'text' }))).toEqual([])
      }),
      options,
    )
  })

  test('in Markdown', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(lostWords(text, readText(text, { format: 'markdown' }))).toEqual([])
      }),
      options,
    )
  })

  test('in any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(lostWords(text, readText(text, { format: 'text' }))).toEqual([])
      }),
      options,
    )
  })

  test('in a piece of HTML', () => {
    fc.assert(
      fc.property(htmlTree(3), ({ html, words }) => {
        expect(lostWords(words.join(' '), readHtml(html))).toEqual([])
      }),
      options,
    )
  })

  test('in captions', () => {
    const cue = fc.tuple(
      fc.constantFrom('', '<v Ana>', '<v.loud Bo Lind>', 'ANA: ', '>> ', '- ', '<i>'),
      sentence,
      fc.option(sentence),
    )
    fc.assert(
      fc.property(
        fc.array(cue, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('vtt', 'srt'),
        (cues, format) => {
          const dot = format === 'vtt' ? '.' : ','
          const body = cues.map(
            ([voice, one, two], index) =>
              `${index + 1}\n00:00:${String(index).padStart(2, '0')}${dot}000 --> 00:00:${String(index + 1).padStart(2, '0')}${dot}000\n${voice}${one}${two === null ? '' : `\n${two}`}\n`,
          )
          const visible = cues
            .flatMap(([voice, one, two]) => [
              voice.startsWith('<v') ? voice.replace(/<v\S*/, '') : voice,
              one,
              two ?? '',
            ])
            .join(' ')
            .replace('<i>', '')
          const text = `${format === 'vtt' ? 'WEBVTT\n\n' : ''}${body.join('\n')}`
          expect(missingWords(visible.replace(/<i>/g, ''), textOfSource(readText(text, { format })))).toEqual(
            [],
          )
        },
      ),
      options,
    )
  })

  test('in a transcript with times', () => {
    const turn = fc.tuple(
      fc.constantFrom('Ana', 'Bo Lind', 'Speaker 2'),
      sentence.filter((text) => wordsOf(text).length > 0),
    )
    fc.assert(
      fc.property(
        fc.array(turn, { minLength: 4, maxLength: 20 }),
        fc.constantFrom(0, 1, 2, 3),
        (turns, form) => {
          const text = turns
            .map(([name, words], index) => {
              const time = `00:${String(index).padStart(2, '0')}`
              return [
                `[${time}] ${name}: ${words}\n`,
                `${name}  ${time}\n${words}\n\n`,
                `${name} (${time}):\n${words}\n\n`,
                `${time} ${name}: ${words}\n`,
              ][form]
            })
            .join('')
          const source = readText(text, { format: 'text' })
          expect(source.format).toBe('timestamped')
          expect(missingWords(turns.flat().join(' '), textOfSource(source))).toEqual([])
        },
      ),
      options,
    )
  })
})

test(`runs of text never hold an empty text or a stray line end (seed ${SEED})`, {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        page,
        htmlTree(3).map(({ html }) => html),
      ),
      fc.constantFrom('text', 'markdown', 'html'),
      (text, format) => {
        for (const run of runsOf(readText(text, { format }).blocks)) {
          expect(run.text).not.toBe('')
        }
        for (const block of readText(text, { format }).blocks) {
          if (block.type === 'paragraph')
            expect(block.runs.map((run) => run.text).join('')).toMatch(/^\S(?:[\s\S]*\S)?$/)
        }
      },
    ),
    options,
  )
})

function runsOf(value: unknown): Run[] {
  if (Array.isArray(value)) return value.flatMap(runsOf)
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && typeof value.text === 'string' ? [value as Run] : []
  return [...own, ...Object.values(value).flatMap(runsOf)]
}

type Piece = { html: string; words: string[] }

/** Pieces of a page with the words that show in them. */
function htmlTree(depth: number): fc.Arbitrary<Piece> {
  const leaf = sentence.map((text): Piece => ({ html: text, words: wordsOf(text) }))
  if (depth === 0) return leaf
  const inner = fc.array(htmlTree(depth - 1), { minLength: 1, maxLength: 4 })
  const wrap = fc.constantFrom(
    'p',
    'div',
    'span',
    'b',
    'em',
    'h2',
    'h4',
    'blockquote',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'figure',
    'figcaption',
    'table',
    'section',
    'details',
    'summary',
    'aside',
    'pre',
    'a href="/x"',
    'a href="javascript:x"',
    'div class="wp-caption"',
    'p class="wp-caption-text"',
    'div style="display:none"',
    'div class="share"',
    'nav',
    'footer',
    'form',
    'button',
    'center',
    'font',
    'custom-thing',
    'div class="pullquote"',
    'label',
    'div class="comments"',
    'cite',
    'div class="sqs-block-image"',
    'div hidden',
  )
  const node = fc.tuple(wrap, inner).map(([tag, parts]): Piece => {
    const inside = parts.map((part) => part.html).join(' ')
    // What stands in a table outside its cells moves in front of it, and its spaces stay behind.
    const html =
      tag === 'table'
        ? `<table><tr><td>${inside}</td></tr></table>`
        : `<${tag}>${inside}</${tag.split(' ')[0]}>`
    return {
      html,
      words: parts.flatMap((part) => part.words),
    }
  })
  const empty = fc
    .constantFrom(
      '<br>',
      '<br><br>',
      '<hr>',
      '<img src="a.jpg">',
      '<script>evil</script>',
      '<!-- note -->',
      '&nbsp;',
      '<img src="b.jpg" alt="">',
    )
    .map((html): Piece => ({ html, words: [] }))
  const some = fc.oneof(
    { weight: 5, arbitrary: node },
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: empty },
  )
  return fc.array(some, { minLength: 1, maxLength: 5 }).map((parts) => ({
    html: parts.map((part) => part.html).join(' '),
    words: parts.flatMap((part) => part.words),
  }))
}
