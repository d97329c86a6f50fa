import { describe, expect, it } from 'vitest'
import { isMenuLine } from './menu-line'

describe('a line of a site’s pages', () => {
  it.each([
    'Kontakt :: Impressum / Datenschutz :: Home',
    'Home | About us | Contact',
    'Accueil · Boutique · Mentions légales',
    'Privacy policy | Terms',
    'ACCEDI | REGISTRATI',
    'Log in · Register',
    'Se connecter | S’inscrire',
  ])('is %s', (line) => {
    expect(isMenuLine(line)).toBe(true)
  })

  it.each([
    'Shop | Soap',
    'News / Press',
    'Home is where the kettle is.',
    'Search, help, contact and a cup of tea',
    'About us',
    'Register, then boil.',
    'Inscription / Presse',
  ])('is not %s', (line) => {
    expect(isMenuLine(line)).toBe(false)
  })
})
