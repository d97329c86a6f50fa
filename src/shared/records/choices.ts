// What some fields of records can be. The schemas are made from these; whoever only shows them needs no schema.

export const articleStatuses = [
  'idea',
  'assigned',
  'drafting',
  'in-review',
  'approved',
  'published',
  'needs-update',
] as const
export type ArticleStatus = (typeof articleStatuses)[number]

export const interviewMedia = ['in-person', 'phone', 'video', 'email', 'other'] as const

export const mediaKinds = ['image', 'audio', 'video', 'document'] as const

export const productKinds = ['product', 'device', 'treatment', 'prescription'] as const
export const acquisitionKinds = [
  'bought',
  'gifted',
  'press-sample',
  'loan',
  'paid-partnership',
  'press-trip',
] as const
export type AcquisitionKind = (typeof acquisitionKinds)[number]
