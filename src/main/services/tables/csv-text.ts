import { stringify } from 'csv-stringify/sync'

/** Rows as CSV (RFC 4180). Cells that may start a formula are `guarded` before they come here. */
export function csvText(rows: readonly (readonly string[])[]): string {
  // Of line breaks within a cell it would otherwise see those alone that end its own rows.
  return stringify([...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}
