/** What a typed barcode is: one that adds up, one whose last digit should be another, or none. */
export type BarcodeCheck =
  | { kind: 'empty' }
  | { kind: 'right'; name: 'EAN-8' | 'UPC-A' | 'EAN-13' | 'GTIN-14' }
  | { kind: 'wrong-digit'; expected: number }
  | { kind: 'no-barcode' }

const names = { 8: 'EAN-8', 12: 'UPC-A', 13: 'EAN-13', 14: 'GTIN-14' } as const
const isLength = (length: number): length is keyof typeof names => length in names

/** Checks the last digit of a barcode, which is a sum of the others (GS1). Spaces and hyphens are let be. */
export function checkBarcode(typed: string): BarcodeCheck {
  const digits = typed.replace(/[\s-]/g, '')
  if (digits === '') return { kind: 'empty' }
  if (!/^\d+$/.test(digits) || !isLength(digits.length)) return { kind: 'no-barcode' }
  const expected = checkDigit(digits.slice(0, -1))
  return Number(digits.at(-1)) === expected
    ? { kind: 'right', name: names[digits.length] }
    : { kind: 'wrong-digit', expected }
}

/** Three times every second digit from the right, once the others; what is missing to the next ten. */
function checkDigit(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}
