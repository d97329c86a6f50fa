import { describe, expect, it } from 'vitest'
import { saysInterview } from './cues'

describe('an introduction that says who was asked', () => {
  it.each([
    'Convidámos a saboeira Ada Thorn para nos contar o que ferve antes das oito.',
    'Ada Thorn vino al taller para contarnos cómo se cuece el jabón.',
    'Elle pose sa louche pour nous parler de la soude.',
    'Ha posato il mestolo per raccontarci la sua bottega.',
  ])('%s', (line) => {
    expect(saysInterview(line)).toBe(true)
  })

  it.each([
    'Para contar as barras, use uma régua.',
    'Un libro para contar a los niños.',
    'Il en a parlé pour nous.',
  ])('not %s', (line) => {
    expect(saysInterview(line)).toBe(false)
  })
})
