import type { FieldName, FlagName, ListKind, SortName } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { formatMoney } from './money'
import {
  acquisitionNames,
  availabilityNames,
  formatCount,
  interviewMediumNames,
  mediaKindNames,
  permissionNames,
  productKindNames,
  statusNames,
} from './words'

/** How the orders, fields and conditions of lists are called on every screen. */

export const sortNames: Record<SortName, string> = {
  name: 'Name',
  title: 'Title',
  brand: 'Brand',
  kind: 'Kind',
  category: 'Category',
  acquisition: 'Came by',
  availability: 'Availability',
  price: 'Price',
  asOf: 'Price as of',
  mentions: 'Mentions',
  products: 'Products',
  uses: 'Uses',
  updated: 'Last changed',
  created: 'Added',
  board: 'Place on the board',
  status: 'Status',
  client: 'Client',
  byline: 'Byline',
  deadline: 'Deadline',
  published: 'Published on',
  words: 'Words',
  held: 'Held on',
  medium: 'Medium',
  consent: 'Consent',
  length: 'Length',
  employer: 'Employer',
  contacted: 'Last contacted',
  country: 'Country',
  owner: 'Owner',
  credit: 'Credit',
  licence: 'Licence',
  permission: 'Permission',
  permissionEnds: 'Permission ends',
}

export const fieldNames: Record<FieldName, string> = {
  status: 'Status',
  client: 'Client',
  byline: 'Byline',
  expert: 'Expert',
  tag: 'Tag',
  medium: 'Medium',
  consent: 'Consent',
  employer: 'Employer',
  country: 'Country',
  owner: 'Owner',
  brand: 'Brand',
  kind: 'Kind',
  category: 'Category',
  acquisition: 'Came by',
  availability: 'Availability',
  permission: 'Permission',
  credit: 'Credit',
  licence: 'Licence',
}

export const flagNames: Record<FlagName, string> = {
  outOfDate: 'Out of date',
  owed: 'Deadline to keep',
  late: 'Late',
  dueSoon: 'Due within a week',
  withoutDeadline: 'No deadline',
  untagged: 'No tags',
  withoutRecording: 'No recording',
  withoutTranscript: 'No transcript',
  unmentioned: 'No mention yet',
  withInterests: 'Tied to a brand',
  withoutPortrait: 'No portrait',
  withoutProducts: 'No products',
  toDisclose: 'To disclose',
  withoutPrice: 'No price',
  withoutPicture: 'No picture',
  affiliate: 'Affiliate link',
  missingCredit: 'No credit',
  missingAlt: 'No alt text',
  missingEither: 'No credit or alt text',
  unused: 'Not used',
  permissionEnds: 'Permission ends',
}

const consentNames: Record<string, string> = {
  none: 'No consent yet',
  spoken: 'Spoken',
  written: 'Written',
}

const valueNames: Partial<Record<ListKind, Record<string, Record<string, string>>>> = {
  article: { status: statusNames },
  interview: { medium: interviewMediumNames, consent: consentNames },
  product: { kind: productKindNames, acquisition: acquisitionNames, availability: availabilityNames },
  media: { kind: mediaKindNames, permission: permissionNames },
}

/** A value as people read it. `label` is its name where the value is an id. */
export function valueName(
  kind: ListKind,
  field: string,
  value: string | null,
  label?: string | null,
): string {
  if (value === null)
    return noneNames[field] ?? `No ${(fieldNames[field as FieldName] ?? field).toLowerCase()}`
  return label ?? valueNames[kind]?.[field]?.[value] ?? value
}

const noneNames: Record<string, string> = { acquisition: 'Not noted' }

/** A condition that is no list of values, in a few words for its chip. */
export function conditionName(condition: Exclude<Condition, { test: 'among' }>): string {
  if (condition.test === 'is') return flagNames[condition.flag as FlagName] ?? condition.flag
  const { range, from, to } = condition
  if (range === 'priceAge') return `Price older than ${from ?? 0} days`
  if (range === 'daysLeft') return daysLeftName(from, to)
  const amount = (value: number) =>
    range === 'price' && condition.currency
      ? formatMoney({ amountMinor: value, currency: condition.currency })
      : formatCount(value)
  const what = range === 'price' ? 'Price' : 'Words'
  if (from !== null && to !== null) return `${what} ${amount(from)} to ${amount(to)}`
  if (from !== null) return `${what} from ${amount(from)}`
  if (to !== null) return `${what} up to ${amount(to)}`
  return what
}

function daysLeftName(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return `Due in ${from} to ${to} days`
  if (from !== null) return `Due in ${from} days or later`
  return to === null ? 'Due in' : `Due within ${to} days`
}
