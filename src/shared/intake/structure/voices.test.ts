import { describe, expect, it } from 'vitest'
import { intake, noKnownNames } from '../index'
import { importedFile } from '../report'

/** What is asked and answered, each line with who says it. */
async function talkOf(lines: string[], fileName = 'talk.md') {
  const bytes = new TextEncoder().encode(lines.join('\n\n'))
  const { pairs } = importedFile(fileName, await intake({ fileName, bytes }, noKnownNames()), null)
  return pairs.flatMap((pair) => [
    `${pair.askedBy}? ${pair.question}`,
    ...pair.answers.map(({ speaker, text }) => `${speaker}: ${text}`),
  ])
}

describe('who speaks in a written talk', () => {
  it('is told by words in small letters that answer one who asks time and again', async () => {
    const talk = await talkOf([
      'Inspector: Where is the lye kept?',
      'Boiling room: On the shelf above the door.',
      'Inspector: Who may take it down?',
      'Boiling room: Two of us, and never alone.',
      'Inspector: What if both are ill?',
      'Boiling room: Then nothing is boiled.',
    ])
    expect(talk.slice(2, 4)).toEqual([
      'Inspector? Who may take it down?',
      'Boiling room: Two of us, and never alone.',
    ])
  })

  it('is told by a letter with a number, whatever other line begins with that letter', async () => {
    const talk = await talkOf(
      [
        'Product: a soap dish that drains',
        'Moderator: Tell me what you saw first.',
        'P1: The hole. I thought it was broken.',
        'Moderator: What did you do then?',
        'P1: I put my thumb on it.',
        'Moderator: Would you buy one?',
        'P1: If it came without the hole.',
      ],
      'talk.txt',
    )
    expect(talk).toEqual([
      'null? Tell me what you saw first.',
      'P1: The hole. I thought it was broken.',
      'null? What did you do then?',
      'P1: I put my thumb on it.',
      'null? Would you buy one?',
      'P1: If it came without the hole.',
    ])
  })

  it('is told by a bold name, and a hyphen behind it is no part of what is said', async () => {
    const talk = await talkOf([
      '**Runa** - Why rye?',
      '**Tove** - It keeps.',
      '**Runa** -And why so dark?',
      '**Tove** - The oven is old.',
    ])
    expect(talk).toEqual([
      'Runa? Why rye?',
      'Tove: It keeps.',
      'Runa? And why so dark?',
      'Tove: The oven is old.',
    ])
  })

  it('is told by a line that comes back above what is quoted, a statement as well', async () => {
    const talk = await talkOf([
      '# Interview with Stakeholder Tove Aas',
      '**Runa**:',
      '> Why rye?',
      '**Tove**:',
      '> It keeps.',
      '**Runa**:',
      '> Others say that it keeps too long.',
      '**Tove**:',
      '> They never get it wet.',
      '**Runa**:',
      '> And who buys it?',
      '**Tove**:',
      '> The lighthouse.',
    ])
    expect(talk).toEqual([
      'Runa? Why rye?',
      'Tove Aas: It keeps.',
      'Runa? Others say that it keeps too long.',
      'Tove Aas: They never get it wet.',
      'Runa? And who buys it?',
      'Tove Aas: The lighthouse.',
    ])
  })

  it('is told by what follows a number on a line of its own', async () => {
    const talk = await talkOf([
      '# On rye',
      'Asked by an Aprendiz de Panadería de Centeno.',
      '## Voice 1 — Aprendiz',
      'Why rye?',
      '## Voice 2 — Baker',
      'It keeps.',
      '## Voice 1 — Aprendiz',
      'And why so dark?',
      '## Voice 2 — Baker',
      'The oven is old.',
    ])
    expect(talk).toEqual([
      'Aprendiz? Why rye?',
      'Baker: It keeps.',
      'Aprendiz? And why so dark?',
      'Baker: The oven is old.',
    ])
  })

  it('is told by a word that marks answers only, and by whom the sheet names as interviewed', async () => {
    const talk = await talkOf([
      '# Panadería del Faro',
      '## Detalles',
      'Lugar: La Plata.',
      '* **Entrevistado:** Tove; Rol: dueña',
      '### Objetivo',
      'Ver la casa por dentro.',
      '## Cuerpo de la entrevista:',
      '**1. ¿Cuántos hornos hay?**',
      '> **Respuesta:** Tres, y uno frío.',
      '**2. ¿Se anotan los panes? Ej.: centeno, molde, etc.**',
      '> **Respuesta:** El recepcionista los anota.',
      '**3. ¿Qué se pierde?**',
      '> **Respuesta:** Harina.',
      '**4. ¿Quién cierra la puerta?**',
      '> **Respuesta:** El último.',
    ])
    expect(talk).toEqual([
      'null? ¿Cuántos hornos hay?',
      'Tove: Tres, y uno frío.',
      'null? ¿Se anotan los panes? Ej.: centeno, molde, etc.',
      'Tove: El recepcionista los anota.',
      'null? ¿Qué se pierde?',
      'Tove: Harina.',
      'null? ¿Quién cierra la puerta?',
      'Tove: El último.',
    ])
  })

  it('is told by names in a talk that is quoted as a whole', async () => {
    const talk = await talkOf([
      '# On rye',
      '> **Runa Feld:** Why rye?',
      '> **Tove Aas:** It keeps.',
      '> **Runa Feld:** And why so dark?',
      '> **Tove Aas:** The oven is old.',
    ])
    expect(talk).toEqual([
      'Runa Feld? Why rye?',
      'Tove Aas: It keeps.',
      'Runa Feld? And why so dark?',
      'Tove Aas: The oven is old.',
    ])
  })

  it('is told by headings, of which the first is no title', async () => {
    const talk = await talkOf([
      '#### Runa',
      'Why rye?',
      '#### Tove',
      'It keeps.',
      '#### Runa',
      'And why so dark?',
      '#### Tove',
      'The oven is old.',
    ])
    expect(talk).toEqual([
      'Runa? Why rye?',
      'Tove: It keeps.',
      'Runa? And why so dark?',
      'Tove: The oven is old.',
    ])
  })

  it('is told by capitals with a stop and a dash behind them', async () => {
    const talk = await talkOf([
      'RUNA.- Why rye?',
      'TOVE.- It keeps.',
      'RUNA.- And why so dark?',
      'TOVE.- Soot.',
    ])
    expect(talk).toEqual(['RUNA? Why rye?', 'TOVE: It keeps.', 'RUNA? And why so dark?', 'TOVE: Soot.'])
  })
})

