import type { ProductFields } from '../records/product'
import { plainKey } from './map-columns'

/** Which of two numbers comes first in a date like 03/04/2026. */
export type DayOrder = 'day-first' | 'month-first'

/** A day as people write it, as `YYYY-MM-DD`; null where it is none. */
export function parseDay(text: string, order: DayOrder): string | null {
  const bare = text.trim()
  const iso =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(bare) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(bare)
  if (iso) return day(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(bare)
  if (!numbers) return null
  const [, one, two, year] = numbers
  // A point between the numbers is European wherever it stands.
  const dayFirst = order === 'day-first' || bare.includes('.')
  return dayFirst
    ? (day(year, two, one) ?? day(year, one, two))
    : (day(year, one, two) ?? day(year, two, one))
}

/** The order that fits the dates of a file: a number over 12 is no month. */
export function dayOrderOf(values: Iterable<string>): DayOrder {
  for (const value of values) {
    const numbers = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}\s*$/.exec(value)
    if (!numbers) continue
    if (Number(numbers[1]) > 12) return 'day-first'
    if (Number(numbers[2]) > 12) return 'month-first'
  }
  return 'day-first'
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text
}

const acquisitions: Record<NonNullable<ProductFields['acquisition']>['kind'], string> = {
  bought: 'bought purchased own paid purchase gekauft selbstgekauft achete comprado acquistato gekocht kopt',
  gifted: 'gifted gift present geschenkt geschenk offert cadeau regalado regalo gekregen gava',
  'press-sample':
    'presssample prsample pr sample samples press sampled pressemuster muster echantillon echantillonpresse muestra muestradeprensa campione persexemplaar pressprov',
  loan: 'loan loaned lent leihgabe geliehen pret prete prestamo prestito bruikleen lan',
  'paid-partnership':
    'paidpartnership paid sponsored ad advertisement werbung anzeige sponsorise publicidad sponsorizzato gesponsord samarbete',
  'press-trip': 'presstrip trip pressereise voyagedepresse viajedeprensa viaggiostampa persreis pressresa',
}

/** What a cell says, in any of the languages; null where it says none of them. So do the two below. */
export function parseAcquisition(text: string): NonNullable<ProductFields['acquisition']>['kind'] | null {
  return choiceOf(acquisitions, text)
}

const kinds: Record<ProductFields['kind'], string> = {
  product: 'product cosmetic produkt kosmetik produit producto prodotto',
  device: 'device tool gerat appareil dispositivo apparaat apparat',
  treatment: 'treatment service behandlung soin traitement tratamiento trattamento behandeling',
  prescription: 'prescription rx rezept ordonnance receta ricetta recept',
}

export function parseProductKind(text: string): ProductFields['kind'] | null {
  return choiceOf(kinds, text)
}

const availabilities: Record<ProductFields['availability'], string> = {
  current: 'current available instock active yes lieferbar verfugbar disponible disponibile leverbaar',
  reformulated: 'reformulated newformula neueformel reformule reformulado riformulato',
  discontinued:
    'discontinued outofproduction eingestellt arrete descatalogado fuoriproduzione uitgefaseerd utgatt',
}

export function parseAvailability(text: string): ProductFields['availability'] | null {
  return choiceOf(availabilities, text)
}

function choiceOf<Choice extends string>(choices: Record<Choice, string>, text: string): Choice | null {
  const plain = plainKey(text)
  // The keys are those of the choices, which `entries` forgets.
  const found = (Object.entries(choices) as [Choice, string][]).find(
    ([choice, words]) => plainKey(choice) === plain || words.split(' ').includes(plain),
  )
  return found?.[0] ?? null
}

/** Digits of a barcode that a spreadsheet kept (`4006381333931`), or null for one it spoilt (`4.00638E+12`). */
export function parseBarcode(text: string): string | null {
  const bare = text.replace(/[\s\u00a0-]/g, '').replace(/^="?|"$/g, '')
  return /^[0-9A-Za-z]{4,32}$/.test(bare) && !/^\d+[eE]\d+$/.test(bare) ? bare : null
}

/** A web address, completed where people leave its beginning out; null where it is none. */
export function parseWebAddress(text: string): string | null {
  const bare = text.trim()
  if (/^(https?:\/\/|mailto:)\S+$/i.test(bare)) return bare.length <= 4000 ? bare : null
  return /^(www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(bare) && bare.length < 3990
    ? `https://${bare}`
    : null
}
