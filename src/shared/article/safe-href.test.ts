import { expect, test } from 'vitest'
import { isSafeHref } from './safe-href'

test.each([
  'https://example.org/a?b=c#d',
  'HTTP://EXAMPLE.ORG',
  'mailto:desk@example.org',
  'tel:+4401632960000',
  '/about',
  '../pores.html',
  '#answer-3',
  '?page=2',
  'media/mask.jpg',
  'notes/10:30',
  '//cdn.example.org/x',
])('%s may be a link', (href) => {
  expect(isSafeHref(href)).toBe(true)
})

test.each([
  '',
  '  ',
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>1</script>',
  'file:///etc/passwd',
  'media://item/1',
  'blob:https://example.org/1',
])('%j may not', (href) => {
  expect(isSafeHref(href)).toBe(false)
})