describe('the end of a written talk', () => {
  const asked = [
    'Runa',
    'Why rye?',
    'Tove',
    'It keeps.',
    'Runa',
    'And why so dark?',
    'Tove',
    'The oven is old. Thank you, Runa.',
  ]
  it('is no question where nobody answers it', async () => {
    const talk = await talkOf([
      ...asked,
      'Runa',
      'I shall be back for more of it. Thank you all for listening to the Rye Hour, with me at the oven.',
      'Recipes are on our page.',
    ])
    expect(talk).toEqual([
      'Runa? Why rye?',
      'Tove: It keeps.',
      'Runa? And why so dark?',
      'Tove: The oven is old. Thank you, Runa.',
    ])
  })

  it('stays an exchange where thanks are returned', async () => {
    const talk = await talkOf([...asked, 'Runa', 'Thank you for the bread.', 'Tove', 'Eat it soon.'])
    expect(talk.slice(4)).toEqual(['Runa? Thank you for the bread.', 'Tove: Eat it soon.'])
  })
})

describe('numbers on lines of their own', () => {
  it.each([
    ['1', '2', '3'],
    ['I', 'II', 'III'],
  ])('count questions and are no part of what is answered: %s, %s, %s', async (...numbers) => {
    const asked = ['What do you boil first?', 'Who taught you to do that?', 'When do you sleep?']
    const told = ['Lye, always lye, and then the rest.', 'My aunt, who never said why.', 'In February.']
    const lines = numbers.flatMap((number, at) => [number, asked[at] ?? '', told[at] ?? ''])
    const talk = await talkOf(['Lye for beginners', ...lines], 'talk.txt')
    expect(talk).toEqual(asked.flatMap((line, at) => [`null? ${line}`, `null: ${told[at]}`]))
  })
})

describe('letters that a talk explains once', () => {
  it('are the names in brackets behind them, and «A» is no answer', async () => {
    const talk = await talkOf([
      'Ana Reis talked with Mika Sund about lye.',
      '**A (Ana): Hi, Mika! What is it that you boil?**',
      '**M (Mika):** Soap, mostly. It takes an hour, and then it takes a winter.',
      '**A: I see. Does it float?**',
      '**M:** All but the grey one. That one we tie to the boat.',
      '**A: So could anybody do that at home?**',
      '**M:** They could, if they have a boat.',
    ])
    expect(talk).toEqual([
      'Ana Reis? Hi, Mika! What is it that you boil?',
      'Mika Sund: Soap, mostly. It takes an hour, and then it takes a winter.',
      'Ana Reis? I see. Does it float?',
      'Mika Sund: All but the grey one. That one we tie to the boat.',
      'Ana Reis? So could anybody do that at home?',
      'Mika Sund: They could, if they have a boat.',
    ])
  })
})

describe('what a host remarks before the other asks', () => {
  it('is heard in the answer above', async () => {
    const talk = await talkOf([
      'Two of us asked Edda Thorn about lids.',
      'Rune: Edda, what is a lid for?',
      'Edda: It keeps the soot out.',
      'Otto: Do you solder them yourself?',
      'Edda: I do, on Sundays. I like the smell.',
      'Rune: If the lid is on, it makes no difference.',
      'Otto: And the spouts?',
      'Edda: Those I buy from a man on the ferry.',
      'Rune: Who is he?',
      'Edda: Nobody knows, and I have asked him.',
    ])
    expect(talk.slice(2, 6)).toEqual([
      'Otto? Do you solder them yourself?',
      'Edda Thorn: I do, on Sundays. I like the smell.',
      'Rune: If the lid is on, it makes no difference.',
      'Otto? And the spouts?',
    ])
  })
})

describe('a line that asks for something to read', () => {
  it('is a question among others of its look', async () => {
    const lines = (asked: string, told: string) => [`**${asked}**`, told]
    const talk = await talkOf([
      '# Ten minutes with Mika Sund',
      ...lines('What do you boil?', 'Soap.'),
      ...lines('Does it float?', 'All but the grey one.'),
      ...lines('Suggest a book to read.', 'The almanac of 1911.'),
    ])
    expect(talk.filter((line) => line.includes('? '))).toHaveLength(3)
  })
})

describe('labels on lines of their own in a script without capitals', () => {
  it('are told by their colon, as they come back', async () => {
    const asked = [
      '石けんはいつから作っていますか？',
      'なるほど。冬も作るのでしょうか。',
      'それは大変そうです。休みはありますか？',
    ]
    const told = ['二十年前の冬からです。', 'はい、毎日作ります。', '二月だけ休みます。']
    const lines = asked.flatMap((line, at) => ['港だより！編集部：', line, '船長：', told[at] ?? ''])
    const talk = await talkOf(['船長にインタビュー', ...lines], 'talk.txt')
    expect(talk).toEqual(asked.flatMap((line, at) => [`港だより！編集部? ${line}`, `船長: ${told[at]}`]))
  })
})
