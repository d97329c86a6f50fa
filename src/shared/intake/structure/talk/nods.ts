import { countWords, trimText } from '../runs'

const nod =
  /^(?:(?:m+-?h+m+|mm+|uh[- ]?huh|yeah|yes|yep|yup|right|all ?right|well|thanks|okay|ok|a lot|for sure|i bet|i know|makes sense|gotcha|correct|oh no|no way|wow|sure|exactly|great|interesting|i see|absolutely|totally|no|oh|ah|hmm+|ha(?:ha)*|nice|cool|amazing|fascinating|of course|definitely|indeed|got it|really|so true|love (?:that|it)|i love that|that['’]s (?:great|amazing|so true|right|interesting|wonderful|fascinating)|true|fair enough|gosh|my god|oh my god|wonderful|lovely|perfect|laughs?|laughing|totally agree|i agree|good|sounds (?:good|great|fun|perfect)|(?:very|really|super|pretty|so) (?:brave|cool|exciting|fun|funny|good|great|impressive|interesting|nice|true)|excellent|brilliant|please|go (?:ahead|on|for it)|fire away|let['’]s (?:hear|do) it|ja|jep|nej|selvfølgelig|självklart|præcis|precis|nein|genau|stimmt|klar|oui|non|d['’]accord|voilà|exactement|s[ií]|sì|claro|vale|exacto|certo|esatto|sim|да|нет|ага|конечно)[\s,.!…-]*)+$/i

const LONGEST_NOD = 80

/** «[laughs]», «(inaudible)»: what a transcript notes of a turn without words. */
const sounds = /\[\p{L}[^\][]{1,30}\]|\(\p{L}[^()]{1,30}\)/gu

/** A listener's sound or word of assent that asks nothing and is not answered. */
export function isNod(text: string): boolean {
  const line = trimText(text.replace(sounds, ''))
  if (line === '') return text !== ''
  return (
    line.length <= LONGEST_NOD &&
    countWords(line) <= 6 &&
    !/[?？]/.test(line.replace(/^really\?$/i, '')) &&
    nod.test(line)
  )
}
