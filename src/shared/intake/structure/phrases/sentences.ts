/** A stop or a mark with what closes behind it, before a blank; the wide marks of Chinese and Japanese need none. */
const between = /(?<=[.!?؟…]["”’)]?)(?:\s+|(?=[—–]))|(?<=[？。！])(?=\S)/u
const ended = /[.!?؟…？。！]["”’)]*$/u

/** The sentences that end within a line. A stop inside a word ends none: «s.o.a.p.», «1.000». */
export function sentencesOf(text: string): string[] {
  return text
    .trim()
    .split(between)
    .filter((sentence) => ended.test(sentence))
}

const last = /[.!?…。！？]["”’»)\]]*$/u

/** Whether a line ends as a sentence does, and does not break off. */
export function endsSentence(text: string): boolean {
  return last.test(text.trimEnd())
}
