import type { ReadSource } from './blocks'
import type { ImportedFile, IntakeResult } from './result'

/** Names the library already knows, so that an import recognises them. */
export type KnownNames = {
  brands: { name: string; aliases: string[] }[]
  products: { brand: string | null; name: string }[]
  experts: { id: string; name: string; shortNames: string[] }[]
}

export type { ImportedFile, IntakeResult, ReadSource }
