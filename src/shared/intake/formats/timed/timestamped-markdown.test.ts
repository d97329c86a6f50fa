import { describe, expect, it } from 'vitest'
import { readTimestampedMarkdown } from './timestamped-markdown'

const said = [
  ['Runa', 'Why rye, of all things, on an island without a single field?'],
  ['Tove', 'It keeps. The boat brings it in autumn, and nothing else comes before spring.'],
  ['Runa', 'And why is it so dark?'],
  ['Tove', 'The oven is old.'],
] as const

/** Who says what, or null where the text makes no transcript. */
function turnsOf(lines: readonly string[]) {
  const source = readTimestampedMarkdown(lines.join('\n\n'))
  return (
    source?.blocks.flatMap((block) =>
      block.type === 'cue' ? [[block.speaker, block.runs.map((run) => run.text).join('')]] : [],
    ) ?? null
  )
}

describe('a transcript in Markdown', () => {
  it.each<[string, (name: string, text: string, at: number) => string]>([
    [
      'links at its times',
      (name, text, at) => `[0:0${at}](https://pier.example/v?t=${at}) **${name}:** ${text}`,
    ],
    ['links in brackets', (name, text, at) => `**${name}:** [[0:0${at}](https://pier.example/v)] ${text}`],
    ['slanting times', (name, text, at) => `**${name}** *(0:0${at})*\n\n${text}`],
    ['slanting heads', (name, text, at) => `_${name} (0:0${at}):_ ${text}`],
    ['times in code', (name, text, at) => `\`0:0${at}\` ${name}: ${text}`],
    ['items', (name, text, at) => `- [0:0${at}] **${name}**: ${text}`],
    ['quotations', (name, text, at) => `> [0:0${at}] ${name}: ${text}`],
    ['small print', (name, text, at) => `**${name}** <small>0:0${at}</small><br>\n${text}`],
  ])('may have %s', (_, write) => {
    expect(turnsOf(said.map(([name, text], at) => write(name, text, at)))).toEqual(said)
  })

  it('has the heading above it for its title', () => {
    const turns = said.map(([name, text], at) => `[0:0${at}] **${name}:** ${text}`)
    const read = (lines: readonly string[]) => readTimestampedMarkdown(lines.join('\n\n'))?.metadata.title
    expect(read(['# Rye on the island', ...turns])).toBe('Rye on the island')
    expect(read(['---\ntitle: Rye\n---', '# Rye on the island', ...turns])).toBe('Rye')
    expect(read(['## Part one', ...turns])).toBeNull()
  })

  it('may count seconds, as a machine that writes talk down does', () => {
    const lines = said.map(([name, text], at) => `[${at * 4}.00 --> ${at * 4 + 3}.52]  ${name}: ${text}`)
    expect(turnsOf([lines.join('\n')])).toEqual(said)
  })

  it('leaves out headings that say nothing but when', () => {
    const turns = said.map(([name, text], at) => `[00:0${at}–00:0${at + 1}] **${name}:** ${text}`)
    const parted = ['## 00:00–05:00', ...turns.slice(0, 1), '## 05:00 – 10:00', ...turns.slice(1)]
    expect(turnsOf(parted)).toEqual(said)
    expect(readTimestampedMarkdown(parted.join('\n\n'))?.dropped).toEqual([
      '## 00:00–05:00',
      '## 05:00 – 10:00',
    ])
  })

  it('has Markdown above its first turn', () => {
    const turns = said.map(([name, text], at) => `[0:0${at}] **${name}:** ${text}`)
    const above = [
      "import Player from '@site/player'",
      '<iframe src="https://pier.example/rye" scrolling="no"></iframe>',
      '<!-- The other player is for films. -->\n<Player id="rye" />',
      'Listen **on** [the pier](https://pier.example/listen).',
    ]
    const source = readTimestampedMarkdown([...above, ...turns].join('\n\n'))
    expect(source?.blocks.slice(0, -said.length)).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'Listen ' },
          { text: 'on', bold: true },
          { text: ' ' },
          { text: 'the pier', href: 'https://pier.example/listen' },
          { text: '.' },
        ],
      },
    ])
    expect(source?.dropped).toEqual([
      "import Player from '@site/player'",
      '<Player id="rye" />',
      'The other player is for films.',
    ])
  })

  it('has its title below a page’s links as well', () => {
    const turns = said.map(([name, text], at) => `[0:0${at}] **${name}:** ${text}`)
    const lines = ['[The pier](/en/pier)', 'Share', '# A night at the oven', ...turns, '# Afterwards']
    expect(readTimestampedMarkdown(lines.join('\n\n'))?.metadata.title).toBe('A night at the oven')
  })

  it('may begin late, below a list of its topics', () => {
    const topics = ['- [0:03:07] Why rye', '- [0:04:00] Old ovens', '- [0:09:00] Goodbye'].join('\n')
    const turns = [...said, ...said].map(([name, text], at) => `[0:03:0${at}] **${name}:** ${text}`)
    expect(turnsOf(['## Topics', topics, '## Transcript', ...turns])).toEqual([...said, ...said])
  })

  it('may stand in a box of the page', () => {
    const turns = said.map(([name, text], at) => `[0:0${at}] **${name}:** ${text}`)
    expect(turnsOf(['<div class="talk">', ...turns, '</div>'])).toEqual(said)
  })

  it.each([
    ['items', (topic: string, at: number) => `- [0${at}:00] ${topic}`],
    ['links', (topic: string, at: number) => `[0${at}:00](https://pier.example/v?t=${at}) ${topic}`],
  ])('is no list of topics in %s', (_, write) => {
    expect(turnsOf(['Why rye', 'Old ovens', 'What the boat brings', 'Goodbye'].map(write))).toBeNull()
  })
})
