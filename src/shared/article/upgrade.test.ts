import { expect, test } from 'vitest'
import { DOCUMENT_SCHEMA_VERSION, emptyDocument } from './document'
import { NewerDocumentError, upgradeDocument } from './upgrade'

test('an article from before there were footnotes is the same object, and is read as it is', () => {
  const document = emptyDocument()
  expect(upgradeDocument(document, 1)).toBe(document)
})

test('an article that a newer app wrote is refused', () => {
  expect(() => upgradeDocument(emptyDocument(), DOCUMENT_SCHEMA_VERSION + 1)).toThrow(NewerDocumentError)
})
