import { expect, test } from 'vitest'
import { findingsIn, found, paragraph, problemOf, ruleFrom, suggested } from './test-rule'

// The documented options of each kind of rule, with rules of our own.

test('existence finds whole words, with or without capitals', () => {
  const rule = (ignorecase: boolean) =>
    ruleFrom(
      `extends: existence\nmessage: "Avoid '%s'."\nignorecase: ${ignorecase}\ntokens:\n  - glow\n  - dew(?:y|ier)`,
    )
  expect(found(rule(false), 'Glow, glow, glowing, dewy and dewier skin.')).toEqual([
    "glow: Avoid 'glow'.",
    "dewy: Avoid 'dewy'.",
    "dewier: Avoid 'dewier'.",
  ])
  expect(found(rule(true), 'Glow and aglow.')).toEqual(["Glow: Avoid 'Glow'."])
})

test('existence without word edges, by raw patterns, and both', () => {
  const nonword = ruleFrom(
    'extends: existence\nmessage: "%s"\nnonword: true\ntokens: ["[!?]{2,}", "…\\\\s*$"]',
  )
  expect(found(nonword, 'Really?! And then …')).toEqual(['?!: ?!', '…: …'])
  const raw = ruleFrom('extends: existence\nmessage: "%s"\nraw:\n  - "(?:very|really) "\n  - "(?:dry|oily)"')
  expect(found(raw, 'very dry, really oily, very dull')).toEqual([
    'very dry: very dry',
    'really oily: really oily',
  ])
  const both = (append: boolean) =>
    ruleFrom(`extends: existence\nmessage: "%s"\nappend: ${append}\nraw: ["\\\\s?!"]\ntokens: [wow, yes]`)
  expect(found(both(true), 'wow ! yes! no!')).toEqual(['wow !: wow !', 'yes!: yes!'])
})

test('existence leaves exceptions alone, also where they surround the words', () => {
  const rule = ruleFrom(
    'extends: existence\nmessage: "%s"\nignorecase: true\ntokens: [\'\\w+free\', cream]\nexceptions: [sugarfree, ice cream]',
  )
  expect(found(rule, 'Sulphatefree and sugarfree ice cream, or eye cream.')).toEqual([
    'Sulphatefree: Sulphatefree',
    'cream: cream',
  ])
})

test('accepted words of a vocabulary are exceptions, unless the rule wants none', () => {
  const yaml = 'extends: existence\nmessage: "%s"\ntokens: [\'[A-Z]{3}\']'
  expect(found(ruleFrom(yaml, ['SPF']), 'SPF and AHA')).toEqual(['AHA: AHA'])
  expect(found(ruleFrom(`${yaml}\nvocab: false`, ['SPF']), 'SPF and AHA')).toHaveLength(2)
})

test('a limit is the most that one article is told', () => {
  const rule = ruleFrom('extends: existence\nmessage: "%s"\nlimit: 2\ntokens: [so]')
  expect(found(rule, 'so so', 'so', 'so')).toHaveLength(2)
})

test('substitution says what is preferred and what was found', () => {
  const rule = ruleFrom(
    `extends: substitution\nmessage: "Use '%s' instead of '%s'."\nignorecase: true\nswap:\n  colour in: tint\n  '(?:give|gave) rise to': lead to\n  botox: Botox`,
  )
  expect(found(rule, 'Colour in what gave rise to botox; Botox is right.')).toEqual([
    "Colour in: Use 'tint' instead of 'Colour in'.",
    "gave rise to: Use 'lead to' instead of 'gave rise to'.",
    "botox: Use 'Botox' instead of 'botox'.",
  ])
  expect(suggested(rule, 'Colour in with botox')).toEqual([['Tint'], ['Botox']])
})

test('substitution: the longest key first, and what is right already is not told', () => {
  const rule = ruleFrom(
    `extends: substitution\nmessage: "%s"\nignorecase: true\nswap:\n  e-mail: email\n  e-mail letter: newsletter\n  'sun ?cream': sunscreen|sun cream`,
  )
  expect(found(rule, 'An e-mail letter by e-mail on sun cream and suncream')).toEqual([
    'e-mail letter: newsletter',
    'e-mail: email',
    'suncream: sunscreen|sun cream',
  ])
})

test('substitution puts captured words in place, each key its own', () => {
  const rule = ruleFrom(
    `extends: substitution\nmessage: "%s"\nswap:\n  'inside of the (\\w+) box': 'in the $1 box'\n  '(\\w+) and also (\\w+)': '$1 and $2'\n  '(\\w)o\\1': 'x'`,
  )
  expect(found(rule, 'inside of the blue box, oil and also balm, pop')).toEqual([
    'inside of the blue box: in the blue box',
    'oil and also balm: oil and balm',
    'pop: x',
  ])
  const spaced = ruleFrom(
    `extends: substitution\nmessage: "%s"\nignorecase: true\nswap: {'spf ?(\\\\d+)': 'SPF $1'}`.replaceAll(
      '\\\\',
      '\\',
    ),
  )
  expect(found(spaced, 'SPF 50 and spf30')).toEqual(['spf30: SPF 30'])
})

