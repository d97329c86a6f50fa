/**
 * A rule's message with its places filled: `%s` by the words in their order, `%[2]s` by the second of them, `%%` is a
 * per cent sign. A place without words stays as it was written.
 */
export function fillMessage(message: string, words: readonly string[]): string {
  let next = 0
  return message.replace(/%(?:\[(\d+)\])?([s%])/g, (place, index: string | undefined, kind: string) => {
    if (kind === '%') return '%'
    const at = index === undefined ? next : Number(index) - 1
    next = at + 1
    return words[at] ?? place
  })
}

/** "a, b or c" */
export function inWords(options: readonly string[]): string {
  if (options.length < 2) return options[0] ?? ''
  return `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`
}

/** Without the quotes around the first of two places: the words for it bring their own. */
export function withoutFirstQuotes(message: string): string {
  for (const quoted of ["'%s'", '"%s"', '‘%s’', '“%s”']) {
    if (message.split(quoted).length === 3) return message.replace(quoted, '%s')
  }
  return message
}
