/** The value below which `share` (0 to 1) of the values lie; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** A line of the bench table. Times are milliseconds; `ratio` is ours over the baseline of the same run. */
export type Measurement = {
  name: string
  unit: string
  ours: number
  baseline: number | null
  ratio: number | null
  /** What quality asks for, in words. */
  bar: string
  holds: boolean
  runs: number
}

/** A line of what is held to a bar alone: at the most so many of the unit. */
export function atMost(name: string, unit: string, ours: number, most: number, runs: number): Measurement {
  const bar = `≤ ${most} ${unit}`
  return { name, unit, ours, baseline: null, ratio: null, bar, holds: ours <= most, runs }
}

/** A line of what is held against a baseline of the same run: at the most so many times as much. */
export function compared(
  name: string,
  unit: string,
  ours: number,
  baseline: number,
  largestRatio: number,
  runs: number,
): Measurement {
  const ratio = ours / baseline
  return {
    name,
    unit,
    ours,
    baseline,
    ratio,
    bar: `≤ ${largestRatio} × baseline`,
    holds: ratio <= largestRatio,
    runs,
  }
}

/** A line without a bar: what is under the window's reach, to be read beside one that has a bar. */
export function told(name: string, unit: string, ours: number, baseline: number, runs: number): Measurement {
  return { name, unit, ours, baseline, ratio: ours / baseline, bar: 'none, it tells', holds: true, runs }
}
