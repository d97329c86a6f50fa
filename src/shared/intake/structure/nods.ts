import { countWords, trimText } from './runs'

const nod =
  /^(?:(?:m+-?h+m+|mm+|uh[- ]?huh|yeah|yes|yep|right|okay|ok|wow|sure|exactly|great|interesting|i see|absolutely|totally|no|oh|ah|hmm+|ha(?:ha)*|nice|cool|amazing|fascinating|of course|definitely|indeed|got it|really|so true|love (?:that|it)|i love that|that['’]s (?:great|amazing|so true|right|interesting|wonderful|fascinating)|true|fair enough|gosh|my god|oh my god|wonderful|lovely|perfect|laughs?|laughing|totally agree|i agree|good|very good|excellent|brilliant)[\s,.!…-]*)+$/i

const LONGEST_NOD = 80

/** A listener's sound or word of assent that asks nothing and is not answered. */
export function isNod(text: string): boolean {
  const line = trimText(text)
  return (
    line.length <= LONGEST_NOD &&
    countWords(line) <= 6 &&
    !/[?？]/.test(line.replace(/^really\?$/i, '')) &&
    nod.test(line)
  )
}
