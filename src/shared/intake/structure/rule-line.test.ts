import { expect, test } from 'vitest'
import type { Block } from '../blocks'
import { withRules } from './rule-line'

const said = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

test.each(['-----', '* * *', '———', '~~~~~', '______', '⁂ ⁂ ⁂'])('%s is a rule', (signs) => {
  expect(withRules([said('Warm water.'), said(signs)])).toEqual([said('Warm water.'), { type: 'divider' }])
})

test.each(['—', '--', '...', '', '— no —'])('«%s» is what somebody wrote', (text) => {
  expect(withRules([said(text)])).toEqual([said(text)])
})
