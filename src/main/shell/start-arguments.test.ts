import { resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { parseStartArguments } from './start-arguments'

const home = resolve(sep, 'home', 'ada')
const surroundings = { currentFolder: home, deskCommands: ['import', 'export'] }
const nothing = { library: null, sample: false, articleId: null, userData: null, deskWords: null }

test('no argument asks for nothing', () => {
  expect(parseStartArguments([], surroundings)).toEqual(nothing)
})

test('the checkout and the switches of Chromium are passed over', () => {
  const given = ['--no-sandbox', resolve(home, 'checkout'), '--remote-debugging-port=0', '--sample']
  expect(parseStartArguments(given, surroundings)).toEqual({ ...nothing, sample: true })
})

test('values come after an equals sign or as the next word, and paths become absolute', () => {
  const given = ['--library', 'desk', '--article=0190', `--user-data-dir=${resolve(sep, 'u=1')}`]
  expect(parseStartArguments(given, surroundings)).toEqual({
    ...nothing,
    library: resolve(home, 'desk'),
    articleId: '0190',
    userData: resolve(sep, 'u=1'),
  })
})

test('from a desk command on, the words are its own', () => {
  const given = ['--user-data-dir=u', 'import', 'a.md', '--library', 'desk']
  expect(parseStartArguments(given, surroundings)).toEqual({
    ...nothing,
    userData: resolve(home, 'u'),
    deskWords: ['import', 'a.md', '--library', 'desk'],
  })
})

test('a file that is called like a command is none', () => {
  expect(parseStartArguments(['./import'], surroundings).deskWords).toBeNull()
})
