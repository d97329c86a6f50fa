import type { TriedRow } from '@shared/ipc/record-import-calls'
import type { Delimiter, DuplicateAction, TableEncoding } from '@shared/record-import/shape'
import type { Tone } from '../../ui/tag'

export const delimiterNames: Record<Delimiter, string> = {
  ',': 'Comma  ,',
  ';': 'Semicolon  ;',
  '\t': 'Tab',
  '|': 'Bar  |',
}

export const encodingNames: Record<TableEncoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big)',
  'windows-1252': 'Windows-1252',
}

export const actionNames: Record<DuplicateAction, string> = {
  skip: 'Skip',
  update: 'Update',
  add: 'Add again',
}

export const stateTones: Record<TriedRow['state'], Tone> = {
  new: 'sage',
  duplicate: 'slate',
  problem: 'rouge',
}

export const reasonNames: Record<NonNullable<TriedRow['duplicate']>['reason'], string> = {
  id: 'same record',
  barcode: 'same barcode',
  name: 'same name',
  row: 'repeats a row before',
}

/** "Same for all 12 with the …" */
export const alikeNames: typeof reasonNames = {
  id: 'same record id',
  barcode: 'same barcode as a record',
  name: 'same name as a record',
  row: 'same words as a row before',
}
