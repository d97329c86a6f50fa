import { matchesAny } from './boilerplate'

/**
 * Lines by which a page of answers has its readers ask for more, as data: whole lines, above a button or an address.
 * `html/boilerplate.ts` looks at what stands below them.
 */
const INVITATIONS: RegExp[] = [
  /^(?:do you )?(?:still )?(?:have|got) (?:any |a |some |more |further |other |another |additional )*questions?(?: left| for us)? ?\?$/i,
  /^(?:any |more |further |other )+questions ?\?$/i,
  /^(?:can(?:['’]t|not| not)|could(?:n['’]t| not)|did(?:n['’]t| not)|do(?:n['’]t| not)|have(?:n['’]t| not)) (?:you )?(?:find|found|see) (?:your|the|an|what)\b.{0,50}\?$/i,
  /^(?:(?:do|would) you )?(?:want|need|like|wish) to (?:contact|reach|talk to|write to|get in touch with) (?:me|us)\b.{0,30}\?$/i,
  /^(?:haben sie |hast du )?(?:noch |weitere |andere )*(?:unbeantwortete )?fragen ?\?$/i,
  /^(?:ihre |deine )?antwort nicht (?:gefunden|dabei) ?\?$/i,
  /^(?:(?:vous avez|avez-vous|tu as) )?(?:encore |d['’]autres |toujours |une autre )?(?:des )?questions? ?\?$/i,
  /^vous n['’](?:avez pas trouvé|trouvez pas)\b.{0,50}\?$/i,
  /^¿(?:(?:aún|todavía) )?(?:tienes?|tenéis|quedan?|te quedan?) (?:aún |más |otras? |algunas? )*(?:preguntas?|dudas?)\?$/i,
  /^¿no (?:encuentras?|has encontrado)\b.{0,50}\?$/i,
  /^(?:hai|avete|ha) (?:ancora |altre |altri |qualche |delle )*(?:domand[ae]|dubbi)[^?]{0,20}\?$/i,
  /^non (?:hai|avete|ha) trovato\b.{0,50}\?$/i,
  /^(?:ainda )?(?:tem|ficou com|restou|restaram)\b.{0,20}\b(?:perguntas?|dúvidas?)\?$/i,
  /^(?:heb je |heeft u )?(?:nog )?(?:andere |een )?vra(?:ag|gen)\?$/i,
  /^masz (?:jeszcze |więcej |inne )*pytani[ae]\?$/i,
  /^(?:(?:у вас )?(?:остались|есть|ещё есть) (?:ещё )?вопросы|не нашли (?:ответ|нужн|то)\p{L}*[^?]{0,40})\?$/iu,
]

/** «Still have questions?»: nobody is asked anything by it. */
export function invitesQuestions(line: string): boolean {
  return line.length <= 90 && matchesAny(INVITATIONS, line)
}
