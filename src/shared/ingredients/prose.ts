/** Words that sentences are held together by and names of ingredients are not. */
const functionWords = new Set(
  `the a an is are was be been may might can will for with of to from in on by at this that these those our your their its
  it we you they please not no or as if when which who has have contains contain per please note list lists
  le la les des du une un est sont pour avec dans ce cette nos notre vos votre par sur qui peut peuvent pas
  der die das den dem ein eine ist sind für mit von im auf bei diese dieser unsere ihre nicht kann wird werden
  el los las una es son para con por esta este`.split(/\s+/),
)
const leadIns =
  /^(please|note|this product|these|our|we |made in|made with|free (?:from|of)|without|contains no|for external|not tested|dermatologically|vegan|cruelty[- ]free|made without|disclaimer|the ingredients?|ingredients? (?:lists?|may|are)|as ingredient|hinweis|bitte|veuillez|la liste|les listes|cette liste|certifi(?:ed|é) by)\b/i

/** Whether a stretch of a list is a sentence for the buyer and no ingredient. */
export function isProse(text: string): boolean {
  const trimmed = text.trim()
  if (leadIns.test(trimmed)) return true
  // Most names have fewer words than any sentence.
  if (trimmed.split(/\s+/, 5).length < 5) return false
  const words = trimmed.toLowerCase().match(/[\p{L}'’]+/gu) ?? []
  if (words.length < 5) return false
  return words.filter((word) => functionWords.has(word)).length >= (words.length < 8 ? 2 : 3)
}

/** A maker's code for the formula, such as "(F.I.L. C180374/1)". */
export function isFormulaCode(text: string): boolean {
  return /^[([]?\s*(?:f\.?\s?i\.?\s?l\.?(?![\p{L}])|code\s*f|lot\b|ref\.?\s*\d)/iu.test(text.trim())
}
