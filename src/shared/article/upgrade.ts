import { DOCUMENT_SCHEMA_VERSION } from './document'

/**
 * Steps that bring a stored document one version further: `steps[n]` takes version n to n + 1. A step that has shipped
 * is never changed; it works on plain JSON, because the shapes of document.ts are those of the newest version only.
 */
const steps: Readonly<Record<number, (document: unknown) => unknown>> = {
  // Footnotes came: an older document has none, and an older app must not take one for a damaged node.
  1: (document) => document,
}

/** A document that a newer app wrote: it is refused untouched. */
export class NewerDocumentError extends Error {
  override readonly name = 'NewerDocumentError'
  constructor(readonly version: number) {
    super(`this article was saved by a newer Beauty Desk (document version ${version})`)
  }
}

/**
 * A stored document as the newest version has it. Not yet checked: hand the answer to `parseDocument`.
 * @throws {NewerDocumentError} when `version` is newer than this app knows.
 */
export function upgradeDocument(document: unknown, version: number): unknown {
  if (version > DOCUMENT_SCHEMA_VERSION) throw new NewerDocumentError(version)
  let upgraded = document
  for (let from = version; from < DOCUMENT_SCHEMA_VERSION; from++) {
    const step = steps[from]
    if (step === undefined) throw new Error(`No step from document version ${from}`)
    upgraded = step(upgraded)
  }
  return upgraded
}
