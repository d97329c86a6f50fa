const format = new Intl.NumberFormat('en-GB')

/** A number as it stands in a sentence: "1,204". */
export function formatCount(count: number): string {
  return format.format(count)
}

/** How much of something: "12 of 1,204". */
export function countOf(part: number, whole: number): string {
  return `${formatCount(part)} of ${formatCount(whole)}`
}

/** "1 article", "3 articles", "1,204 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
