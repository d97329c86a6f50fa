import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../words'
import { readMarkdown } from './markdown'

describe('the colon that begins a definition', () => {
  const talk = ['Tove:', '', ': How old is it?', '', 'Runa:', '', ': Nine years.', '', ': It leaks.']

  it('is a sign, where several lines begin with it', () => {
    expect(textOfBlocks(readMarkdown(talk.join('\n')).blocks)).toBe(
      ['Tove:', 'How old is it?', 'Runa:', 'Nine years.', 'It leaks.'].join('\n'),
    )
  })

  it('stays where one or two lines do', () => {
    expect(textOfBlocks(readMarkdown('A colon\n\n: stands alone here.').blocks)).toContain(': stands')
  })
})

describe('what a Markdown reader does not show', () => {
  it('lists link definitions that nothing points to, as they were written', () => {
    const source = readMarkdown(
      [
        '[#]: collector: (maren)',
        '',
        'We met in [her studio][studio].',
        '',
        '[studio]: https://studio.example/',
        '[studio]: https://elsewhere.example/',
        '[unused]: https://unused.example/ "A shelf of jars"',
      ].join('\n'),
    )
    expect(textOfBlocks(source.blocks)).toBe('We met in her studio.')
    expect(source.dropped).toEqual([
      '[#]: collector: (maren)',
      '[studio]: https://elsewhere.example/',
      '[unused]: https://unused.example/ "A shelf of jars"',
    ])
  })

  it('lists the titles of links', () => {
    const source = readMarkdown(
      'Try [this one](https://one.example/ "our pick") or [that][2].\n\n[2]: https://two.example/ (the other)',
    )
    expect(source.dropped).toEqual(['our pick', 'the other'])
  })

  it('lists scripts, styles and the languages of code', () => {
    const source = readMarkdown(
      'Some words.\n\n<style>\n.jar { width: 5em }\n\n.lid { top: 0 }\n</style>\n\n<script src="/jars.js"></script>\n<script>open("jar")</script>\n\n```python title="jars.py"\nfill(jar)\n```\n',
    )
    expect(textOfBlocks(source.blocks)).toBe('Some words.\nfill(jar)')
    expect(source.dropped).toEqual([
      '.jar { width: 5em }\n\n.lid { top: 0 }',
      'open("jar")',
      'python title="jars.py"',
    ])
  })

  it('lists comments without the marks that stood for tags in them', () => {
    const source = readMarkdown('Some words.\n\n<!-- ask {{ who }} again -->')
    expect(source.dropped).toEqual(['{{ who }}', 'ask  again'])
  })
})

it('reads bold words right before an attribute as bold', () => {
  const source = readMarkdown('**Runa:**{: .blue} Why soap?')
  expect(source.blocks).toEqual([
    { type: 'paragraph', runs: [{ text: 'Runa:', bold: true }, { text: ' Why soap?' }] },
  ])
  expect(source.dropped).toEqual(['{: .blue}'])
})

it('reads a heading right below a tag of its own line as a heading', () => {
  const source = readMarkdown('<br/>\n### What do you make?\n\nI make salves.')
  expect(source.blocks).toEqual([
    { type: 'heading', level: 3, runs: [{ text: 'What do you make?' }] },
    { type: 'paragraph', runs: [{ text: 'I make salves.' }] },
  ])
})

