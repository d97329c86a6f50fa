import { resolve } from 'node:path'
import { readStyleFiles } from '@main/services/checks/style-files'
import type { TopBlock } from '@shared/article/document'
import { checkArticle } from '@shared/checks/check-article'
import { buildStyleSet } from '@shared/checks/style-set'
import { expect, test } from 'vitest'

const { files, problems } = readStyleFiles(resolve(import.meta.dirname, '../../resources'), null)
const set = buildStyleSet(files, {})

const paragraph = (text: string): TopBlock => ({
  type: 'paragraph',
  attrs: { id: text },
  content: [{ type: 'text', text }],
})

/** The rules that find something in one paragraph of plain words, without their style. */
function rulesThatFind(text: string, language = 'en-GB'): string[] {
  const document = { type: 'doc' as const, content: [paragraph(text)] }
  const findings = checkArticle(set.rules, { title: '', dek: '', language, document })
  return [...new Set(findings.map(({ rule }) => rule.replace('BeautyDesk.', '')))]
}

test('every rule that comes with the desk can be read and says why it is there', () => {
  expect([...problems, ...set.problems]).toEqual([])
  expect(set.listed.length).toBeGreaterThan(14)
  for (const { id, reason, message } of set.listed) {
    expect(reason, id).not.toBe('')
    expect(message, id).not.toMatch(/https?:/)
  }
})

test.each([
  ['An anti-aging cream', 'AntiAgeing'],
  ['We tried botox', 'Trademarks'],
  ['Her forehead is botoxed', 'BotoxAsVerb'],
  ['It shrinks pores and erases wrinkles', 'OverClaims'],
  ['A toxin-free balm', 'ChemicalFree'],
  ['Clinically proven to calm', 'ProvenBySource'],
  ['A nude lipstick', 'SkinTone'],
  ['For normal skin', 'InclusiveTerms'],
  ['She suffers from acne', 'InclusiveTerms'],
  ['For flawless skin', 'Flaws'],
  ['Wear spf50 every day', 'SunProtection'],
  ['Makeup or make-up', 'OneSpelling'],
  ['It is is fine', 'RepeatedWords'],
  [`${'one word more and '.repeat(12)}an end.`, 'SentenceLength'],
])('“%s” is found by %s', (text, rule) => {
  expect(rulesThatFind(text)).toContain(rule)
})

test.each([
  ['An anti-ageing cream by Botox, with SPF 50, clinically proven in a trial of forty women.', 'en-GB'],
  ['An anti-aging cream that moisturizes.', 'en-US'],
  ['Sie nahm das Botox und die nude Töne.', 'de'],
  ['Ylang ylang had had its day.', 'en-GB'],
])('“%s” is fine', (text, language) => {
  expect(rulesThatFind(text, language)).toEqual([])
})
