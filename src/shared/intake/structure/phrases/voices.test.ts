import { expect, it } from 'vitest'
import { saysI, speaksOfSelf } from './voices'

it('is no I where Italian has its article', () => {
  for (const text of ['I saponi del molo costano di più?', 'Fa male. I danni si vedono più tardi.']) {
    expect(saysI(text), text).toBe(false)
    expect(speaksOfSelf(text), text).toBe(false)
  }
  expect(saysI('Di solito bollo io.')).toBe(true)
  expect(saysI('I ski in winter, and boil.')).toBe(true)
})