describe('questions that a shortcode holds', () => {
  const linesOf = (text: string) => textOfBlocks(readMarkdown(text).blocks).split('\n').filter(Boolean)

  it('reads a question that is an attribute as a bold line, and its answer below', () => {
    const source = readMarkdown(
      '{{< qa num="1" q="Why \\"soap\\"?" >}}\nI like it.\n{{< /qa >}}\n\n{{< faq question="What is lye?" answer="A base." >}}',
    )
    expect(source.blocks).toEqual([
      { type: 'paragraph', runs: [{ text: 'Why "soap"?', bold: true }] },
      { type: 'paragraph', runs: [{ text: 'I like it.' }] },
      { type: 'paragraph', runs: [{ text: 'What is lye?', bold: true }] },
      { type: 'paragraph', runs: [{ text: 'A base.' }] },
    ])
    expect(source.dropped).toContain('{{< qa num="1" q="Why \\"soap\\"?" >}}')
  })

  it('parts the paragraphs of tags that stand right below one another', () => {
    expect(linesOf('{{% q %}}Why soap?{{% /q %}}\n{{% a %}}I like it.{{% /a %}}')).toEqual([
      'Why soap?',
      'I like it.',
    ])
  })

  it('leaves a tag alone that is shown as code', () => {
    expect(linesOf('Write:\n\n```\n{{< qa q="Why soap?" >}}\n```')).toContain('{{< qa q="Why soap?" >}}')
  })
})

it('reads a caption to its end where a shortcode escapes the quotes in it', () => {
  const [figure] = readMarkdown(
    '{{< figure src="kettle.jpg" caption="They call it \\"Gull\\" here" >}}',
  ).blocks
  expect(figure).toMatchObject({ type: 'figure', caption: [{ text: 'They call it "Gull" here' }] })
})

it('reads what stands below an end tag of its own line as Markdown', () => {
  const source = readMarkdown(
    '<p>\nAbove.\n\n</p>\n**Why soap?**\n\n</p>\n*I like it.*\n\n```\n</p>\n**as is**\n```',
  )
  expect(source.blocks.slice(1, 3)).toEqual([
    { type: 'paragraph', runs: [{ text: 'Why soap?', bold: true }] },
    { type: 'paragraph', runs: [{ text: 'I like it.', italic: true }] },
  ])
  expect(textOfBlocks(source.blocks)).toContain('</p>\n**as is**')
})

it('lists what a logo is called as dropped', () => {
  const source = readMarkdown('![The sign of the mill](/img/mill-logo.svg)\n\nWe met there.')
  expect(textOfBlocks(source.blocks)).toBe('We met there.')
  expect(source.dropped).toEqual(['The sign of the mill'])
})

it('lists how large a picture is as dropped', () => {
  const source = readMarkdown('![a kettle](kettle.jpg){width="220"\nheight="165"}\n\nSay {a="b"} to it.')
  expect(source.dropped).toEqual(['{width="220"\nheight="165"}'])
  expect(textOfBlocks(source.blocks)).toContain('Say {a="b"} to it.')
})

it('lists a line of data that a site shows as a box as dropped, and leaves data alone that is shown as code', () => {
  const box = '{"type": "box", "words": "Stir it twice.", "by": "Runa Thorn"}'
  const source = readMarkdown(
    `Above.\n\n> ${box}\n\nBelow.\n\n${box}\n\n\`\`\`\n{"kettle": 2}\n\`\`\`\n\n{"soap": or not}`,
  )
  expect(textOfBlocks(source.blocks).split('\n').filter(Boolean)).toEqual([
    'Above.',
    'Below.',
    '{"kettle": 2}',
    '{"soap": or not}',
  ])
  expect(source.dropped).toEqual([box, box])
})

describe('front matter without its first fence', () => {
  it('is read up to the fence that closes it, with fields that only its site knows', () => {
    const source = readMarkdown(
      'title: Five kettles\nauthor: Runa Thorn\ntags:\n  - soap\nkettleID: 46\n---\n\n# Five kettles\n\nI own five.',
    )
    expect(source.metadata).toMatchObject({ title: 'Five kettles', byline: 'Runa Thorn', tags: ['soap'] })
    expect(source.dropped).toEqual(['kettleID: 46'])
    expect(textOfBlocks(source.blocks)).not.toContain('author')
  })

  it('is nothing that voices begin line by line', () => {
    const source = readMarkdown(
      'Title: A talk\nRuna: Why soap?\nOle: I like it.\nRuna: Since when?\n\n---\n\nEnd.',
    )
    expect(textOfBlocks(source.blocks)).toContain('Why soap?')
  })
})

