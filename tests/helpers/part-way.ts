/**
 * Follows some work, and does something once when it has come so far.
 * @param share from 0 to 1
 */
export function partWay(share: number, act: () => void): (done: number, total: number) => void {
  let isDone = false
  return (done, total) => {
    if (isDone || done / total < share) return
    isDone = true
    act()
  }
}

export const halfway = (act: () => void) => partWay(0.5, act)
