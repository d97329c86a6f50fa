/** The values by these ids, in the ids' order; those that are not there are left out. */
export function inOrder<Value extends { id: string }>(
  ids: readonly string[],
  values: readonly Value[],
): Value[] {
  const byId = new Map(values.map((value) => [value.id, value]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