test('substitution: several suggestions with the action, capitals kept where asked, words removed', () => {
  const several = ruleFrom(
    `extends: substitution\nmessage: "Consider %s instead of '%s'."\naction: {name: replace}\nswap:\n  utilise: use|apply`,
  )
  expect(found(several, 'We utilise it')).toEqual([
    "utilise: Consider ‘use’ or ‘apply’ instead of 'utilise'.",
  ])
  expect(suggested(several, 'We utilise it')).toEqual([['use', 'apply']])
  const cased = ruleFrom(
    `extends: substitution\nmessage: "%s"\nignorecase: true\ncapitalize: true\nswap:\n  lotion: fluid`,
  )
  expect(found(cased, 'Lotion or lotion')).toEqual(['Lotion: Fluid', 'lotion: fluid'])
  const away = ruleFrom(
    `extends: substitution\nmessage: "Remove '%s'."\naction: {name: remove}\nswap:\n  basically: ''`,
  )
  expect(suggested(away, 'It basically works')).toEqual([['']])
})

test('substitution suggests a pattern only where the action says so', () => {
  const rule = (action: string) =>
    ruleFrom(
      `extends: substitution\nmessage: "%s"\n${action}swap: {'make-?up (?:man|woman)': make-up artist(s)}`,
    )
  expect(suggested(rule(''), 'the make-up man')).toEqual([[]])
  expect(suggested(rule('action: {name: replace}\n'), 'the make-up man')).toEqual([['make-up artist(s)']])
})

test('substitution keeps exceptions, and finds parts of words where asked', () => {
  const rule = ruleFrom(
    `extends: substitution\nmessage: "%s"\nnonword: true\nswap:\n  '&': and\nexceptions: ['Hav & Sol']`,
  )
  expect(found(rule, 'Hav & Sol, oil & balm')).toEqual(['&: and'])
})

test('occurrence tells the place in its own sentence', () => {
  const long = ruleFrom('extends: occurrence\nmessage: x\nscope: sentence\nmax: 5\ntoken: \\w+')
  const content = [paragraph('One two. Three four five six seven eight.')]
  expect(findingsIn(long, { type: 'doc', content })).toMatchObject([{ from: 9, to: 14, words: 'Three' }])
})

test('occurrence counts in what the scope names', () => {
  const long = ruleFrom(
    'extends: occurrence\nmessage: "Too long."\nscope: sentence\nmax: 5\ntoken: \\b(\\w+)\\b',
  )
  expect(found(long, 'One two three. One two three four five six. Dr. Roe has one.')).toEqual([
    'One: Too long.',
  ])
  const least = ruleFrom('extends: occurrence\nmessage: "Say SPF."\nmin: 1\ntoken: SPF')
  expect(found(least, 'With SPF.', 'Without it.')).toEqual(['Without it.: Say SPF.'])
  const whole = ruleFrom(
    'extends: occurrence\nmessage: "Once is enough."\nscope: summary\nmax: 2\ntoken: glow',
  )
  expect(found(whole, 'glow glow', 'none')).toEqual([])
  expect(found(whole, 'glow', 'glow', 'glow')).toEqual(['glow: Once is enough.'])
  const none = ruleFrom(
    'extends: occurrence\nmessage: "Name a source."\nscope: summary\nmin: 1\ntoken: study',
  )
  expect(found(none, 'A trial.')).toEqual([': Name a source.'])
  expect(found(none, 'A study.')).toEqual([])
})

test('repetition finds a word twice, within a sentence only', () => {
  const rule = ruleFrom(
    `extends: repetition\nmessage: "'%s' is repeated."\nalpha: true\nignorecase: true\ntokens: ['[^\\s]+']`,
  )
  expect(found(rule, 'The the balm is is fine. I like that. That is 5 5.')).toEqual([
    "The the: 'the' is repeated.",
    "is is: 'is' is repeated.",
  ])
  expect(suggested(rule, 'the the')).toEqual([['the']])
})

test('consistency: an article has one of two ways', () => {
  const rule = ruleFrom(
    `extends: consistency\nmessage: "'%s' is written otherwise elsewhere."\nignorecase: true\neither:\n  moisturiser: moisturizer\n  grey: gray`,
  )
  expect(found(rule, 'A moisturiser.', 'Grey skies.')).toEqual([])
  expect(found(rule, 'A moisturiser.', 'Nothing.', 'A moisturizer.', 'Grey.')).toEqual([
    "moisturizer: 'moisturizer' is written otherwise elsewhere.",
  ])
})

