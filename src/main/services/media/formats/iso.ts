import { BrokenFile, mustHold, viewOf, word } from '../bytes'

/** A box of an AVIF file: length, name, content. */
export type IsoBox = { name: string; start: number; dataStart: number; end: number }

/** The boxes between two places. @throws BrokenFile */
export function* boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): Generator<IsoBox> {
  const view = viewOf(bytes)
  let start = from
  while (start + 8 <= to) {
    const short = view.getUint32(start)
    const isLong = short === 1
    if (isLong) mustHold(bytes, start + 16)
    const length = isLong ? Number(view.getBigUint64(start + 8)) : short === 0 ? to - start : short
    const dataStart = start + (isLong ? 16 : 8)
    const end = start + length
    if (end < dataStart) throw new BrokenFile('it is damaged')
    if (to === bytes.length) mustHold(bytes, end)
    else if (end > to) throw new BrokenFile('it is damaged')
    yield { name: word(bytes, start + 4, 4), start, dataStart, end }
    start = end
  }
}

/** The first box of a name, each name inside the one before it. `meta` begins with four bytes of its own. */
export function findBox(bytes: Uint8Array, ...path: string[]): IsoBox | null {
  let found: IsoBox | null = null
  for (const name of path) {
    const from: number = found ? found.dataStart + (found.name === 'meta' ? 4 : 0) : 0
    const to: number = found ? found.end : bytes.length
    const next: IsoBox | undefined = [...boxesIn(bytes, from, to)].find((box) => box.name === name)
    if (!next) return null
    found = next
  }
  return found
}

/** Something that the file holds beside its boxes' own fields: a picture's coded pixels, or what is said of it. */
export type IsoItem = {
  id: number
  type: string
  /** Where its type stands, to be written over. */
  typeAt: number
  /** Where its bytes stand in the file. */
  extents: { start: number; end: number }[]
}

/** @throws BrokenFile; RangeError where a field leads out of the file */
export function isoItems(bytes: Uint8Array): IsoItem[] {
  const info = findBox(bytes, 'meta', 'iinf')
  if (!info) return []
  const places = itemPlaces(bytes)
  const view = viewOf(bytes)
  const countLength = view.getUint8(info.dataStart) === 0 ? 2 : 4
  return [...boxesIn(bytes, info.dataStart + 4 + countLength, info.end)].flatMap((box) => {
    const version = view.getUint8(box.dataStart)
    if (box.name !== 'infe' || version < 2) return []
    const idLength = version === 2 ? 2 : 4
    const id = idLength === 2 ? view.getUint16(box.dataStart + 4) : view.getUint32(box.dataStart + 4)
    const typeAt = box.dataStart + 4 + idLength + 2
    return [{ id, type: word(bytes, typeAt, 4), typeAt, extents: places.get(id) ?? [] }]
  })
}

/** `iloc`: where each item's bytes are, in the file or in the `idat` box. */
function itemPlaces(bytes: Uint8Array): Map<number, IsoItem['extents']> {
  const places = new Map<number, IsoItem['extents']>()
  const box = findBox(bytes, 'meta', 'iloc')
  if (!box) return places
  const read = reader(bytes, box.dataStart)
  const version = read(1)
  read(3)
  const sizes = read(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  const count = read(version < 2 ? 2 : 4)
  const inside = findBox(bytes, 'meta', 'idat')?.dataStart ?? 0
  for (let item = 0; item < count; item += 1) {
    const id = read(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : read(2) & 15
    read(2)
    const base = read(baseSize) + (method === 1 ? inside : 0)
    const extents = Array.from({ length: read(2) }, () => {
      read(indexSize)
      const start = base + read(offsetSize)
      return { start, end: start + read(lengthSize) }
    })
    for (const { end } of extents) mustHold(bytes, end)
    places.set(id, extents)
  }
  return places
}

function reader(bytes: Uint8Array, start: number): (size: number) => number {
  const view = viewOf(bytes)
  let at = start
  return (size) => {
    at += size
    switch (size) {
      case 0:
        return 0
      case 1:
        return view.getUint8(at - 1)
      case 2:
        return view.getUint16(at - 2)
      case 3:
        return (view.getUint8(at - 3) << 16) | view.getUint16(at - 2)
      case 4:
        return view.getUint32(at - 4)
      case 8:
        return Number(view.getBigUint64(at - 8))
      default:
        throw new BrokenFile('it is damaged')
    }
  }
}
