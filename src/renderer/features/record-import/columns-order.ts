/** A column of the table, and the field that it becomes; null leaves it out. */
export type TableColumn = { heading: string; column: number; key: string | null }

/** Those that become something first, each part in the order of the table. */
export function columnsInOrder(
  headings: readonly string[],
  mapping: readonly (string | null)[],
): TableColumn[] {
  const all = headings.map((heading, column) => ({ heading, column, key: mapping[column] ?? null }))
  return [...all.filter(({ key }) => key !== null), ...all.filter(({ key }) => key === null)]
}

/** The fields of all columns after one was given another; a field has one column, so that another gives it up. */
export function withField(
  mapping: readonly (string | null)[],
  column: number,
  key: string | null,
): (string | null)[] {
  return mapping.map((present, other) => (other === column ? key : present === key ? null : present))
}

/** Whether some column says what a row is called: a row without a name is no record. */
export function hasName(kind: string, mapping: readonly (string | null)[]): boolean {
  const named = mapping.includes('name')
  return named || (kind === 'expert' && (mapping.includes('firstName') || mapping.includes('lastName')))
}
