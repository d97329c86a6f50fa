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
