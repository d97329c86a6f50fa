import { expect, test } from 'vitest'
import { Store } from './store'

test('tells each listener of a new value, and nobody of the same one', () => {
  const store = new Store('draft')
  const told: string[] = []
  store.subscribe(() => told.push(store.get()))

  store.set('draft')
  store.set('final')
  store.set('final')

  expect(told).toEqual(['final'])
})

test('a listener that leaves while it is told neither hears more nor keeps others from hearing', () => {
  const store = new Store(0)
  const heard: string[] = []
  const leave = store.subscribe(() => {
    heard.push('first')
    leave()
  })
  store.subscribe(() => heard.push('second'))

  store.set(1)
  store.set(2)

  expect(heard).toEqual(['first', 'second', 'second'])
})
