import { describe, expect, it } from 'vitest'
import { keepLabelGaps } from './gap-labels'

describe('names set off by a gap', () => {
  it('are kept apart from what is said where both come back', () => {
    const lines = [
      'Interviewer\tSince when?',
      '',
      'Runa Feld      Since the flood.\t“Really.”',
      'Interviewer     And why?',
      'Runa Feld\t\tI had a kettle.',
    ]
    expect(keepLabelGaps(lines)).toEqual([
      'Interviewer\tSince when?',
      '',
      'Runa Feld\tSince the flood. “Really.”',
      'Interviewer\tAnd why?',
      'Runa Feld\tI had a kettle.',
    ])
  })

  it.each([
    ['columns of a list', ['Lye\t20 g', 'Hemp oil\t80 g', 'Water\t40 g', 'Tar\tA drop']],
    ['one name', ['Runa Feld\tYes.', 'Runa Feld\tNo.', 'Runa Feld\tWell.', 'Runa Feld\tOh.']],
    ['an indented line', ['\tShe said so.', '\tHe did not.']],
  ])('are not %s', (_, lines) => {
    expect(keepLabelGaps(lines).join('\n').slice(1)).not.toContain('\t')
  })
})
