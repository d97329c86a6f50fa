/** Lines of `boilerplate.ts` that news sites, players and encyclopaedias print around what they hold. */

const FOLLOWED =
  '(?:facebook|twitter|x|instagram|youtube|pinterest|tiktok|linkedin|google\\+|rss|threads|bluesky)'

export const SITE_LINES: RegExp[] = [
  // What a reader may do with the piece
  /^follow this (?:topic|story|author|thread)\.?$/i,
  /^add to (?:(?:your |my )?(?:collections?|reading list|timeline))\b.{0,30}$/i,
  /^get [\p{L} ]{2,30} (?:alerts|newsletters?)[.!]?$/iu,
  /^like .{2,50} on facebook[.!]?$/i,
  new RegExp(`^follow .{2,40}: ?${FOLLOWED}(?:(?: ?[|,·•/] ?| and | ?& ?)${FOLLOWED})*$`, 'i'),
  /^(?:\d[\d.,]* (?:retweets?|favou?rites?|kudos|upvotes?)[\s·|,]*)+$/i,
  /^(?:view|see) (?:the )?complete list ?[»›→]?$/i,
  /^browse (?:issues|(?:the )?.{2,40} archives?)$/i,
  // When it appeared, with the hour
  /^(?:first )?(?:published|posted|updated|modified):? (?:\w+, )?\d{1,2} \p{L}{3,9} \d{4} ?[|·•,]? ?(?:at )?\d{1,2}[:.]\d{2}.{0,12}$/iu,
  // A player that was not copied
  /^podcast: ?play in new window(?: ?\| ?(?:download|embed)(?: ?\([^)]{1,30}\))?)*$/i,
  /^(?:embed player|audio player assistance|listen to more audio from this episode|episode (?:teaser image|description):)$/i,
  /^(?:get (?:the )?(?:latest )?(?:adobe )?flash player|to (?:view|see|hear|play) this (?:content|video|audio|page),? .{0,40}\b(?:javascript|flash)\b.{0,80})$/i,
  // An encyclopaedia
  /^from wikipedia, the free encyclopa?edia\.?$/i,
  /^jump to: ?navigation, ?search$/i,
  // Elsewhere
  /^(?:imprimer|envoyer à un ami|services partenaires|artikel drucken|seite drucken|imprimir(?: artículo)?|stampa (?:l['’])?articolo)$/iu,
  /^devenez fan\b.{0,60}$/iu,
  /^(?:프린트|인쇄(?:하기)?|이메일(?: 보내기)?|스크랩(?:하기)?|공유(?:하기)?|글자 ?크기.{0,20}|기사 ?(?:공유|저장|인쇄))$/u,
]
