import fc from 'fast-check'

/** A piece lost from a file, or something put into it, as often as `repeat` says. */
export type Change = {
  /** From its beginning, 0, to its end, 1. */
  at: number
  remove: number
  insert: Uint8Array
  repeat: number
}

/** @param snippets what means something to whoever reads the file; rubbish comes by itself */
export function arbitraryChanges(snippets: readonly string[]): fc.Arbitrary<Change[]> {
  const insert = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.constantFrom(...snippets).map((text) => new TextEncoder().encode(text)),
  )
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.constantFrom(0, 0, 1, 5, 60, 900),
    insert,
    repeat: fc.constantFrom(1, 1, 1, 3, 40, 400),
  })
  return fc.array(change, { minLength: 1, maxLength: 6 })
}

export function mutate(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((current, { at, remove, insert, repeat }) => {
    const start = Math.floor(at * current.length)
    const inserted = Array.from({ length: repeat }, () => [...insert]).flat()
    return Uint8Array.of(...current.subarray(0, start), ...inserted, ...current.subarray(start + remove))
  }, bytes)
}
