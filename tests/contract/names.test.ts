import { contract, events } from '@shared/ipc/contract'
import { callMethods, dropCallNames, eventNames } from '@shared/ipc/names'
import { expect, test } from 'vitest'

test('preload offers every call of the contract and no other', () => {
  const offered = Object.entries(callMethods).flatMap(([feature, methods]) =>
    methods.map((method) => `${feature}.${method}`),
  )
  expect(offered.toSorted()).toEqual(Object.keys(contract).toSorted())
})

test('preload lets pages listen to every event and no other', () => {
  expect(eventNames.toSorted()).toEqual(Object.keys(events).toSorted())
})

test('a call that takes paths is one whose paths preload makes', () => {
  const takePaths = Object.entries(contract)
    .filter(([, { input }]) => 'shape' in input && 'paths' in (input.shape as object))
    .map(([name]) => name)
  expect(takePaths.toSorted()).toEqual(dropCallNames.toSorted())
})
