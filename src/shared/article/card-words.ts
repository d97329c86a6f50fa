import type { AcquisitionKind } from '../records/choices'

/** What a reader is told of how the writer came by a product, and of a price's day. */
export type CardWords = { asOf: string; affiliate: string } & Record<
  Exclude<AcquisitionKind, 'bought'>,
  string
>

const ENGLISH: CardWords = {
  asOf: 'as of',
  affiliate: 'Affiliate link',
  gifted: 'Gifted',
  'press-sample': 'Press sample',
  loan: 'On loan',
  'paid-partnership': 'Paid partnership',
  'press-trip': 'Press trip',
}

/** By the first part of the article's language; English for all others. */
const WORDS: Readonly<Record<string, CardWords>> = {
  en: ENGLISH,
  de: {
    asOf: 'Stand',
    affiliate: 'Affiliate-Link',
    gifted: 'Geschenk',
    'press-sample': 'Pressemuster',
    loan: 'Leihgabe',
    'paid-partnership': 'Bezahlte Partnerschaft',
    'press-trip': 'Pressereise',
  },
  fr: {
    asOf: 'au',
    affiliate: 'Lien affilié',
    gifted: 'Offert',
    'press-sample': 'Échantillon presse',
    loan: 'Prêt',
    'paid-partnership': 'Partenariat rémunéré',
    'press-trip': 'Voyage de presse',
  },
  es: {
    asOf: 'a',
    affiliate: 'Enlace de afiliado',
    gifted: 'Regalo',
    'press-sample': 'Muestra de prensa',
    loan: 'Préstamo',
    'paid-partnership': 'Colaboración pagada',
    'press-trip': 'Viaje de prensa',
  },
  it: {
    asOf: 'al',
    affiliate: 'Link affiliato',
    gifted: 'Omaggio',
    'press-sample': 'Campione stampa',
    loan: 'In prestito',
    'paid-partnership': 'Collaborazione retribuita',
    'press-trip': 'Viaggio stampa',
  },
  pt: {
    asOf: 'em',
    affiliate: 'Link de afiliado',
    gifted: 'Oferta',
    'press-sample': 'Amostra de imprensa',
    loan: 'Empréstimo',
    'paid-partnership': 'Parceria paga',
    'press-trip': 'Viagem de imprensa',
  },
  nl: {
    asOf: 'per',
    affiliate: 'Affiliatelink',
    gifted: 'Gekregen',
    'press-sample': 'Persmonster',
    loan: 'In bruikleen',
    'paid-partnership': 'Betaalde samenwerking',
    'press-trip': 'Persreis',
  },
  sv: {
    asOf: 'per',
    affiliate: 'Affiliatelänk',
    gifted: 'Gåva',
    'press-sample': 'Pressprov',
    loan: 'Lån',
    'paid-partnership': 'Betalt samarbete',
    'press-trip': 'Pressresa',
  },
}

/** @param language BCP 47 */
export function cardWords(language: string): CardWords {
  return WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH
}
