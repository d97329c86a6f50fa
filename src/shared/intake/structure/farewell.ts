import { isSignOff } from './cues'
import { countWords } from './runs'

const thanks =
  /(?<!\p{L})(?:thank|thanks|bye|see you|danke|tschüss|merci|au revoir|gracias|adiós|grazie|arrivederci|obrigad[oa]|bedankt|dank (?:je|u)|tak for(?:di)?|mange tak|tack|takk|kiitos|dzięki|dziękuj\p{L}+|děkuj\p{L}+|спасибо|до свидания|teşekkür\p{L}*|cảm ơn|cám ơn)(?!\p{L})|谢谢|謝謝|再见|ありがとう|감사합니다/iu

/** «Thanks for coming, Ada.»: what whoever asks says at the end, where it asks nothing. */
export function bidsFarewell(text: string): boolean {
  return isSignOff(text) || saysThanks(text)
}

export function saysThanks(text: string): boolean {
  return thanks.test(text)
}

const toListeners =
  /\b(?:thanks?(?: you)?(?: (?:so|very) much)?(?:,? (?:to )?(?:all|everyone|everybody|guys|folks))?(?: of you)? for (?:watching|listening|tuning in)|see you (?:all |guys )?(?:next (?:time|week|episode)|in the next)|until next (?:time|week))\b/i

/** «Thanks for listening, everybody.»: ends a show, whoever is called upon besides. */
export function endsShow(text: string): boolean {
  return toListeners.test(text)
}

const LONGEST_RETURN = 12

/** «You are welcome.», «De nada», said for thanks. */
const returning =
  /^\P{L}*(?:(?:you(?:['’]re| are)|most|very) (?:(?:most|very|so) )?welcome|(?:any ?time|no problem|no worries|don['’]t mention it|my pleasure|(?:it was |the )?pleasure(?: was| is)? (?:all )?mine|it(?:['’]s| was| has been) (?:a|my) pleasure)|gern(?:e)?(?: geschehen)?|bitte(?: sehr| schön)?|keine ursache|de rien|je (?:vous|t['’]) ?en prie|avec plaisir|tout le plaisir|(?:de|por) nada|(?:un|con mucho|a) (?:placer|gusto)|a (?:ti|usted(?:es)?|vosotr[oa]s)|prego|di (?:niente|nulla)|(?:è stato )?un piacere|(?:foi )?um prazer|(?:eu|nós) que agradeço|graag gedaan|varsågod|var så god|selv tak|ingen årsag|ole hyvä|proszę|není zač|пожалуйста|не за что|rica ederim|どういたしまして|不客气|不客氣|천만에요)(?![\p{L}\p{M}])/iu

export function returnsThanks(text: string): boolean {
  return countWords(text) <= LONGEST_RETURN && returning.test(text)
}
