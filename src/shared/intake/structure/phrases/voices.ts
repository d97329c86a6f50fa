import { fromMe, fromMeInSpanish, toYou, toYouInDutch, toYouInSpanish } from '../languages'

/** Says you, by a pronoun or by a verb. */
export function speaksToYou(text: string): boolean {
  return (
    toYou.test(inFrench.test(text) ? text.replace(ofThe, '') : text) ||
    toYouInDutch.test(text) ||
    toYouInSpanish.test(text)
  )
}

/** «du» is «you» in German and «of the» in French. */
const inFrench =
  /(?<!\p{L})(?:une|est|sont|aux?|dans|qui|avec|pour|chez|ses|leurs?|elles?|ils?|vous)(?!\p{L})|\p{L}[’'](?:une?|est|a|ai)(?!\p{L})/iu
const ofThe = /(?<!\p{L})du(?!\p{L})/gu

/** Says «you» and no more «I» than that: whoever tells of himself says «you know» now and then as well. */
export function advises(text: string): boolean {
  const own = text.match(/(?<!\p{L})(?:I|[Mm]y|me|[Mm]yself)(?!\p{L})/gu)?.length ?? 0
  return speaksToYou(text) && own <= (text.match(/\byou(?:r|rs|rself)?\b/gi)?.length ?? own)
}

/** Says I or we: «We opened in May.» */
export function speaksOfSelf(text: string): boolean {
  return fromMe.test(withoutArticle(text)) || fromMeInSpanish.test(text)
}

/** Says I, not merely we: «I could tell you.» */
export function saysI(text: string): boolean {
  return /(?:^|[^\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Ii]ch|[Mm]ein\w*|[Jj]e|[Mm]on|[Mm]es|[Yy]o|[Mm]i|[Ii]o|[Mm]io|[Ee]u|[Mm]eu|[Яя])(?![\p{L}])/u.test(
    withoutArticle(text),
  )
}

/** «I saponi»: the soaps, in Italian, and nobody's I. */
function withoutArticle(text: string): string {
  return inItalian.test(text) ? text.replace(italianThe, '$1') : text
}

const inItalian = /(?<!\p{L})(?:gli|della?|dei|delle|nell[ao]|alla|sono|che|per|è|più|si|di)(?!\p{L})/iu
const italianThe = /((?:^|[^\p{L}]))I (?=\p{Ll}{2,}i(?!\p{L}))/gu

const imperative =
  /^(?:never|always|please|don['’]?t|do not|use|apply|wear|try|avoid|keep|make|start|stop|choose|pick|wash|rinse|layer|drink|eat|sleep|remember|look|be|get|put|take|write|say|bring|ask|call|send|check|tell|give|go|let|leave|add|buy|bear in mind|think (?:of|about)|visit|contact|book|read|discuss)\b/i

/** «Wash it twice.»: tells somebody what to do. */
export function startsImperative(text: string): boolean {
  return imperative.test(text.trim())
}
