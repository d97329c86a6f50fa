import { expect, test } from 'vitest'
import { currencyIn, guessKind, mapColumns } from './map-columns'
import { dayOrderOf, parseBarcode, parseDay, parseWebAddress } from './values'

test.each([
  [
    'product',
    'Product name,Brand,RRP (EUR),EAN,Ingredients,Tags',
    'name brand price barcode ingredients tags',
  ],
  [
    'product',
    'Produktname,Marke,Füllmenge,UVP,EAN-Code,Inhaltsstoffe',
    'name brand sizes price barcode ingredients',
  ],
  [
    'product',
    'Nom du produit,Marque,Contenance,Prix TTC,Code-barres,Ingrédients',
    'name brand sizes price barcode ingredients',
  ],
  [
    'product',
    'Producto,Marca,Tamaño,Precio,Código de barras,Categoría',
    'name brand sizes price barcode category',
  ],
  ['product', 'Nome prodotto,Marchio,Formato,Prezzo,Composizione', 'name brand sizes price ingredients'],
  ['product', 'Productnaam,Merk,Inhoud,Adviesprijs,Opmerkingen', 'name brand sizes price notes'],
  ['product', '商品名,ブランド,容量,価格,成分', 'name brand sizes price ingredients'],
  [
    'expert',
    'First name,Last name,Job title,Company,E-mail address,Mobile',
    'firstName lastName title employer email phone',
  ],
  ['expert', 'Vorname,Nachname,Beruf,Firma,E-Mail,Handy', 'firstName lastName title employer email phone'],
  ['brand', 'Brand,Country of origin,Parent company,Homepage', 'name country owner website'],
] as const)('%s: %s', (kind, headings, keys) => {
  const columns = headings.split(',')
  expect(mapColumns(kind, columns, [])).toEqual(keys.split(' '))
  expect(guessKind(columns)).toBe(kind)
})

test('a field is one column, the one that fits best, and the rest is left out', () => {
  expect(mapColumns('product', ['Title', 'Name', 'Anything', ''], [])).toEqual([null, 'name', null, null])
  const columns = mapColumns('product', ['Artikel', 'Nummer'], [['Balm', '4006381333931']])
  expect(columns[1]).toBe('barcode')
})

test('a heading may name the currency', () => {
  expect(currencyIn('RRP (GBP)')).toBe('GBP')
  expect(currencyIn('Preis in €')).toBe('EUR')
  expect(currencyIn('Price')).toBeNull()
})

test('days are read as they are written where they are from', () => {
  expect(parseDay('2026-02-03', 'day-first')).toBe('2026-02-03')
  expect(parseDay('03.02.2026', 'month-first')).toBe('2026-02-03')
  expect(parseDay('3/2/2026', 'day-first')).toBe('2026-02-03')
  expect(parseDay('3/2/2026', 'month-first')).toBe('2026-03-02')
  expect(parseDay('2026年2月3日', 'day-first')).toBe('2026-02-03')
  expect(parseDay('2026-02-30', 'day-first')).toBeNull()
  expect(parseDay('soon', 'day-first')).toBeNull()
  expect(dayOrderOf(['1/2/2026', '1/25/2026'])).toBe('month-first')
  expect(dayOrderOf(['25/1/2026'])).toBe('day-first')
})

test('barcodes and addresses that a spreadsheet spoilt are not taken for good', () => {
  expect(parseBarcode('4006381333931')).toBe('4006381333931')
  expect(parseBarcode('="4006381333931"')).toBe('4006381333931')
  expect(parseBarcode('4.00638E+12')).toBeNull()
  expect(parseWebAddress('www.balm.example/jar')).toBe('https://www.balm.example/jar')
  expect(parseWebAddress('javascript:alert(1)')).toBeNull()
  expect(parseWebAddress('ask Paul')).toBeNull()
})
