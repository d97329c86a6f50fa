import { expect, test } from 'vitest'
import { checkBarcode } from './barcode'

test.each([
  ['4006381333931', 'EAN-13'],
  ['4 006381 333931', 'EAN-13'],
  ['73513537', 'EAN-8'],
  ['036000291452', 'UPC-A'],
  ['10012345678902', 'GTIN-14'],
])('%s adds up', (typed, name) => {
  expect(checkBarcode(typed)).toEqual({ kind: 'right', name })
})

test('a wrong digit is told with the right one', () => {
  expect(checkBarcode('4006381333932')).toEqual({ kind: 'wrong-digit', expected: 1 })
})

test('nothing, words and other lengths are no barcodes', () => {
  expect(checkBarcode(' ')).toEqual({ kind: 'empty' })
  for (const typed of ['12345', 'EAN 4006', '40063813339310'.repeat(2)])
    expect(checkBarcode(typed)).toEqual({ kind: 'no-barcode' })
})
