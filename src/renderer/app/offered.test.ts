import { afterEach, expect, test } from 'vitest'
import { offer, takeOffer, withdraw } from './offered'

const done: string[] = []
const made = (id: string) => ({ id, run: () => done.push(id) && withdraw(id) })

afterEach(() => {
  for (const id of ['first', 'second']) withdraw(id)
  done.length = 0
})

test('the key takes up what the newest notice offers, then the one before it', () => {
  offer(made('first'))
  offer(made('second'))
  takeOffer()
  takeOffer()
  takeOffer()
  expect(done).toEqual(['second', 'first'])
})

test('a notice that is gone offers nothing', () => {
  offer(made('first'))
  offer(made('second'))
  withdraw('second')
  takeOffer()
  expect(done).toEqual(['first'])
})
