import { turnTakingElsewhere } from '../languages'
import { speaksToYou } from './voices'

const turnTaking =
  /^["“]?(?:so|oh|ok|okay|and|but|well|al(?:l )?right|right|wow|ah|yes|yeah|no|hmm|interesting|great|i see|i know|i(?:['’]ve| have) (?:heard|read|seen|noticed)|i (?:heard|read|saw|noticed|love|loved|imagine|assume|guess|think|remember|understand|expected|thought|hoped|wondered|was told|always thought)|it (?:sounds|seems|looks|must)|that(?:['’]s| is| must| sounds)|sounds like|you(?:['’]ve|['’]re|['’]d)?|your|we(?:['’]ve| have)? (?:all|heard|know|love|hear)|let(?:['’]s| us)|speaking of|talking (?:of|about)|now|then|also|which|because|thank|thanks|congratulations|hi|hello|hey|welcome|good (?:morning|afternoon|evening)|as (?:a|an|someone|the)|since you|given|before you|after you|when you|in your|on your|with your|for you|at the time)\b/i

/** Opens like someone taking up what was said: «So you moved to Paris.», «Oh okay, let's say …» */
export function takesTurn(text: string): boolean {
  const line = text.trim()
  return turnTaking.test(line) || turnTakingElsewhere.test(line)
}

const greeting =
  /\b(?:(?:great|good|nice|lovely|wonderful|a pleasure|an honou?r|thrilled|happy|glad) to (?:\w+ ){0,3}(?:talk|speak|chat|meet|have|see|sit)|thanks? (?:you )?(?:so much |very much )?for|welcome(?! to (?:another|(?:the|our|this) (?:[\w-]+ ){0,3}(?:edition|series|issue|instal?lment|blog))))\b/i

/** «It is lovely to meet you, Mara.»: said to a guest before the first question. */
export function greetsGuest(text: string): boolean {
  return greeting.test(text) && (speaksToYou(text) || /, \p{Lu}\p{Ll}+[.!]$/u.test(text.trim()))
}

const hello =
  /^["“«¡]?(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Ww]elcome|[Gg]ood (?:morning|afternoon|evening)|[Hh]allo|[Hh]ola|[Cc]iao|[Bb]onjour|[Ss]alut|[Oo]lá|[Bb]em-vind[oa]|[Bb]ienvenid[oa]|[Bb]ienvenue|[Bb]envenut[oa])(?: there)?,? (?!All\b|Everyone\b|Everybody\b|Readers?\b|Friends\b)\p{Lu}\p{Ll}+[,.!]/u

/** «Hey Mara, thanks for …»: one person is greeted by name, and nobody else. */
export function greetsByName(text: string): boolean {
  return hello.test(text.trim())
}
