import { newId } from '@shared/identifiers'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'

const testLibrary = testLibraries()
const state = { filter: 'clay', look: 'table', columns: null, where: [], group: 'brand' } as const

test('views are kept, renamed, put in order and deleted, and come back to their place', () => {
  const { services } = testLibrary()
  const make = (name: string) =>
    services['views.save']({ id: newId(), kind: 'product', name, state: { ...state, where: [] } }).id
  const [first, second, third] = ['One', 'Two', 'Three'].map(make)
  services['views.save']({ id: newId(), kind: 'media', name: 'Elsewhere', state: { ...state, where: [] } })
  const names = () =>
    services['views.list'](null)
      .filter(({ kind }) => kind === 'product')
      .map(({ name }) => name)
  expect(names()).toEqual(['One', 'Two', 'Three'])
  services['views.order']({ kind: 'product', ids: [third ?? '', first ?? ''] })
  expect(names()).toEqual(['Three', 'One', 'Two'])
  const [view] = services['views.list'](null).filter(({ id }) => id === first)
  if (!view) throw new Error('no view')
  expect(view.state).toEqual(state)
  services['views.save']({ ...view, name: 'Uno' })
  expect(names()).toEqual(['Three', 'Uno', 'Two'])
  services['views.delete']({ id: view.id })
  expect(names()).toEqual(['Three', 'Two'])
  services['views.save']({ ...view, position: 1 })
  expect(names()).toEqual(['Three', 'One', 'Two'])
  expect(() => services['views.delete']({ id: newId() })).toThrow(/no longer in the library/)
  expect(second).toBeDefined()
})

test('a state that this version cannot read shows the list as it is by itself', () => {
  const { services, library } = testLibrary()
  const { id } = services['views.save']({
    id: newId(),
    kind: 'media',
    name: 'Mine',
    state: { ...state, where: [] },
  })
  library.connection.prepare('UPDATE views SET state = \'{"look":"globe"}\' WHERE id = ?').run(id)
  expect(services['views.list'](null)[0]?.state).toEqual({ filter: '', look: 'usual', columns: null })
})
