/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {Counts & { name: string, seconds: number }} StageResult
 */

/**
 * Prints a table of the stages and the totals as the last line.
 * @param {readonly StageResult[]} results
 * @returns {number} the exit code
 */
export function reportTotals(results) {
  /** @param {'passed' | 'failed' | 'skipped'} name */
  const total = (name) => results.reduce((sum, result) => sum + result[name], 0)
  const width = Math.max(5, ...results.map(({ name }) => name.length))
  const lines = [`${'stage'.padEnd(width)}  passed  failed  skipped  seconds`]
  for (const { name, passed, failed, skipped, seconds } of results) {
    lines.push(
      `${name.padEnd(width)}${column(passed, 8)}${column(failed, 8)}${column(skipped, 9)}${column(seconds.toFixed(1), 9)}`,
    )
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n${total('passed')} passed, ${total('failed')} failed\n`)
  return total('failed') === 0 ? 0 : 1
}

/**
 * @param {number | string} value
 * @param {number} width
 */
function column(value, width) {
  return String(value).padStart(width)
}

/**
 * A runner that reports no failed test and still fails (a crash, a file that does not load, an unhandled error), or
 * that ran no test at all, counts as one failure.
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
export function settle(code, counts) {
  const ranNothing = counts.passed + counts.failed === 0
  if (ranNothing) process.stdout.write('No test ran.\n')
  return counts.failed === 0 && (code !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts
}
