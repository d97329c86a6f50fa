/** Names of one thing that packs print side by side; enough of them that a slash between two needs no guess. */
const sameThing: readonly (readonly string[])[] = [
  ['aqua', 'water', 'eau', 'wasser', 'agua', 'acqua', 'água', 'vatten'],
  ['parfum', 'fragrance', 'perfume', 'profumo', 'duftstoff', 'aroma'],
  ['mel', 'honey', 'miel', 'honig'],
  ['cera alba', 'beeswax', "cire d'abeille", 'bienenwachs'],
  ['talc', 'talcum'],
  ['lanolin', 'lanolin wax'],
  ['paraffinum liquidum', 'mineral oil', 'huile minérale'],
  ['glycerin', 'glycerine', 'glycérine', 'glycerol', 'glycerin (vegetable)'],
]
const groupOf = new Map(sameThing.flatMap((names, group) => names.map((name) => [name, group] as const)))
const oneSubstance =
  /polymer|triglycerid|silsesquioxane|glycerides?\b|esters?\b|\bacrylates?\b|\bpeg\b|\bppg\b/i
const colourIndex = /^c\.?\s?i\.?\s*\d{5}$/i
/** What ends a botanical's name: where both sides say it, they name the same part of the same plant. */
const plantPart = /\b(oil|butter|extract|juice|wax|water|powder|leaf|seed|flower)$/i

/**
 * Names that a slash divides, or the whole as one: most slashes in chemistry join what makes up one substance
 * ("Caprylic/Capric Triglyceride"), those on packs divide languages ("Aqua/Water/Eau").
 */
export function slashNames(text: string): string[] {
  if (!text.includes('/')) return [text.trim()]
  const parts = text
    .split(/\s*\/\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.length < 2 || oneSubstance.test(text)) return [text.trim()]
  return /\s\/\s/.test(text) || areSynonyms(parts) ? parts : [text.trim()]
}

function areSynonyms(parts: readonly string[]): boolean {
  if (parts.some((part) => colourIndex.test(part)) && parts.every((part) => part.length >= 4)) return true
  const [first, ...others] = parts.map((part) => groupOf.get(part.toLowerCase()))
  if (first !== undefined && others.every((group) => group === first)) return true
  const ends = parts.map((part) => plantPart.exec(part)?.[1]?.toLowerCase())
  return (
    parts.every((part) => part.includes(' ')) && ends[0] !== undefined && ends.every((end) => end === ends[0])
  )
}
