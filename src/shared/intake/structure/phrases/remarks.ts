import { saysThanks } from '../farewell'
import { onlyThanks, onlyWelcomes } from '../people/guests'
import { isNod } from '../talk/nods'
import { onlyBegins } from './prompts'
import { greetsGuest } from './turns'
import { speaksToYou } from './voices'

/** What a listener says before he says something. */
const assent =
  /^(?:(?:yeah|yes|yep|no|oh|ah|ok(?:ay)?|well|right|cool|wow|nice|sure|true|exactly|absolutely|definitely|interesting|now|actually|honestly|(?:very )?good|great|awesome|amazing|fantastic|and|but)[\s,.!…–—-]+)+/i

/** Says what whoever asks thinks or does himself, or what he makes of the answer: «That is a fine lamp.», «I never stir.» */
const opinion =
  /^(?:(?:that|this|it)(?:['’]s| is| was| took| must have)\b|(?:so )?(?:that|this|it) helps?\b|i(?:['’](?:m|ve|ll))? (?!(?:heard|hear|read|saw|noticed|understand|imagine|assume|guess|suppose|gather|gathered|take it|was told|know you|know that you|think you|believe you|see you)\b)|we(?:['’]ll| will| appreciate| love| had| have)\b|what an?\b|maybe\b|there you go\b|(?:my|our) |you (?:know|see|bet),|glad\b|sorry\b|thank|welcome\b|congrat)/i

/** «Yeah, yeah, just the keys and the broom.», «Yes, I’ve seen the same thing.»: says once more what was said. */
const agreement =
  /^(?:yeah|yes|yep|right|exactly|true)[\s,.!…–—-]+(?:(?:yeah|yes|yep|right|exactly|true|oh|there|it|that|just|especially|particularly)\b|i(?:['’]ve)? \w+ (?:that |the )?same\b)/i

/** «I wonder whether it will last.»: asks, though nobody is spoken to. */
const wonders = /\bi(?:['’]m| am| was)? (?:just |also )*(?:wonder(?:ing)?|curious)\b/i

/** «That's grand. So you came for the bells, and the bells are on the page.»: puts to the guest what he did. */
const tellsYou = /^\s*(?:so|and|but|then),? you(?:['’](?:re|ve|d))? (?!know\b|see\b|guys\b|can\b|bet\b)/i

/** «For anyone out there, go check it out.»: said to whoever listens. */
const toListeners =
  /\b(?:for (?:anyone|anybody|everyone|those of you|people|folks|listeners) (?:out there|listening|watching)|(?:definitely|go|please) (?:go )?check (?:it |them |that |this |her |him )?out|in the show ?notes)\b/i

/**
 * A remark of whoever asks, that puts nothing to the other: a welcome, thanks, what he thinks of it himself or agrees to, or
 * anything that is answered by a nod alone. It belongs to what is told.
 * @param text a turn that neither asks nor prompts
 * @param answer the turn behind it
 */
export function isRemark(text: string, answer: string | undefined): boolean {
  if (answer !== undefined && (isNod(answer) || onlyThanks(answer))) return true
  if (onlyWelcomes(text) || onlyBegins(text)) return true
  const last = text.match(/[^.!?…]+[.!?…]*\s*$/)?.[0]?.trim() ?? ''
  if (saysThanks(last)) return true
  if (greetsGuest(text) && greetsGuest(last)) return true
  const sentences = text.match(/[^.!?…]+[.!?…]*/g) ?? []
  if (sentences.slice(-2).some((part) => wonders.test(part))) return false
  if (toListeners.test(last)) return true
  if (agreement.test(text.trim()) && !speaksToYou(text)) return true
  if (sentences.some((part) => tellsYou.test(part))) return false
  return opinion.test(text.trim().replace(assent, '')) && !speaksToYou(last)
}
