import type { KnownNames } from '@shared/intake/structure/structure'
import type { Repositories } from '../../library/repositories'

/** The names that an import recognises: those of all records that are in use. */
export function knownNames(records: Repositories): KnownNames {
  const inUse = <Value extends { binnedAt: number | null }>(values: Value[]) =>
    values.filter(({ binnedAt }) => binnedAt === null)
  const brands = inUse(records.brands.getMany(records.brands.allIds()))
  const products = records.products.list({ filter: '', binned: false, limit: 100_000, offset: 0 }).rows
  return {
    brands: brands.map(({ name, aliases }) => ({ name, aliases })),
    products: products.map(({ brandName, name }) => ({ brand: brandName, name })),
    experts: inUse(records.experts.getMany(records.experts.allIds())).map(({ id, name, shortNames }) => ({
      id,
      name,
      shortNames,
    })),
  }
}
