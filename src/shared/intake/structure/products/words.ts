import { foldWords } from '../runs'
import { namesNoProduct } from './no-product'

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
  "d'",
  'd’',
  'no',
  'my',
  'with',
  'sur',
  'pour',
])
/** Words that say what kind of thing a product is. */
export const kinds =
  /^(?:serum|serums|cream|creme|cr[eè]me|balm|oil|mask|masque|cleanser|toner|essence|lotion|moisturi[sz]er|gel|mist|spray|lipstick|lip|gloss|mascara|foundation|concealer|powder|blush|bronzer|highlighter|eyeliner|liner|pencil|palette|shadow|eyeshadow|primer|perfume|parfum|fragrance|cologne|shampoo|conditioner|scrub|exfoliant|exfoliator|peel|pads|patches|sunscreen|spf|polish|lacquer|brush|sponge|tint|stain|salve|ointment|soap|wash|butter|milk|water|treatment|drops|ampoule|concentrate|candle|tool|device|roller|stick|sticks|wand|curler|dryer|kit|set|cushion|emulsion|tonic|elixir|booster|deodorant|setting|lashes|repair|remover|wipes?|cloths?|roll-on|rollerball|extrait|toilette|mousse|foam|jelly|putty|paste|wax|clay|pomade|detangler|leave-in|hairspray|extender|crayon|kohl|kajal|duo|trio|quad|salts|soak|hydrator|corrector|perfector|illuminator|luminizer|brightener|definer|lipgloss|lipliner|fluid|burner|diffuser)[+!]?$/i

/** Kinds that tell a product where no brand is known: a peel may be a treatment, a foundation a society, a set anything. */
export const tellingKinds =
  /^(?:serum|cream|creme|crème|balm|mask|masque|cleanser|toner|lotion|moisturi[sz]er|gel|mist|lipstick|gloss|mascara|concealer|powder|blush|bronzer|highlighter|eyeliner|palette|primer|perfume|shampoo|conditioner|scrub|exfoliant|sunscreen|salve|ampoule|emulsion|remover|pomade|spray|deodorant|oil|wash|eyeshadow|lipgloss|hairspray)[+!]?$/i

/** What anybody's cleanser may be called: only another word beside these is a name. */
const anybodys =
  /^(?:a|ahas?|bhas?|and|&|of|the|for|with|in|to|my|your|best|new|good|great|favou?rite|top|number|step|first|second|third|korean|japanese|french|moroccan|african|jamaican|indian|dead|sea|black|white|green|pink|blue|red|purple|gold|silver|hydrating|moisturi[sz]ing|nourishing|soothing|calming|brightening|cleansing|exfoliating|clarifying|purifying|foaming|foam|gentle|daily|deep|pore|oily|dry|sensitive|normal|combination|mature|acne|anti-?ag(?:e)?ing|anti|age|aging|ageing|firming|repair|repairing|protective|tinted|mineral|chemical|physical|natural|organic|vegan|clean|pure|raw|homemade|diy|drugstore|luxury|waterproof|volumi[sz]ing|liquid|gel|cream|milk|micellar|clay|charcoal|sheet|sleeping|overnight|night|day|morning|evening|weekly|face|facial|eye|under-?eye|lip|lips|hand|foot|body|hair|scalp|skin|nail|cuticle|beard|brow|lash|hyaluronic|salicylic|glycolic|lactic|azelaic|kojic|ferulic|mandelic|acid|acids|retinol|retinoid|vitamin|vitamins|c|b|b3|b5|e|niacinamide|peptides?|ceramides?|collagen|caffeine|caviar|snail|mucin|spf|uv|uva|uvb|broad|spectrum|zinc|oxide|rose|rosehip|lavender|chamomile|calendula|coconut|argan|jojoba|marula|olive|almond|sweet|castor|seed|tea|tree|shea|cocoa|aloe|vera|witch|hazel|honey|oat|oatmeal|cucumber|essential|baby|after-?shave|shaving|self|tanning|sun|setting|primer|powder|oil|serum|face-?wash|leave-in|heat|protectant|curl|curly|wave|dry|texturi[sz]ing|sea|salt|\d+%?)$/i
export function isAnybodys(word: string): boolean {
  return anybodys.test(word)
}

