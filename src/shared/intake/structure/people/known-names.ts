import type { ProductNames } from '../products/products'

/** Names the library already knows, so that an import recognises them. */
export type KnownNames = ProductNames & {
  experts: readonly { id: string; name: string; shortNames: readonly string[] }[]
}
