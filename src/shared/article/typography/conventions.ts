/** A pair of quotation marks, with the space that stands inside them. */
export type QuotePair = { open: string; close: string; inner: string }

/** How the readers of a language expect punctuation to be set. */
export type Convention = {
  /** What `"` becomes; null where a straight one is no mistake, or stands for something else. */
  double: QuotePair | null
  /** What `"` becomes inside those, where it is another pair. */
  nested: QuotePair | null
  /** What `'` becomes where it is no apostrophe. */
  single: QuotePair | null
  /** What `--` becomes between words; between numbers it is always an en dash. */
  dash: '–' | '—'
  /** The space that each of these signs wants before it. */
  spaceBefore: Readonly<Record<string, string>>
  /** The space between a number and its unit. */
  unitSpace: string
  /** Words that begin with an apostrophe, in small letters. */
  clipped: readonly string[]
}

const NO_BREAK_SPACE = '\u00a0'
const NARROW_SPACE = '\u202f'

const pair = (open: string, close: string, inner = ''): QuotePair => ({ open, close, inner })
const curly = pair('“', '”')
const curlySingle = pair('‘', '’')
const low = pair('„', '“')
const lowSingle = pair('‚', '‘')
const angled = pair('«', '»')
const angledSingle = pair('‹', '›')
const right = pair('”', '”')
const rightSingle = pair('’', '’')
const lowRight = pair('„', '”')

const plain: Convention = {
  double: curly,
  nested: null,
  single: curlySingle,
  dash: '–',
  spaceBefore: {},
  unitSpace: NO_BREAK_SPACE,
  clipped: [],
}
const english = { ...plain, clipped: ['tis', 'twas', 'twere', 'em', 'til', 'cause', 'n', 'round'] }
const angledWithCurly = { ...plain, double: angled, nested: curly }

/** By language, then by language and region where that differs. */
const conventions: Readonly<Record<string, Convention>> = {
  en: english,
  'en-us': { ...english, dash: '—' },
  'en-ca': { ...english, dash: '—' },
  fr: {
    ...plain,
    double: pair('«', '»', NARROW_SPACE),
    nested: curly,
    // The colon's space is the wide one, as the Imprimerie nationale sets it.
    spaceBefore: {
      ';': NARROW_SPACE,
      '!': NARROW_SPACE,
      '?': NARROW_SPACE,
      '%': NARROW_SPACE,
      ':': NO_BREAK_SPACE,
    },
    unitSpace: NARROW_SPACE,
  },
  // In Québec the high signs stand close, and quotes and the colon have the wide space.
  'fr-ca': {
    ...plain,
    double: pair('«', '»', NO_BREAK_SPACE),
    nested: curly,
    spaceBefore: { ':': NO_BREAK_SPACE, '%': NO_BREAK_SPACE },
  },
  'fr-ch': {
    ...plain,
    double: pair('«', '»', NARROW_SPACE),
    nested: angledSingle,
    spaceBefore: { ';': NARROW_SPACE, '!': NARROW_SPACE, '?': NARROW_SPACE, ':': NARROW_SPACE },
    unitSpace: NARROW_SPACE,
  },
  de: { ...plain, double: low, single: lowSingle },
  'de-ch': { ...plain, double: angled, single: angledSingle },
  nl: { ...plain, clipped: ['s', 't', 'n', 'k', 'm', 'r'] },
  es: { ...angledWithCurly, dash: '—' },
  // Of the Americas, English quotes.
  'es-419': { ...plain, dash: '—' },
  'es-mx': { ...plain, dash: '—' },
  'es-us': { ...plain, dash: '—' },
  'es-ar': { ...plain, dash: '—' },
  'es-co': { ...plain, dash: '—' },
  'es-cl': { ...plain, dash: '—' },
  it: angledWithCurly,
  pt: angledWithCurly,
  'pt-br': { ...plain, dash: '—' },
  ca: angledWithCurly,
  da: { ...plain, double: pair('»', '«'), single: pair('›', '‹') },
  nb: { ...plain, double: angled },
  nn: { ...plain, double: angled },
  no: { ...plain, double: angled },
  sv: { ...plain, double: right, single: rightSingle },
  fi: { ...plain, double: right, single: rightSingle },
  pl: { ...plain, double: lowRight, nested: angled },
  cs: { ...plain, double: low, single: lowSingle },
  sk: { ...plain, double: low, single: lowSingle },
  sl: { ...plain, double: low, single: lowSingle },
  hr: { ...plain, double: lowRight },
  bg: { ...plain, double: low },
  ro: { ...plain, double: lowRight, nested: angled },
  hu: { ...plain, double: lowRight, nested: pair('»', '«') },
  ru: { ...plain, double: angled, nested: low, dash: '—' },
  uk: { ...plain, double: angled, nested: low, dash: '—' },
  el: angledWithCurly,
  ar: { ...plain, double: angled, nested: curly },
  fa: { ...plain, double: angled },
  // A straight quote is how gershayim are typed, and kagikakko come out of an input method.
  he: { ...plain, double: null, single: null },
  yi: { ...plain, double: null, single: null },
  ja: { ...plain, double: null, single: null },
}

/**
 * The convention of a language.
 * @param language BCP 47, such as `en-GB`; one that is not known is set the way English is
 */
export function conventionOf(language: string): Convention {
  const [primary = '', ...rest] = language.trim().toLowerCase().replaceAll('_', '-').split('-')
  const region = rest.find((part) => /^([a-z]{2}|\d{3})$/.test(part))
  return conventions[`${primary}-${region}`] ?? conventions[primary] ?? plain
}