/** Kinds of which a name may have several: «Night Veil palettes». */
export const severalKinds =
  /^(?:creams|balms|oils|masks|cleansers|toners|lotions|moisturi[sz]ers|gels|mists|sprays|lipsticks|glosses|mascaras|foundations|concealers|powders|blush(?:es|ers)|bronzers|highlighters|eyeliners|liners|pencils|palettes|shadows|eyeshadows|primers|perfumes|fragrances|shampoos|conditioners|scrubs|peels|sunscreens|polishes|lacquers|brushes|sponges|tints|stains|soaps|candles|rollers|kits|crayons)$/i

/** The same where the kind comes before its name. */
export const kindsElsewhere =
  /^(?:mascara|máscara|crème|crema|creme|sérum|suero|siero|serum|rouge|labial|pintalabios|rossetto|batom|huile|aceite|olio|óleo|lait|leche|latte|baume|bálsamo|balsamo|fond|fondotinta|base|poudre|polvo|cipria|crayon|lápiz|matita|eyeliner|delineador|gloss|blush|rubor|fard|ombre|sombra|ombretto|palette|paleta|masque|mascarilla|maschera|gel|gommage|exfoliante|scrub|démaquillant|desmaquillante|detergente|limpiador|nettoyant|shampoing|champú|shampoo|après-shampoing|acondicionador|balsamo|parfum|perfume|profumo|vernis|esmalte|smalto|highlighter|iluminador|illuminante|spray|tonique|tónico|tonico|protector|contorno|contour|correcteur|corrector|correttore|anti-cernes|lotion|loción|lozione|savon|jabón|sapone|soin|concentré|anticernes|fluide|brume|élixir|beurre|exfoliant|nettoyante?|poudres?|cire|manteca|bruma|burro)$/iu
