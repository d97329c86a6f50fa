/** What a question or an answer says about the talk it stands in. */

/** «Thank you for this interview», «esta entrevista», said in a question. */
export function speaksOfInterview(question: string): boolean {
  return /\b(?:this|our|the) (?:interview|conversation|chat)\b|\b(?:est[ae]|nuestra|una) entrevista\b|\b(?:cet|notre) entretien\b|\b(?:dieses|unser|das) (?:interview|gespräch)\b|\b(?:questa|nostra) (?:intervista|chiacchierata)\b|\b(?:esta|nossa) (?:entrevista|conversa)\b/i.test(
    question,
  )
}

/** The answer speaks of the question and of whoever answers it, instead of answering. */
export function discussesQuestion(answer: string): boolean {
  return /\b(?:ask(?:ing)?|with|answer(?:ing)?) (?:this|the (?:first|second|third|last|next)) question\b|\b(?:this|the (?:first|second|third|last|next)) question (?:will|tells?|helps?|gives?|shows?|lets?|preserves?)\b|\b(?:their|the) answers? (?:tells?|will|shows?|should|helps?)\b|\bif (?:they|the (?:client|guest|customer|answer)) (?:\w+ )?(?:says?|answers?|responds?|repl(?:y|ies)|tells?|is)\b|\bdiese frage (?:zeigt|verrät|hilft)\b|\bcette question (?:permet|montre|révèle)\b|\besta pregunta (?:te|les|permite|ayuda|revela)\b/i.test(
    answer,
  )
}

/** «a: I go out / b: I stay in»: an answer to be ticked. */
export function isChoice(answer: string): boolean {
  const lines = answer.split('\n').filter((line) => line.trim() !== '')
  const options = lines.flatMap((line) => /^\s*[([]?([a-e])[).:\]]\s/iu.exec(line)?.[1]?.toLowerCase() ?? [])
  return new Set(options).size >= 2 && options.length >= lines.length * 0.5
}
