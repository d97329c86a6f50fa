import { describe, expect, it } from 'vitest'
import { OwnEchoes } from './own-echoes'

describe("the library's word of a save", () => {
  it('is our own once for each save, before or after its answer', () => {
    const echoes = new OwnEchoes()
    echoes.sent()
    expect(echoes.isOwn(0)).toBe(true)
    echoes.saved(1)
    expect(echoes.isOwn(2)).toBe(false)
    echoes.sent()
    echoes.saved(10)
    expect(echoes.isOwn(12)).toBe(true)
    expect(echoes.isOwn(13)).toBe(false)
  })

  it("is another's when it comes long after, or when our save failed", () => {
    const echoes = new OwnEchoes()
    echoes.sent()
    echoes.saved(0)
    expect(echoes.isOwn(1501)).toBe(false)
    echoes.sent()
    echoes.failed()
    expect(echoes.isOwn(2000)).toBe(false)
  })
})
