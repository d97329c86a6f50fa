/** How deep a payload may nest. An article's document nests about ten levels. */
const DEEPEST = 200

/** What each value costs besides its characters or bytes, so that many empty values count too. */
const VALUE_COST = 8

/**
 * Refuses a payload before anything else looks at it: one that is too big, too deep, circular, or holds what plain
 * calls never hold (dates, maps, typed arrays other than bytes).
 * @param limit in bytes, counting a character as one
 * @returns why it is refused, or null
 */
export function payloadProblem(payload: unknown, limit: number): string | null {
  let size = 0
  const waiting: { value: unknown; depth: number }[] = [{ value: payload, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > DEEPEST) return 'it nests too deeply'
    size += VALUE_COST
    if (typeof value === 'string') size += value.length
    else if (value instanceof Uint8Array) size += value.byteLength
    else if (Array.isArray(value)) {
      // Counted before they are put on the list: a huge array must not first be copied.
      size += value.length
      if (size > limit) return 'it is too large'
      for (const item of value) waiting.push({ value: item, depth: depth + 1 })
    } else if (typeof value === 'object' && value !== null) {
      if (!isPlain(value)) return 'it holds what a call cannot hold'
      for (const [key, item] of Object.entries(value)) {
        size += key.length
        waiting.push({ value: item, depth: depth + 1 })
      }
    } else if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') {
      return 'it holds what a call cannot hold'
    }
    if (size > limit) return 'it is too large'
  }
  return null
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
