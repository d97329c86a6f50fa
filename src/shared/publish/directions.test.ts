import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { element, text } from '../article/hast'
import { directionOf, directionOfLanguage, withDirections } from './directions'

const p = (words: string): Element => element('p', {}, [text(words)])
const html = (blocks: ElementContent[], base: 'ltr' | 'rtl') =>
  toHtml({ type: 'root', children: withDirections(blocks, base) })

describe('which way a text runs', () => {
  it('is told by its first letter', () => {
    expect(directionOf('12 ml')).toBe('ltr')
    expect(directionOf('(12) שלום world')).toBe('rtl')
    expect(directionOf('«مرحبا»')).toBe('rtl')
    expect(directionOf('30 – …')).toBeNull()
  })
  it('is known of languages', () => {
    expect(['ar', 'he-IL', 'fa', 'ur-PK'].map(directionOfLanguage)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
    expect(['en', 'arn', 'ja', 'hebrew'].map(directionOfLanguage)).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
  })
  it('is said where it differs from what is around it, once', () => {
    expect(html([p('One'), p('שלום')], 'ltr')).toBe('<p>One</p><p dir="rtl">שלום</p>')
    expect(html([p('One'), p('שלום'), p('12')], 'rtl')).toBe('<p dir="ltr">One</p><p>שלום</p><p>12</p>')
    const list = element('ul', {}, [element('li', {}, [p('שלום')]), element('li', {}, [p('Two')])])
    expect(html([list], 'ltr')).toBe('<ul dir="rtl"><li><p>שלום</p></li><li dir="ltr"><p>Two</p></li></ul>')
  })
  it('leaves a text that runs one way as it was', () => {
    const blocks = [p('One'), element('div', {}, [p('Two')])]
    expect(withDirections(blocks, 'ltr')[1]).toBe(blocks[1])
  })
})
