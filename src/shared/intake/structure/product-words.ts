/** Words by which products are told from people, places, ingredients and ordinary talk. */

/** Small words that may stand inside a product's name. */
export const links = new Set([
  'of',
  'the',
  'for',
  'de',
  'la',
  'le',
  'les',
  'du',
  'des',
  'in',
  'and',
  'to',
  'a',
  'au',
  'aux',
  'et',
  'di',
  'al',
  'n',
  'no',
  'my',
  'with',
  'sur',
  'pour',
])
/** Words that say what kind of thing a product is. */
export const kinds =
  /^(?:serum|serums|cream|creme|cr[eè]me|balm|oil|mask|masque|cleanser|toner|essence|lotion|moisturi[sz]er|gel|mist|spray|lipstick|lip|gloss|mascara|foundation|concealer|powder|blush|bronzer|highlighter|eyeliner|liner|pencil|palette|shadow|eyeshadow|primer|perfume|parfum|fragrance|cologne|shampoo|conditioner|scrub|exfoliant|exfoliator|peel|pads|patches|sunscreen|spf|polish|lacquer|brush|sponge|tint|stain|salve|ointment|soap|wash|butter|milk|water|treatment|drops|ampoule|concentrate|candle|tool|device|roller|stick|sticks|wand|curler|dryer|kit|set|cushion|emulsion|tonic|elixir|booster|deodorant|setting|lashes)$/i

/** Capitalised words after a brand that are no product. */
export const notProducts =
  /^(?:ceo|coo|cmo|founder|co-?founder|president|director|global|creative|makeup artist|artist|artists|ambassador|pr|hq|team|store|stores|counter|counters|salon|spa|store|website|instagram|fans?|lovers?|girl|usa|uk|us|paris|london|new york|beauty|cosmetics|skincare|skin|skin care|hair|makeup|make-up|parfums?|group|company|inc|brand|products?|line|range|collection|and|i|is|the|my|it|in|for|which|because|but|so|if|when|this|that|we|they|you|she|he|also|then|these|those|its|at|on|as|with|are|was|has|had|image|photo|photos|vogue|allure|elle|byrdie)$/i

/** Ingredients and treatments, which are nobody's product. */
const ingredient =
  /^(?:retin-? ?a|retinol|retinal|retinoids?|tretinoin|vitamins?(?: [abcek]\d*)?|hyaluronic(?: acid)?|salicylic(?: acid)?|glycolic(?: acid)?|lactic(?: acid)?|azelaic(?: acid)?|niacinamide|peptides?|ceramides?|squalane|collagen|bakuchiol|botox|dysport|juv[eé]derm|restylane|fillers?|lasers?|fraxel|led|ipl|prp|microneedling|hydrafacial|morpheus8?|ultherapy|thermage|spf(?: ?\d+\+?)?|aha|bha|pha|ahas|bhas|aha bha|uva?b?|diy|fda|tca|hq|rx|cbd|acid|acids|benzoyl peroxide|zinc oxide|titanium dioxide|shea butter|argan oil|jojoba oil|rosehip oil|tea tree oil|coconut oil|aloe vera|witch hazel)$/i
export function isIngredient(name: string): boolean {
  return ingredient.test(name.trim())
}

const beautyWords =
  /\b(?:skin(?:care)?|beauty|make-?up|hair(?:care|style|stylist)?|serums?|moisturi[sz](?:er|ers|ing)|cleansers?|cleansing|spf|sunscreens?|lipsticks?|mascaras?|foundations?|concealer|perfumes?|fragrances?|facials?|facialist|a?estheticians?|dermatolog\w+|exfoliat\w+|complexion|pores|shampoo|conditioner|nail polish|manicure|blush|eyeliner|toner|retinol|wrinkles|acne|hydrat\w+)\b/gi

export function isAboutBeauty(passages: readonly string[]): boolean {
  const text = passages.join('\n')
  const hits = text.match(beautyWords)?.length ?? 0
  return hits >= 3 && hits >= text.length / 4000
}
