import { describe, expect, it } from 'vitest'
import { isDateLine, isDateStamp, isEventLine } from './date-line'

describe('a day on a line of its own', () => {
  it.each([
    '4 May 2003',
    'May 25, 2011',
    'Oct 13 , 2020',
    'Friday, January 4, 2008',
    'Sunday , June 13 2021',
    '29 mar 2007 . Actualizado a las 07:00 h.',
    'lundi 3 février 2020',
    'Dienstag, 3. März 2020, 14:05 Uhr',
    '2 de octubre de 2019',
    '14 maio 2019, sexta-feira',
    '2021年4月3日',
    'Published on 12 June 2019',
  ])('is %s', (line) => {
    expect(isDateLine(line)).toBe(true)
  })

  it.each([
    'On 4 May 2003 the shop opened.',
    'May I ask since when?',
    '2003',
    'Chapter 4, May',
    'Since 4 May 2003',
    '4 May 2003 was a Sunday',
  ])('is not %s', (line) => {
    expect(isDateLine(line)).toBe(false)
  })

  it('is a stamp with its weekday, its time or the word for it', () => {
    expect(isDateStamp('Friday, January 4, 2008')).toBe(true)
    expect(isDateStamp('29 mar 2007 . Actualizado a las 07:00 h.')).toBe(true)
    expect(isDateStamp('Published on 12 June 2019')).toBe(true)
    expect(isDateStamp('4 May 2003')).toBe(false)
  })

  it('is an event with its place', () => {
    expect(isEventLine('Bergen, NO | June 9, 2026')).toBe(true)
    expect(isEventLine('We met in Bergen | it rained')).toBe(false)
  })
})
