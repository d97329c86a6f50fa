import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mediaAddress, pictureForms, readMediaAddress } from './media-address'
import { type Crop, croppedArea, editedSize, editKey, type PictureEdit, rotations } from './picture-edit'
import { cropSchema } from './picture-edit-schema'

const side = fc.integer({ min: 1, max: 20_000 })
const crops: fc.Arbitrary<Crop> = fc
  .record({
    left: fc.double({ min: 0, max: 0.99, noNaN: true }),
    top: fc.double({ min: 0, max: 0.99, noNaN: true }),
  })
  .chain(({ left, top }) =>
    fc.record({
      left: fc.constant(left),
      top: fc.constant(top),
      width: fc.double({ min: 0.001, max: 1 - left, noNaN: true }),
      height: fc.double({ min: 0.001, max: 1 - top, noNaN: true }),
    }),
  )
  .filter((crop) => cropSchema.safeParse(crop).success)
  .map((crop) => cropSchema.parse(crop))
const edits: fc.Arbitrary<PictureEdit> = fc.record({
  rotation: fc.constantFrom(...rotations),
  crop: fc.option(crops),
})

describe('an edit', () => {
  test('keeps whole pixels of the picture, at least one, and none outside', () => {
    fc.assert(
      fc.property(side, side, crops, (width, height, crop) => {
        const area = croppedArea({ width, height }, crop)
        for (const value of Object.values(area)) expect(Number.isInteger(value)).toBe(true)
        expect(area.left).toBeGreaterThanOrEqual(0)
        expect(area.top).toBeGreaterThanOrEqual(0)
        expect(area.width).toBeGreaterThanOrEqual(1)
        expect(area.height).toBeGreaterThanOrEqual(1)
        expect(area.left + area.width).toBeLessThanOrEqual(width)
        expect(area.top + area.height).toBeLessThanOrEqual(height)
      }),
    )
  })

  test('has a name of its own that any file system takes', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        expect(editKey(one)).toMatch(/^([0-3][0-9a-z]{12})?$/)
        const same =
          one.rotation === other.rotation && JSON.stringify(one.crop) === JSON.stringify(other.crop)
        const isWhole = ({ crop }: PictureEdit) => !crop || (crop.width === 1 && crop.height === 1)
        if (!same && !(isWhole(one) && isWhole(other))) expect(editKey(one)).not.toBe(editKey(other))
      }),
    )
  })

  test('turns the size with the picture', () => {
    expect(editedSize({ width: 300, height: 200 }, { rotation: 90, crop: null })).toEqual({
      width: 200,
      height: 300,
    })
    const crop = { left: 0.5, top: 0, width: 0.5, height: 1 }
    expect(editedSize({ width: 300, height: 200 }, { rotation: 180, crop })).toEqual({
      width: 150,
      height: 200,
    })
  })

  test('read from a record again is the same, however often', () => {
    fc.assert(
      fc.property(crops, (crop) => {
        expect(cropSchema.parse(crop)).toEqual(crop)
      }),
    )
  })
})

test.each([
  [{ left: 0, top: 0, width: 0, height: 1 }],
  [{ left: 0.6, top: 0, width: 0.5, height: 1 }],
  [{ left: -0.1, top: 0, width: 0.5, height: 1 }],
  [{ left: Number.NaN, top: 0, width: 0.5, height: 1 }],
])('%j is no crop', (crop) => {
  expect(cropSchema.safeParse(crop).success).toBe(false)
})

test('an address of the window says which record and in what form, and no other address does', () => {
  const id = '0190f000-0000-7000-8000-0000000000f1'
  for (const form of pictureForms) {
    expect(readMediaAddress(mediaAddress(id, form))).toEqual({ id, form })
    expect(readMediaAddress(mediaAddress(id, form, 3))).toEqual({ id, form })
  }
  for (const other of [
    'media://item/../../etc/passwd',
    `media://elsewhere/${id}`,
    `media://item/${id}?x=1`,
    `https://item/${id}`,
  ]) {
    expect(readMediaAddress(other)).toBeNull()
  }
})
