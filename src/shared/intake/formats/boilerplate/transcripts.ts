const PLAYERS =
  '(?:apple podcasts?|itunes|spotify|google (?:podcasts?|play)|stitcher|overcast|pocket ?casts|castbox|castro|amazon music|audible|youtube(?: music)?|iheart(?: ?radio)?|tune ?in|soundcloud|deezer|podbean|acast|anchor|player fm|podchaser|goodpods|rss(?: feed)?|your (?:favou?rite )?(?:podcast )?(?:app|player|platform)|wherever you (?:get|find|listen to) (?:your )?podcasts)'
const MAKERS =
  '(?:[Bb]y|[Pp]rovided by|[Cc]ourtesy of|[Gg]enerated (?:by|with)|[Pp]owered by|[Pp]roduced by|[Mm]ade with)'
/** A name, a firm or its address, and not «by hand». */
const WHOM = '(?: ?:)? ?(?:the )?(?:https?:\\/\\/|www\\.|\\p{Lu}|[\\w-]+\\.(?:ai|com|org|io)\\b)'

/**
 * What a transcript says of itself, and what its page and its captions say around it, as whole lines: how it was made and by
 * whom, where the recording is to be heard, how its player is used.
 */
const TRANSCRIPT_LINES: RegExp[] = [
  // How and by whom it was written down
  /^(?:this is a )?rush transcript\b.{0,200}$/i,
  /^(?:this|the(?: following)?|our)(?: \p{L}+){0,2} (?:transcript|transcription|podcast|episode)s?(?: and(?: the)? \p{L}+)? (?:has been|have been|was|were|is|are)(?: \p{L}+){0,3} (?:auto-?generated|(?:auto|machine|computer|ai)[- ]?(?:generated|transcribed)|(?:generated|created|produced|transcribed|exported|made) (?:automatically|by (?:a |an )?(?:software|machine|computer|ai|speech)|using|with|from|on)|automatically\b).{0,240}$/iu,
  /^(?:auto(?:matically|mated|matic)?|machine|computer|ai)[- ]?(?:generated )?transcript(?:ion)?(?:[.,:;–—-].{0,200})?$/i,
  new RegExp(
    `^(?:TRANSCRI|[Tt]ranscri)(?:bed|BED|pts?|PTS?|ption|PTION) ${MAKERS}${WHOM}\\S*(?: \\S+){0,7}$`,
    'u',
  ),
  /^transcri(?:ber|bed by|ption by) ?: ?.{2,100}$/i,
  /^ai[- ]generated (?:content|text|captions?|summar(?:y|ies)) (?:may|might|can) be (?:incorrect|inaccurate|wrong)\.?$/i,
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]* ){1,4}(?:started|stopped) transcription$/u,
  new RegExp(
    `^(?:[Ss]ub-?titles?|(?:[Cc]losed )?[Cc]aption(?:s|ed|ing)|[Uu]ntertitel(?:ung)?|[Ss]ous-?titr(?:es|age)|[Ss]ubtítulos|[Ll]egendas|[Ss]ottotitoli|[Oo]ndertiteling|[Nn]apisy)(?: (?:by|made by|created by|provided by|von|der|des|im Auftrag (?:von|des|der)|par|por|di|a cura di|door)|(?= ?:))${WHOM}\\S*(?: \\S+){0,6}$`,
    'u',
  ),
  /^\W{0,6}(?:start|begin(?:ning)?|end) of (?:the )?(?:transcript(?:ion)?|interview|recording|audio|tape|recorded material)(?: \d+| [a-z]\b)?\W{0,6}$/i,
  // Where it may be mended
  /^(?:you can )?(?:help )?(?:edit|improve|correct|fix) (?:this|the) transcript (?:on|at|via)\b.{0,200}$/i,
  /^\[?(?:spot(?:ted)?|found|see|notice) an? (?:error|mistake|typo)\??[^?]{0,60}\b(?:pull request|github)\b.{0,120}$/i,
  // Whose music plays, and where its notes stand
  new RegExp(
    `^(?:(?:[Ii]ntro|[Oo]utt?ro|[Tt]heme|[Oo]pening|[Cc]losing|[Bb]ackground)(?: ?[/&+,] ?| and | )){1,3}(?:[Mm]usic|[Ss]ongs?|[Tt]unes?|[Tt]racks?|[Tt]hemes?)(?: (?:is )?(?:by|from|provided by|courtesy of)|(?= ?:))${WHOM}\\S*(?: \\S+){0,9}$`,
    'u',
  ),
  /^(?:the )?(?:full |episode )?show ?notes (?:are |can be )?(?:available|found|here|at|on)\b[^.!?]{0,60}\S*[.!]?$/i,
  // Where it stands, and how it is played
  /^(?:return|back|go) to (?:the )?(?:main )?transcripts?(?: main)?(?: page)?$/i,
  /^(?:\{\{.{1,60}\}\} ?)?(?:(?:download|print|share|copy|show|hide|view|read|expand|collapse|open|close)(?: ?[/|] ?(?:hide|show|view))?)?(?:\{\{.{1,60}\}\} ?|\b(?: the| this| full)* )transcript(?:ion)?$/i,
  /^video transcription$/i,
  /^please wait while the transcript (?:is being prepared|loads)(?:\.{1,3}|…)?$/i,
  /^(?:transcript\. )?use (?:the )?arrow keys to (?:navigate|move) between (?:transcript )?entries\.?$/i,
  /^hosted (?:on|by) acast\. see acast\.com\/privacy for more information\.?$/i,
  /^(?:click|tap)(?: on)? (?:a|any|the|each)? ?time ?(?:stamps?|codes?) (?:to|and)\b.{0,80}$/i,
  /^(?:use|press|hit|type) (?:ctrl|control|cmd|command|⌘) ?\+? ?f\b.{0,80}$/i,
  /^(?:subtitles section )?play (?:video|audio|episode)$/i,
  /^(?:direct )?download: ?\S+\.(?:mp3|m4a|wav|ogg|mp4)$/i,
  /^(?:category: ?[^.!?]{1,60} -- )?posted at:? \d{1,2}:\d{2} ?(?:am|pm)(?: [a-z]{2,4})?$/i,
  // The viewer of an archive, which shows an index of the recording or all that is said in it
  /^(?:play (?:this )?segment|search (?:this|the) (?:index|transcript)|toggle index\/transcript view(?: switch)?\.?)$/i,
  // Where the recording is to be heard
  /^listen (?:to (?:the|this) (?:full )?(?:episode|podcast|show|interview|conversation|recording)|on these platforms)[.:]?$/i,
  new RegExp(
    `^(?:(?:you can )?(?:also )?(?:listen|subscribe|watch|follow|download|available|find us|hear (?:us|it|more)|stream)(?: (?:now|free|here|to|this|the|us|our|it|show|podcast|episode|interview|conversation|and|or|subscribe|listen|follow|also|full))* (?:on|via|in|at|to|from|wherever)?:? ?)(?:${PLAYERS}(?:,? (?:and|or) |[\\s|,/·•&]+|[.!]?$)){1,12}[.!]?$`,
    'i',
  ),
  /^subscribe (?:to|on|via|in|at) (?:.{2,120} )?(?:podcasts?|channels?|youtube|itunes|spotify|feeds?|stitcher)\b[^.!?]{0,80}[.!]?$/i,
]

const PICTURE_BEFORE = /^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u

/** Whether a whole line, or a whole caption, says how a transcript was made or where its recording is. */
export function isTranscriptNote(line: string): boolean {
  const said = line.replace(PICTURE_BEFORE, '')
  return said !== '' && said.length <= 320 && TRANSCRIPT_LINES.some((rule) => rule.test(said))
}