test('conditional: what is settled once holds from there on', () => {
  const rule = ruleFrom(
    `extends: conditional\nmessage: "'%s' has no definition."\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [SPF]`,
  )
  expect(found(rule, 'AHA first.', 'Alpha Hydroxy Acid (AHA), SPF and BHA.', 'AHA again.')).toEqual([
    "AHA: 'AHA' has no definition.",
    "BHA: 'BHA' has no definition.",
  ])
  const present = ruleFrom(
    `extends: conditional\nmessage: "%s?"\nfirst: clinically proven\nsecond: (?i)trial|study`,
  )
  expect(found(present, 'clinically proven in a Study', 'clinically proven')).toEqual([
    'clinically proven: clinically proven?',
  ])
})

test('sequence takes words in order, with words to skip and words not to be', () => {
  const rule = ruleFrom(
    `extends: sequence\nmessage: "%s"\nignorecase: true\ntokens:\n  - pattern: '^very$'\n  - pattern: '^dry$'\n    negate: true\n  - pattern: '^skin$'\n    skip: 1`,
  )
  expect(found(rule, 'Very oily skin. Very dry skin. very oily old skin')).toEqual([
    'Very oily skin: Very oily skin',
    'very oily old skin: very oily old skin',
  ])
})

test('actions work out what could stand there', () => {
  const edit = (params: string) =>
    ruleFrom(
      `extends: existence\nmessage: "%s"\nnonword: true\ntokens: ['\\w+!+']\naction:\n  name: edit\n  params: ${params}`,
    )
  expect(suggested(edit("[trim_right, '!']"), 'wow!!')).toEqual([['wow']])
  expect(suggested(edit("[regex, '(\\w+)!+', '$1.']"), 'wow!!')).toEqual([['wow.']])
  expect(suggested(edit("[truncate, '!']"), 'wow!!')).toEqual([['wow']])
  expect(suggested(edit("[remove, '!w']"), 'wow!!')).toEqual([['o']])
  expect(suggested(edit("[split, 'o', 1]"), 'wow!!')).toEqual([['w!!']])
})

test('what a rule says of spaces is about the spaces', () => {
  const dash = ruleFrom(
    `extends: existence\nmessage: "No spaces: '%s'."\nnonword: true\naction: {name: edit, params: [remove, ' ']}\ntokens: [' – ']`,
  )
  expect(findingsIn(dash, { type: 'doc', content: [paragraph('oil – balm')] })).toMatchObject([
    { from: 3, to: 6, words: ' – ', message: "No spaces: ' – '.", suggestions: ['–'] },
  ])
  const swap = ruleFrom(`extends: substitution\nmessage: "%s"\nnonword: true\nswap: {' - ': '—'}`)
  expect(findingsIn(swap, { type: 'doc', content: [paragraph('oil - balm')] })).toMatchObject([
    { from: 3, to: 6, suggestions: ['—'] },
  ])
})

test('messages name the words in order or by number', () => {
  const rule = ruleFrom(`extends: substitution\nmessage: "100%% '%[2]s', not '%[1]s'"\nswap: {a: b}`)
  expect(found(rule, 'a')).toEqual(["a: 100% 'a', not 'b'"])
})

test.each([
  ['message: x', 'Test/Rule.yml: the key “extends” is missing'],
  ['extends: existence', 'Test/Rule.yml: the key “message” is missing'],
  ['extends: guess\nmessage: x', 'Test/Rule.yml: extends: “guess” is none of existence'],
  [
    'extends: existence\nmessage: x\nlevel: grave',
    'Test/Rule.yml: level: one of suggestion, warning, error is wanted',
  ],
  ['extends: existence\nmessage: x\ntokens: {a: b}', 'Test/Rule.yml: tokens: a list of words is wanted'],
  [
    'extends: existence\nmessage: x\ntokens: ["a(b"]',
    'Test/Rule.yml: a pattern cannot be taken: a bracket “(” is not closed',
  ],
  ['extends: substitution\nmessage: x', 'Test/Rule.yml: the key “swap” is missing'],
  [
    'extends: substitution\nmessage: x\nswap: {"(?>a)": b}',
    '“(?>a)”: “(?>” (atomic group) is not known here',
  ],
  ['extends: occurrence\nmessage: x\ntoken: a\nmax: many', 'Test/Rule.yml: max: a number is wanted'],
  ['extends: metric\nmessage: x\nformula: words +\ncondition: "> 1"', 'formula: this is no formula'],
  [
    'extends: metric\nmessage: x\nformula: words\ncondition: about 3',
    'condition: a condition such as “> 8” is wanted',
  ],
  ['extends: sequence\nmessage: x\ntokens: [{tag: NN}]', 'parts of speech (tag) are not known here'],
  ['extends: spelling\nmessage: x', 'spelling is checked by Beauty Desk itself'],
  ['extends: script\nmessage: x', 'scripts are never run'],
  ['extends: existence\nmessage: "x\ntokens: []', 'Test/Rule.yml: line '],
  ['- a\n- b', 'a rule is keys and values'],
])('a rule that cannot be taken says why in one line: %s', (yaml, line) => {
  const problem = problemOf(yaml)
  expect(problem).toContain(line)
  expect(problem).not.toContain('\n')
})
