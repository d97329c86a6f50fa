import { newId } from '@shared/identifiers'
import { type Brand, emptyBrandFields } from '@shared/records/brand'
import { describe, expect, it } from 'vitest'
import { type ReferenceRecords, References } from './references'

const brand = (id: string, name: string): Brand => ({
  ...emptyBrandFields(),
  name,
  id,
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  binnedAt: null,
})
const records = (brands: Brand[]): ReferenceRecords => ({
  products: [],
  brands,
  experts: [],
  media: [],
  merged: [],
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('the records behind an article', () => {
  it('fetches what is asked for in one task in one call and tells who waits', async () => {
    const [one, two] = [newId(), newId()]
    const calls: string[][] = []
    const references = new References(async (ids) => {
      calls.push(ids)
      return records([brand(one, 'Fjord')])
    })
    let told = 0
    references.watch(one, () => told++)
    expect(references.nameOf('brand', one)).toBeNull()
    expect(references.isGone('brand', two)).toBe(false)
    await settled()
    expect(calls).toEqual([[one, two]])
    expect(references.nameOf('brand', one)).toBe('Fjord')
    expect(references.isGone('brand', two)).toBe(true)
    expect(told).toBe(1)
  })

  it('reads again only what it shows', async () => {
    const [one, two] = [newId(), newId()]
    let name = 'Fjord'
    const calls: string[][] = []
    const references = new References(async (ids) => {
      calls.push(ids)
      return records([brand(one, name)])
    })
    references.brand(one)
    await settled()
    name = 'Fjord & Co'
    references.refresh([one, two])
    await settled()
    expect(calls).toEqual([[one], [one]])
    expect(references.nameOf('brand', one)).toBe('Fjord & Co')
  })

  it('shows the record that stayed for one that was merged into it', async () => {
    const [old, stayed] = [newId(), newId()]
    const references = new References(async () => ({
      ...records([brand(old, 'Fiord'), brand(stayed, 'Fjord')]),
      merged: [{ id: old, intoId: stayed }],
    }))
    references.brand(old)
    await settled()
    expect(references.nameOf('brand', old)).toBe('Fjord')
  })

  it('asks again after a call that failed', async () => {
    const one = newId()
    let fail = true
    const references = new References(async () => {
      if (fail) throw new Error('closed')
      return records([brand(one, 'Fjord')])
    })
    references.brand(one)
    await settled()
    fail = false
    references.brand(one)
    await settled()
    expect(references.nameOf('brand', one)).toBe('Fjord')
  })
})
