/** Whether a number field holds a whole number that can be kept; while one types it may not. */
export function inRange(value: number | string, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
