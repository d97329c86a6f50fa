import { isSignOff } from './cues'

const thanks =
  /(?<!\p{L})(?:thank|thanks|bye|see you|danke|tschüss|merci|au revoir|gracias|adiós|grazie|arrivederci|obrigad[oa]|bedankt|dank (?:je|u)|tak for|mange tak|tack|takk|kiitos|dzięki|dziękuj\p{L}+|děkuj\p{L}+|спасибо|до свидания|teşekkür\p{L}*)(?!\p{L})|谢谢|謝謝|再见|ありがとう|감사합니다/iu

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
