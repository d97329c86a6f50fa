import { beforeEach, describe, expect, it, vi } from 'vitest'

vi.stubGlobal('window', { location: { search: '?theme=light&article=0193' } })
const routes = await import('./routes')

describe('places', () => {
  beforeEach(() => routes.resetPlaces({ section: 'articles' }))

  it('goes back and forward, and forgets the way forward after a turn', () => {
    routes.navigate({ section: 'experts' })
    routes.navigate({ section: 'experts', id: 'one' })
    routes.goBack()
    expect(routes.currentPlace()).toMatchObject({ section: 'experts', id: null })
    routes.goForward()
    expect(routes.currentPlace()).toMatchObject({ section: 'experts', id: 'one' })
    routes.goBack()
    routes.navigate({ section: 'media' })
    routes.goForward()
    expect(routes.currentPlace().section).toBe('media')
    routes.goBack()
    routes.goBack()
    routes.goBack()
    expect(routes.currentPlace().section).toBe('articles')
  })

  it('takes no step for the place it is at', () => {
    routes.navigate({ section: 'experts', id: 'one' })
    routes.navigate({ section: 'experts', id: 'one' })
    routes.goBack()
    expect(routes.currentPlace().section).toBe('articles')
  })

  it('looks for other words in the same record without a step', () => {
    routes.navigate({ section: 'articles', id: 'one', find: 'mask' })
    routes.navigate({ section: 'articles', id: 'one', find: 'milk' })
    expect(routes.currentPlace().find).toBe('milk')
    routes.goBack()
    expect(routes.currentPlace().id).toBeNull()
  })

  it('comes back to a section as it was left', () => {
    routes.navigate({ section: 'products', id: 'one', view: 'form' })
    routes.goToSection('media')
    routes.goToSection('products')
    expect(routes.currentPlace()).toMatchObject({ section: 'products', id: 'one', view: 'form' })
    routes.goToSection('products')
    expect(routes.currentPlace()).toMatchObject({ section: 'products', id: 'one', view: null })
    routes.replacePlace({ section: 'products' })
    routes.goToSection('media')
    routes.goToSection('products')
    expect(routes.currentPlace().id).toBeNull()
  })

  it('replaces without a step', () => {
    routes.navigate({ section: 'experts' })
    routes.replacePlace({ section: 'experts', id: 'two' })
    routes.goBack()
    expect(routes.currentPlace().section).toBe('articles')
  })
})

describe('a window for one article', () => {
  it('starts there', async () => {
    vi.resetModules()
    const fresh = await import('./routes')
    expect(fresh.currentPlace()).toEqual({
      section: 'articles',
      id: '0193',
      view: null,
      find: null,
      part: null,
    })
  })
})
