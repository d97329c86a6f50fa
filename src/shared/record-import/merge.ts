import { newId } from '../identifiers'
import { type BrandFields, emptyBrandFields } from '../records/brand'
import { type ExpertFields, emptyExpertFields } from '../records/expert'
import { presentPrice } from '../records/present-price'
import { emptyProductFields, type ProductFields } from '../records/product'
import type { BrandDraft, ExpertDraft, ProductDraft } from './draft'
import { plainKey } from './map-columns'

/**
 * A product with what a row says of it. What the row does not say stays as it was; lists grow; a price that differs
 * from the present one is added to its history.
 * @param present null for a new product
 * @param today the day that a price without one is of, `YYYY-MM-DD`
 */
export function withProductDraft(
  draft: ProductDraft,
  present: ProductFields | null,
  brandId: string | null,
  today: string,
): ProductFields {
  const base = present ?? emptyProductFields()
  const known = new Set(base.sizes.map(({ label }) => plain(label)))
  const sizes = [
    ...base.sizes,
    ...draft.sizes.filter((label) => !known.has(plain(label))).map((label) => ({ id: newId(), label })),
  ]
  // The price is of the first size that the row names.
  const priced = draft.sizes[0]
  const sizeId = (priced && sizes.find(({ label }) => plain(label) === plain(priced))?.id) ?? null
  const urls = new Set(base.links.map(({ url }) => url))
  return {
    name: spelling(draft.name, present),
    brandId: brandId ?? base.brandId,
    kind: draft.productKind ?? base.kind,
    category: draft.category || base.category,
    aliases: union(base.aliases, draft.aliases),
    shade: draft.shade || base.shade,
    sizes,
    prices: [...base.prices, ...newPrice(draft, base, sizeId, today)],
    links: [
      ...base.links,
      ...draft.links.filter(({ url }) => !urls.has(url)).map((link) => ({ ...link, label: '' })),
    ],
    barcode: draft.barcode || base.barcode,
    ingredients: draft.ingredients || base.ingredients,
    claims: union(base.claims, draft.claims),
    acquisition: draft.acquisition ?? base.acquisition,
    testedSince: draft.testedSince ?? base.testedSince,
    availability: draft.availability ?? base.availability,
    pictureMediaId: base.pictureMediaId,
    notes: mergedNotes(base.notes, draft.notes),
    tags: union(base.tags, draft.tags).sort(),
  }
}

export function withBrandDraft(draft: BrandDraft, present: BrandFields | null): BrandFields {
  const base = present ?? emptyBrandFields()
  return {
    name: spelling(draft.name, present),
    aliases: union(base.aliases, draft.aliases),
    misspellings: union(base.misspellings, draft.misspellings),
    country: draft.country || base.country,
    owner: draft.owner || base.owner,
    website: draft.website ?? base.website,
    notes: mergedNotes(base.notes, draft.notes),
    tags: union(base.tags, draft.tags).sort(),
  }
}

/** @param portraitMediaId a new portrait; null keeps the one there is */
export function withExpertDraft(
  draft: ExpertDraft,
  present: ExpertFields | null,
  portraitMediaId: string | null,
): ExpertFields {
  const base = present ?? emptyExpertFields()
  const credentialNames = new Set(base.credentials.map(({ name }) => plain(name)))
  return {
    ...base,
    name: spelling(draft.name, present),
    shortNames: union(base.shortNames, draft.shortNames),
    title: draft.title || base.title,
    pronouns: draft.pronouns || base.pronouns,
    employer: draft.employer || base.employer,
    credentials: [
      ...base.credentials,
      ...draft.credentials
        .filter(({ name }) => !credentialNames.has(plain(name)))
        .map((credential) => ({ id: newId(), ...credential, verifiedOn: null, expiresOn: null, url: null })),
    ],
    contacts: unionBy([...base.contacts, ...draft.contacts], ({ kind, value }) => `${kind} ${plain(value)}`),
    socials: unionBy([...base.socials, ...draft.socials], ({ network, handle }) =>
      plain(`${network} ${handle}`),
    ),
    topics: union(base.topics, draft.topics),
    bioShort: draft.bioShort || base.bioShort,
    bioMedium: draft.bioMedium || base.bioMedium,
    bioLong: draft.bioLong || base.bioLong,
    portraitMediaId: base.portraitMediaId ?? portraitMediaId,
    lastContactedOn: draft.lastContactedOn ?? base.lastContactedOn,
    notes: mergedNotes(base.notes, draft.notes),
    tags: union(base.tags, draft.tags).sort(),
  }
}

/** The library's own spelling stays where only case, accents or signs differ. */
function spelling(name: string, present: { name: string } | null): string {
  return present && plainKey(present.name) === plainKey(name) ? present.name : name
}

function newPrice(
  { price }: ProductDraft,
  base: ProductFields,
  sizeId: string | null,
  today: string,
): ProductFields['prices'] {
  if (price === null) return []
  const present = presentPrice(base, sizeId)
  const asOf = price.asOf ?? today
  const isSame =
    present?.amountMinor === price.amountMinor &&
    present.currency === price.currency &&
    (price.asOf === null || present.asOf === asOf)
  const { amountMinor, currency } = price
  return isSame ? [] : [{ id: newId(), sizeId, amountMinor, currency, asOf }]
}

/** Words that are there already are not written a second time. */
function mergedNotes(present: string, added: string): string {
  if (added === '' || present.includes(added)) return present
  return present === '' ? added : `${present}\n${added}`
}

function union(present: readonly string[], added: readonly string[]): string[] {
  return unionBy([...present, ...added], plain)
}

function unionBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
