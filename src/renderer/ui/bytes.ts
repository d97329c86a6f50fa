/** How large a file is: "640 bytes", "12 kB", "3.4 MB", "500 MB", "1.2 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  // What would round to a thousand of one unit is told in the next.
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  if (bytes < 999_500_000) return `${shortly(bytes / 1_000_000)} MB`
  return `${shortly(bytes / 1_000_000_000)} GB`
}

/** Two figures say enough: 3.4, 34, 340. */
function shortly(amount: number): string {
  return amount < 9.95 ? amount.toFixed(1) : String(Math.round(amount))
}
