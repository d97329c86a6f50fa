/** Puts all of `items` at the end of `list`. Spread into `push`, a hundred thousand of them would overflow the stack. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}