/** What stands before a thing, so that its name begins after it. */
export const determiners =
  /^(?:le|la|les|un|une|mon|ma|mes|l['’]|du|el|los|las|una|mi|mis|il|lo|gli|i|mio|mia|o|a|os|as|um|uma|meu|minha|the|my|der|die|das|den|ein|eine|mein|meine)$/iu

/** Words of a sentence that nobody puts between a brand and what the thing is: «CeraVe *would* *your* cream». */
export const functionWord =
  /^(?:a|about|above|across|after|again|against|all|along|already|also|although|always|am|among|an|and|another|any|are|around|as|at|be|because|been|before|behind|below|between|both|but|by|can|could|did|do|does|done|during|each|either|else|even|ever|every|few|for|from|get|gets|gives?|got|had|has|have|he|her|here|him|his|how|i|if|in|instead|into|is|it|its|just|kept|less|likes?|made|makes?|many|may|me|might|more|most|much|must|my|near|needs?|never|no|nor|not|now|of|off|often|on|once|one|only|onto|or|other|our|out|over|own|per|put|rather|really|said|says?|sells?|she|should|since|so|sold|some|such|than|that|the|their|them|then|there|these|they|this|those|though|through|to|too|toward|under|until|up|upon|us|use[sd]?|very|via|was|we|were|what|when|where|whether|which|while|who|whose|why|will|with|within|without|works?|would|yet|you|your|de|du|la|le|les|et|en|un|une|pour|avec|und|für|mit|der|die|das|ein|eine|y|con|para|di|per|il)$/

/** Capitalised words after a brand that are no product. */
const notProducts =
  /^(?:ceo|coo|cmo|founder|co-?founder|president|director|global|creative|makeup artist|artist|artists|ambassador|pr|hq|team|store|stores|counter|counters|salon|spa|store|website|instagram|fans?|lovers?|girl|usa|uk|us|paris|london|new york|beauty|cosmetics|skincare|skin|skin care|hair|makeup|make-up|parfums?|group|company|inc|brand|products?|produkten?|produits?|productos?|prodott[io]|produtos?|producten|line|range|collection|and|i|is|the|my|it|in|for|which|because|but|so|if|when|this|that|we|they|you|she|he|also|then|these|those|its|at|on|as|with|are|was|has|had|image|photo|photos|vogue|allure|elle|byrdie|magazine)$/i

/** Ingredients and treatments, which are nobody's product. */
const ingredient =
  /^(?:retin-? ?a|retinol|retinal|retinoids?|tretinoin|vitamins?(?: [abcek]\d*)?|hyaluronic(?: acid)?|salicylic(?: acid)?|glycolic(?: acid)?|lactic(?: acid)?|azelaic(?: acid)?|niacinamide|peptides?|ceramides?|squalane|collagen|bakuchiol|botox|dysport|juv[eé]derm|restylane|fillers?|lasers?|fraxel|led|ipl|prp|microneedling|hydrafacial|morpheus8?|ultherapy|thermage|spf(?: ?\d+\+?)?|aha|bha|pha|ahas|bhas|aha bha|uva?b?|diy|fda|tca|hq|rx|cbd|acid|acids|benzoyl peroxide|zinc oxide|titanium dioxide|shea butter|argan oil|jojoba oil|rosehip oil|tea tree oil|coconut oil|aloe vera|witch hazel)$/i
function isIngredient(name: string): boolean {
  return ingredient.test(name.trim())
}

/** A kind alone, which is nobody's name for it: «Mascara», «Gesichtscreme», and what it is used on. */
const plainKind =
  /^(?:(?:(?:gesichts|hand|augen|körper|fuß|tages|nacht|haar|lippen|wasch|dusch|sonnen|bade|feuchtigkeits|wimpern|augenbrauen|nagel|lid|haut|reinigungs)*(?:creme|öl|gel|serum|seren|masken?|puder|stifte?|tusche|lotion|wasser|seife|shampoo|spülung|spray|balsam|pflege|lack|düfte?|duft))|nail (?:polish|varnish|lacquer|colou?r)|lippen|augen|haut|haare?|gesicht|hände|nägel|wimpern|brauen|körper|lips|eyes|skin|hair|face|body|hands|nails|lashes|brows|labios|ojos|piel|pelo|cabello|labbra|occhi|pelle|capelli|lèvres|yeux|peau|cheveux|visage|corps|sheabutter|niacinamid|panthenol|urea)$/iu
export function isPlainKind(name: string): boolean {
  return kinds.test(name) || kindsElsewhere.test(name) || isPlainPart(name)
}

/** The same without the kinds that stand for a name after a brand: «Brand Mascara». */
export function isPlainPart(name: string): boolean {
  return plainKind.test(name) && !kinds.test(name)
}

const beautyWords =
  /(?<![\p{L}])(?:skin(?:care)?|beauty|make-?up|hair(?:care|style|stylist)?|serums?|moisturi[sz](?:er|ers|ing)|cleansers?|cleansing|spf|sunscreens?|lipsticks?|mascaras?|foundations?|concealer|perfumes?|fragrances?|facials?|facialist|a?estheticians?|dermatolog\w+|exfoliat\w+|complexion|pores|shampoo|conditioner|nail polish|manicure|blush|eyeliner|toner|retinol|wrinkles|acne|hydrat\w+|beauté|maquillage|cosmétiques?|peau|belleza|maquillaje|maquillador\w*|piel|bellezza|trucco|pelle|beleza|maquiagem|pele|hautpflege|schönheit|gesichts\w+|schminke\w*|kosmetik\w*|lippenstifte?|lippenpflege|wimpern\w*|augenbrauen|parfums?|parfüms?|duft|düfte|haarpflege|nagellack|teint|lèvres|vernis|cils|cheveux|crème|sérums?|labiales?|pintalabios|pestañas|cabello|maquillar\w*|cremas?|rossett[oi]|labbra|sier[oi]|profum[oi]|capelli|ciglia|fondotinta|lip (?:balm|gloss|stain)|lashes|eyelashes|brows|curls|cologne|scents?|eau de)(?![\p{L}])/giu

export function isAboutBeauty(passages: readonly string[]): boolean {
  const text = passages.join('\n')
  const hits = text.match(beautyWords)?.length ?? 0
  return hits >= 3 && hits >= text.length / 4000
}

/** Whether words after a brand can be a product, and not somebody's office or what it is made of. */
export function acceptable(name: string): boolean {
  const key = name.trim()
  if (key.length < 2 || !/\p{L}/u.test(key) || /[£$€]/.test(key)) return false
  const words = foldWords(key)
  if (words.length === 0 || words.every((word) => notProducts.test(word))) return false
  const parts = key.split(/\s+/)
  if (namesNoProduct(parts, kinds.test(parts.at(-1) ?? ''))) return false
  return !isIngredient(key)
}
