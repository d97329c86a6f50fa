/** The present name of a record; null while it is unknown or gone. */
export type NameOfRecord = (kind: 'product' | 'expert', id: string) => string | null
