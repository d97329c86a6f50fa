import { describe, expect, it } from 'vitest'
import { asksThenPrompts, isPrompt } from './prompts'

describe('lines that ask by telling', () => {
  it.each([
    'Ilka, please briefly introduce yourself.',
    'Hello Bram, please do a short introduction of your workshop.',
    'We would love to learn about the oldest of your presses.',
    'Hello Ilka, and welcome to Powder.press. Tell us who taught you to sieve.',
    'Hi Ilka, tell us about the red tin.',
    'はじめに石けん工房のご紹介をお願いします。',
  ])('%s', (line) => {
    expect(isPrompt(line)).toBe(true)
  })

  it.each([
    'You have even built a sieve, tell us about that!',
    'Puisque vous en parlez, racontez-nous votre premier hiver au moulin !',
    'Ya que está aquí, cuéntenos cómo se muele el mineral.',
  ])('%s', (line) => {
    expect(asksThenPrompts(line)).toBe(true)
  })

  it.each([
    'We would love to hear from you in the comments.',
    'Let’s get started.',
    'She does a short talk every spring.',
    'If you have a red tin at home, tell us about it!',
    'The miller parle nous rarement.',
  ])('not %s', (line) => {
    expect(isPrompt(line) || asksThenPrompts(line)).toBe(false)
  })
})
