import type { Crop } from '@shared/records/picture-edit'
import { cropSchema } from '@shared/records/picture-edit-schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Handle, isWhole, moved, resized, turnedRight, wholePicture, withRatio } from './crop-box'

const part = fc.double({ min: -1, max: 1, noNaN: true })
const handles: Handle[] = ([-1, 0, 1] as const).flatMap((x) => ([-1, 0, 1] as const).map((y) => ({ x, y })))
const corners = handles.filter(({ x, y }) => x !== 0 || y !== 0)
const ratios = [null, 1, 4 / 5, 3 / 2, 16 / 9]
const size = fc.record({
  width: fc.integer({ min: 40, max: 9000 }),
  height: fc.integer({ min: 40, max: 9000 }),
})

type Step = {
  x: number
  y: number
  handle: Handle
  ratio: number | null
  kind: 'move' | 'size' | 'ratio' | 'turn'
}
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    x: part,
    y: part,
    handle: fc.constantFrom(...corners),
    ratio: fc.constantFrom(...ratios),
    kind: fc.constantFrom('move', 'size', 'ratio', 'turn'),
  }),
  { maxLength: 12 },
)

test('whatever is done to a box, it stays inside the picture and can be saved', () => {
  fc.assert(
    fc.property(steps, size, (all, pixels) => {
      let box: Crop = wholePicture
      for (const { x, y, handle, ratio, kind } of all) {
        if (kind === 'move') box = moved(box, x, y)
        else if (kind === 'size') box = resized(box, handle, [x, y], ratio, pixels)
        else if (kind === 'ratio') box = withRatio(box, ratio, pixels)
        else box = turnedRight(box)
        expect(cropSchema.safeParse(box).error).toBeUndefined()
      }
    }),
  )
})

test('a ratio is kept while a corner or a side is dragged', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...corners),
      part,
      part,
      fc.constantFrom(1, 4 / 5, 16 / 9),
      (handle, x, y, ratio) => {
        const pixels = { width: 1200, height: 900 }
        const start = withRatio({ left: 0.2, top: 0.2, width: 0.5, height: 0.5 }, ratio, pixels)
        const box = resized(start, handle, [x, y], ratio, pixels)
        expect((box.width * pixels.width) / (box.height * pixels.height)).toBeCloseTo(ratio, 3)
      },
    ),
  )
})

test('four quarter turns are none', () => {
  const box = { left: 0.1, top: 0.2, width: 0.3, height: 0.4 }
  const around = turnedRight(turnedRight(turnedRight(turnedRight(box))))
  for (const key of ['left', 'top', 'width', 'height'] as const) expect(around[key]).toBeCloseTo(box[key])
})

test('what is opposite of the dragged corner stays', () => {
  const box = { left: 0.2, top: 0.2, width: 0.4, height: 0.4 }
  const small = resized(box, { x: -1, y: -1 }, [0.1, 0.2], null, { width: 100, height: 100 })
  expect(small.left).toBeCloseTo(0.3)
  expect(small.left + small.width).toBeCloseTo(0.6)
  expect(small.top + small.height).toBeCloseTo(0.6)
})

test('the whole picture is no crop', () => {
  expect(isWhole(wholePicture)).toBe(true)
  expect(isWhole({ ...wholePicture, width: 0.9 })).toBe(false)
})
