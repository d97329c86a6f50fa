import { describe, expect, it } from 'vitest'
import { withColourTurns } from './colour-turns'

const cuesOf = (...lines: string[][]) =>
  lines.map((own, at) => ({ startMs: at * 1000, endMs: null, lines: own, identifier: null }))
const linesOf = (cues: ReturnType<typeof cuesOf>) => withColourTurns(cues).flatMap((cue) => cue.lines)
const yellow = (text: string) => `<font color="#ffff00">${text}</font>`

describe('voices in colours', () => {
  it('take turns where the colour changes, inside a caption as well', () => {
    const cues = cuesOf(
      ['Why soap?'],
      [yellow('It floats.')],
      [yellow('Mostly.')],
      ['And the rest?', yellow('Sinks.')],
      ['Ah.'],
    )
    expect(linesOf(cues)).toEqual([
      'Why soap?',
      `- ${yellow('It floats.')}`,
      yellow('Mostly.'),
      '- And the rest?',
      `- ${yellow('Sinks.')}`,
      '- Ah.',
    ])
  })

  it('may be classes of captions', () => {
    const cues = cuesOf(
      ['<c.cyan>Why soap?</c>'],
      ['It floats.'],
      ['<c.cyan>And?</c>'],
      ['Sinks.'],
      ['<c.cyan>Ah.</c>'],
    )
    expect(linesOf(cues).map((line) => line.startsWith('- '))).toEqual([false, true, true, true, true])
  })

  it.each([
    [
      'several in a line',
      cuesOf(
        [`${yellow('Why')} soap?`],
        [`${yellow('It')} ${yellow('floats.')}`],
        ['No.'],
        [yellow('And?')],
        ['Oh.'],
      ),
    ],
    ['one that comes once', cuesOf(['Why soap?'], [yellow('A song')], ['It floats.'], ['And?'], ['Oh.'])],
    [
      'dashes beside them',
      cuesOf(['- Why soap?'], [yellow('- It floats.')], ['- And?'], [yellow('- Sinks.')], ['- Ah.']),
    ],
  ])('say nothing where there are %s', (_, cues) => {
    expect(withColourTurns(cues)).toEqual(cues)
  })
})
