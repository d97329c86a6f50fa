/**
 * How a name is often misspelled: without its accents, apostrophe or hyphen, with "and" for "&", run together. Only
 * spellings that differ in more than case are named, since case is never a reason to miss a name.
 */
export function usualMisspellings(name: string): string[] {
  const bare = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  const forms = [
    bare,
    name.replace(/['’ʼ]/g, ''),
    bare.replace(/['’ʼ]/g, ''),
    bare.replace(/['’ʼ]/g, ' '),
    name.replace(/\s*&\s*/g, ' and '),
    name.replace(/\s+and\s+/gi, ' & '),
    bare.replace(/\s*&\s*/g, ' and '),
    name.replace(/-/g, ' '),
    name.replace(/[-\s]/g, ''),
    bare.replace(/\b(?:de|du|la|le|les|by)\s+/gi, ''),
    bare.replace(/ö/gi, 'oe').replace(/ø/gi, 'o').replace(/æ/gi, 'ae'),
  ]
  const seen = new Set([name.toLowerCase(), name.replace(/’/g, "'").toLowerCase()])
  const found: string[] = []
  for (const form of forms.map((text) => text.replace(/\s+/g, ' ').trim())) {
    if (form.length < 3 || seen.has(form.toLowerCase())) continue
    seen.add(form.toLowerCase())
    found.push(form)
  }
  return found
}
