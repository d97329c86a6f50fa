import { describe, expect, it } from 'vitest'
import { asksUnsigned, forgetsLastMark, lacksSigns } from './unsigned'

describe('speech without signs', () => {
  it.each([
    'so how did you come to the ropewalk',
    'well the harbour was shut that winter so what did you all do with the rope',
    'do people that spin flax cough as much as they say',
    'is that right',
    'you say nobody paid for it but why',
    'there is a lamp behind you and i would love for you to tell what it is',
    'okay now tell me about the man from the island',
    'so doctor lind is there anything that keeps hemp from rotting',
  ])('asks: %s', (turn) => {
    expect(asksUnsigned(turn)).toBe(true)
  })

  it.each([
    'my uncle had the keys and he let me sweep',
    'and that is what we did until the ice broke',
    'i never knew what it cost or who had ordered it',
    'right that was before the fire',
    'people tell me all sorts of things about that winter',
    `so what did we do then ${'we spun and we walked and we sang '.repeat(6)}`,
  ])('does not ask: %s', (turn) => {
    expect(asksUnsigned(turn)).toBe(false)
  })

  it('is what has many words and hardly a stop', () => {
    const spoken = 'my uncle had the keys and he let me sweep '.repeat(8)
    expect(lacksSigns([spoken, 'so who paid'])).toBe(true)
    expect(lacksSigns([spoken, 'So who paid? He did. I know. He did.'])).toBe(false)
    expect(lacksSigns(['so who paid', 'he did'])).toBe(false)
  })
})

describe('a last sentence without its mark', () => {
  it.each([
    'The pier is long. What do you make of it.',
    'Yeah. And, uh, so how did your aunt take it,',
    'But are there, ovens, in the tower, or would you carry it all down.',
    'Is that like a wheel, or do you walk',
    'It was empty, and the oil was there, so what did they do with it.',
    'And then what,',
    'Which of these would you take to an island.',
    'Can you say a bit more about that.',
  ])('asks: %s', (turn) => {
    expect(forgetsLastMark(turn)).toBe(true)
  })

  it.each([
    'What is new is that we have a goat.',
    'What I do is stir.',
    'Who is the organist of the town and of two others.',
    'Have a good day on the pier.',
    'When it rains, I put the lid on.',
    'What is important to note here.',
    'How do you do it? I stir.',
    'That is what they are like.',
    'What did you do?',
    'How nice of you!',
  ])('does not ask: %s', (turn) => {
    expect(forgetsLastMark(turn)).toBe(false)
  })
})