describe('a quoted value that runs on at the margin', () => {
  const read = (matter: string) => readMarkdown(`---\n${matter}\n---\n\nI own five.`)

  it('is read to the mark that closes it, as sites read it', () => {
    const source = read(
      "title: \"Lids from Leith, Graz, and\nOslo\"\ntags:\n- lids\nexcerpt: 'Three people''s\n\nlids.'",
    )
    expect(source.metadata).toMatchObject({
      title: 'Lids from Leith, Graz, and Oslo',
      dek: "Three people's lids.",
      tags: ['lids'],
    })
    expect(source.warnings).toEqual([])
  })

  it('ends at the next field where nothing closes it', () => {
    const source = read('title: "Lids from Leith\ndate: 2026-01-02\nexcerpt: "Three lids"')
    expect(source.metadata.publishedOn).toBe('2026-01-02')
    expect(source.warnings).toHaveLength(1)
  })
})

describe('a list of a text’s own parts', () => {
  const body = '## Soap\n\n[Back to the parts](#parts)\n\nI own five kettles.\n\n## Salt\n\nOne is for salt.'

  it('goes, with the heading over it and the lines that lead back to it', () => {
    const source = readMarkdown(
      `We boil.\n\n## Contents\n\n- [Soap](#soap)\n  - [Lye](#lye)\n- [Salt](#salt)\n- [Ash](#ash)\n\n${body}`,
    )
    expect(textOfBlocks(source.blocks)).toBe(
      ['We boil.', 'Soap', 'I own five kettles.', 'Salt', 'One is for salt.'].join('\n'),
    )
    expect(source.dropped.join(' ')).toMatch(/Contents.*Lye.*Back to the parts/)
  })

  it('goes where its parts ask and are asked again further down', () => {
    const parts = '- [Why soap?](#why)\n- [Which salt?](#which)\n- [Whose ash?](#ash)'
    const asked = '## Why soap?\n\nIt floats.\n\n## Which salt?\n\nAny.\n\n## Whose ash?\n\nMine.'
    const text = textOfBlocks(readMarkdown(`${parts}\n\n${asked}`).blocks)
    expect(text).toMatch(/^Why soap\?\nIt floats/)
  })

  it('stays where its parts ask, or say more than a name', () => {
    const asking = readMarkdown(
      `- [Why soap?](#why)\n- [Which salt?](#which)\n- [Whose ash?](#ash)\n\n${body}`,
    )
    expect(textOfBlocks(asking.blocks)).toContain('Why soap?')
    const telling = readMarkdown(
      `- [Soap](#soap) is hot.\n- [Salt](#salt) is dear.\n- [Ash](#ash) is free.\n\n${body}`,
    )
    expect(textOfBlocks(telling.blocks)).toContain('Salt is dear.')
  })
})

