import { describe, expect, it } from 'vitest'
import { fullNames } from './full-names'
import { makeNameBook, tidyName } from './names'
import { findPeople } from './people'

describe('labels and who they stand for', () => {
  const book = makeNameBook(
    ['Melody Kent', 'Dr. Sunil Rao'],
    ['MK', 'Ode Falk', 'OF', 'Dr. Rao', 'Sunil'],
    () => ['Anna de la Cruz'],
  )
  it.each([
    ['MK', 'Melody Kent'],
    ['M.K.', 'Melody Kent'],
    ['OF', 'Ode Falk'],
    ['Ode', 'Ode Falk'],
    ['Dr. Rao', 'Dr. Sunil Rao'],
    ['Sunil', 'Dr. Sunil Rao'],
    ['Rao', 'Dr. Sunil Rao'],
    ['Melody', 'Melody Kent'],
    ['Cruz', 'Anna de la Cruz'],
    ['VOGUE', 'VOGUE'],
    ['Host', 'Host'],
    ['Boon’s mum', 'Boon’s mum'],
  ])('%s is %s', (label, name) => {
    expect(book.resolve(label)).toBe(name)
  })

  it('keeps the first spelling of a name', () => {
    const spelled = makeNameBook([], ['Boon’s Mum', 'Boon’s mum'])
    expect([spelled.resolve('Boon’s Mum'), spelled.resolve('Boon’s mum')]).toEqual([
      'Boon’s Mum',
      'Boon’s Mum',
    ])
  })

  it('sets names in capitals as names', () => {
    expect(tidyName('JANE VAN DEN BERG')).toBe('Jane van den Berg')
    expect(tidyName('MARY O’NEILL')).toBe('Mary O’Neill')
    expect(tidyName('JD')).toBe('JD')
  })
})

describe('people in an introduction', () => {
  it.each([
    ['', 'I spoke with celeb aesthetician Ines Okafor to get her take.', ['Ines Okafor']],
    ['', 'We recently sat down with Developer Lena Marsh and asked her a few questions.', ['Lena Marsh']],
    ['Introducing Paloma Reyes, our new head of colour', 'We are pleased.', ['Paloma Reyes']],
    ['Ode Falk: from lab coat to lipstick', 'Ode Falk was a chemist. Ode Falk makes lipstick.', ['Ode Falk']],
    [
      '',
      'All I know I learned from Max Ogden and from Mathias Buus. Before their visit, I spoke with Max.',
      ['Max Ogden'],
    ],
    ['Q&A with Dr. Jean-Luc Moreau', '', ['Dr. Jean-Luc Moreau']],
    [
      '',
      'Nous avons rencontré Odile Marchand dans son atelier. Odile Marchand est parfumeuse.',
      ['Odile Marchand'],
    ],
    ['The best soap in New York', 'We went to Grand Central.', []],
    ['Interview de Odile Marchand', '', ['Odile Marchand']],
    ['Interviewing Odile', 'I help you interview me.', []],
    ['Often Asked Questions', 'We collected them.', []],
    ['SoapCon Lisbon Wrap-up', 'We went, and here is what the team says.', []],
    ['Mona Fjeld - Tar soap', 'Why tar?', ['Mona Fjeld']],
    [
      'A spotlight on boilers',
      'Read our spotlight on Slow Kettles with Evening Delivery. Edda Holm is a boiler, and we asked Edda.',
      ['Edda Holm'],
    ],
    ['', 'I met two friends in an interview about a Mens Barbering shop.', []],
    ['Q & A with Okka’s Soapery North', 'Okka’s Soapery North stands by the sea.', []],
    ['', 'I joined a page called Soap Blogs Backstage. The talks stand on Soap Blogs Backstage too.', []],
    ['Una olla al fuego', 'Una charla en invierno. Entrevista Realizada:', []],
  ])('%s %s', (title, introduction, answering) => {
    expect(findPeople(title, introduction, null, []).answering).toEqual(answering)
  })

  it('does not take the writer for the one who answers', () => {
    expect(
      findPeople('', 'I spoke with Ana Reis. By Kim Poe. Kim Poe is a writer.', 'Kim Poe', []).answering,
    ).toEqual(['Ana Reis'])
  })

  it('takes no words for a name that the text writes small', () => {
    const small = new Set(['paper', 'cuts', 'lounge'])
    const isWord = (word: string) => small.has(word)
    const of = (introduction: string) => findPeople('', introduction, null, [], isWord).answering
    expect(of('Paper Cuts is a shop. Paper Cuts makes cards, and Paper Cuts sells them.')).toEqual([])
    expect(of('I spoke with Paper Lounge and Jonas Eik about soap.')).toEqual(['Jonas Eik'])
  })

  it('knows a guest by one name, where nothing else says who answers', () => {
    expect(findPeople('Five questions for Marlin', '', null, []).guest).toBe('Marlin')
    expect(findPeople('Interviewing Marlin', '', null, []).guest).toBe('Marlin')
    expect(findPeople('', 'I sat down with Okka, who weaves.', null, []).guest).toBe('Okka')
    expect(
      findPeople('Interview mit Okka von Kettlery', 'Kettlery kocht Seife seit 2015.', null, []),
    ).toMatchObject({ answering: [], guest: 'Okka' })
    expect(findPeople('A talk with Soap', '', null, [], (word) => word === 'soap').guest).toBeNull()
  })

  it('knows the people of the library', () => {
    const experts = [{ name: 'Joanna Czech', shortNames: ['Joanna'] }]
    expect(findPeople('', 'Joanna Czech came by.', null, experts).answering).toEqual(['Joanna Czech'])
  })

  it('takes no town of a saint for a person', () => {
    expect(
      fullNames('We met Ana Reis of St Ives in Santa Fe, São Luís and Sankt Pölten.').map((one) => one.name),
    ).toEqual(['Ana Reis'])
  })

  it('leaves roles out of names', () => {
    expect(fullNames('Celebrity Facialist Ana Reis and Dr. Bo Lind met.').map((one) => one.name)).toEqual([
      'Ana Reis',
      'Dr. Bo Lind',
    ])
    expect(fullNames('Chemists Ana Reis and Kim Masters met.').map((one) => one.name)).toEqual([
      'Ana Reis',
      'Kim Masters',
    ])
  })
})
