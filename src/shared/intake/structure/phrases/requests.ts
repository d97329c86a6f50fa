/** Who is asked to tell something, wherever in the sentence: «…, so maybe just tell us how you began.» */
const request = new RegExp(
  [
    "\\b(?:if|can|could|would|will|maybe|perhaps|please|just|don['’]t|by|guess|then|and|so|well|first|\\p{Lu}\\p{Ll}+,) (?:you |to )?(?:can |could |might )?(?:just |maybe |please |also |first )*(?:tell|walk|take|talk|give|share with|explain to|introduce|describe|remind) (?:to )?(?:us|me|our listeners|everyone|everybody|people|the audience|the listeners|yourselves|yourself)\\b",
    "\\b(?:i was |i am |i['’]m |just )(?:just |always |also |really )*(?:wondering|curious)\\b",
    '\\bi wonder(?: if| how| what| why| whether)\\b',
    "\\bi(?:['’]d| would) (?:be (?:curious|interested)|(?:just |really |also )*(?:love|like) (?:for you )?to (?:hear|know|ask|learn))\\b",
    "\\b(?:if you could|maybe (?:you|we) (?:can|could)|why don['’]t you|go ahead and) (?:just |maybe |also |please )*(?:start|begin|tell|talk|describe|explain|introduce|give|share|say|walk|take|elaborate|expand)\\b",
  ].join('|'),
  'iu',
)

/** «I wonder how you came to soap.», «So I'll start this off by tell us a little about yourself.»: asks by telling. */
export function requestsIndirectly(sentence: string): boolean {
  return request.test(sentence)
}

/** «…, and to begin with, Ada, explain what you do.»: somebody is called by name, and told to tell. */
export function tellsByName(sentence: string): boolean {
  return byName.test(sentence)
}

const byName =
  /,\s+\p{Lu}[\p{L}\p{M}'’-]+,\s+(?:(?:please|just|maybe|first|briefly|quickly)\s+)*(?:explain|describe|introduce|start|begin|share|tell|talk|say|walk|give)\b/u