describe('components of MDX', () => {
  it('reads one that shows a picture as the picture with its caption, over as many lines as it takes', () => {
    const source = readMarkdown(
      'Above.\n\n<RemoteImage\n  alt={`a kettle`}\n  title={`The kettle. Picture: Ada Thorn`}\n  mediumUrl="https://example.org/kettle.jpg"\n  loadingUrl="data:image/jpeg;base64,AAAA"\n/>\n\nBelow.',
    )
    expect(source.blocks.map((block) => block.type)).toEqual(['paragraph', 'figure', 'paragraph'])
    expect(source.blocks[1]).toMatchObject({ source: 'https://example.org/kettle.jpg', alt: 'a kettle' })
    expect(textOfBlocks(source.blocks)).toContain('The kettle')
    expect(textOfBlocks(source.blocks)).not.toContain('base64')
  })

  it('lists one without words as dropped, and leaves words between two tags where they are', () => {
    const gallery = "<Gallery\n  images={[\n    { url: 'a.jpg', wide: { at: 2 } },\n  ]}\n/>"
    const source = readMarkdown(
      `Above.\n\n${gallery}\n\n<Note>Stir <b>twice</b>. <Dot /></Note>\n\n5 <B and c/> d`,
    )
    expect(source.dropped).toContain(gallery)
    expect(textOfBlocks(source.blocks)).toContain('Stir twice.')
    expect(textOfBlocks(source.blocks)).not.toContain('images')
  })

  it('leaves one within code to the sentence that is about it', () => {
    const source = readMarkdown('Write `<Kettle lid={false} />`, not `<Pot />`. <Kettle {...old} />')
    expect(textOfBlocks(source.blocks)).toBe('Write <Kettle lid={false} />, not <Pot />.')
    expect(source.dropped).toEqual(['<Kettle {...old} />'])
  })

  it('takes a file for one with components where it begins with their imports, whatever it is called', () => {
    const imported = "import makers from 'data/makers';"
    const source = readMarkdown(
      `---\ntitle: Salt\n---\n\n${imported}\n\nSalt is dear.\n\n<Maker {...makers.Wenna} />`,
    )
    expect(textOfBlocks(source.blocks)).toBe('Salt is dear.')
    expect(source.dropped).toEqual(expect.arrayContaining([imported, '<Maker {...makers.Wenna} />']))
    expect(textOfBlocks(readMarkdown(`Salt is dear.\n\n${imported}`).blocks)).toContain('import makers')
  })
})

describe('marks that Markdown does not take for what the writer meant', () => {
  const runsOf = (text: string) =>
    readMarkdown(text).blocks.map((block) => (block.type === 'paragraph' ? block.runs : []))

  it('parts a bold label from the italics on its heels', () => {
    expect(runsOf('**Q:***Why soap?*')).toEqual([
      [{ text: 'Q:', bold: true }, { text: ' ' }, { text: 'Why soap?', italic: true }],
    ])
  })

  it('closes bold italics of low lines before a space, and leaves gaps to fill in alone', () => {
    expect(runsOf('___Why soap? ___')).toEqual([[{ text: 'Why soap?', bold: true, italic: true }]])
    expect(textOfBlocks(readMarkdown('My soap is ___ and ___').blocks)).toBe('My soap is ___ and ___')
  })

  it('closes italics whose mark stands on the line below', () => {
    expect(runsOf('*Why did you ever start?\n*\n\nMy aunt did.\n\n* a list')[0]).toEqual([
      { text: 'Why did you ever start?', italic: true },
    ])
  })

  it('keeps the line ends around a line that HTML makes bold, and shows no marks within a block of HTML', () => {
    const [runs] = runsOf('<strong>2. Why soap?</strong>\nI had no choice.\n<em>More on her page.</em>')
    expect(runs).toEqual([
      { text: '2. Why soap?', bold: true },
      { text: '\nI had no choice.\n' },
      { text: 'More on her page.', italic: true },
    ])
    expect(textOfBlocks(readMarkdown('<p>\n<strong>Why soap?</strong>\n</p>').blocks)).toBe('Why soap?')
  })

  it('gives a heading of several signs the space that it lacks, and leaves one sign and code alone', () => {
    const source = readMarkdown('####What burns?\n\nSalt.\n\n#Soap is a tag.\n\n```\n##Not one\n```')
    expect(source.blocks[0]).toMatchObject({ type: 'heading', level: 4, runs: [{ text: 'What burns?' }] })
    expect(textOfBlocks(source.blocks)).toContain('#Soap is a tag.')
    expect(textOfBlocks(source.blocks)).toContain('##Not one')
  })

  it('reads a tag that its writer began twice as one', () => {
    expect(runsOf('<span <span style="font-weight:700">Mara:</span> Why soap?')).toEqual([
      [{ text: 'Mara:', bold: true }, { text: ' Why soap?' }],
    ])
  })
})
