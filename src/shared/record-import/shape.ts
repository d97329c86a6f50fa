export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type TableEncoding = (typeof tableEncodings)[number]

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** A table; the two exports of Open Beauty Facts; cards of people. */
export const tableFormats = ['table', 'facts-table', 'facts-lines', 'vcard'] as const
export type TableFormat = (typeof tableFormats)[number]

/** How a source is to be read. */
export interface TableShape {
  format: TableFormat
  encoding: TableEncoding
  delimiter: Delimiter
  /** Whether quotation marks stand around cells; else they are part of the text. */
  quotes: boolean
  hasHeadings: boolean
}

/** What becomes of a row that the library has already. */
export const duplicateActions = ['skip', 'update', 'add'] as const
export type DuplicateAction = (typeof duplicateActions)[number]

/** By what a row is known: the library has its record, or the file has it in a row before. */
export const duplicateReasons = ['id', 'barcode', 'name', 'row'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

/** Only rows whose words contain these, whatever their case and accents; empty ones choose nothing. */
export interface RowFilter {
  category: string
  brand: string
  country: string
}

export const noFilter: RowFilter = { category: '', brand: '', country: '' }
