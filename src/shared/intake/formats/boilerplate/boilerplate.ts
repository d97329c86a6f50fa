import { isEpisodeLine, isEventLine } from '../../date-line'
import { BOILERPLATE_ELSEWHERE, COMMENT_HEADINGS_ELSEWHERE, LINK_LIST_HEADINGS_ELSEWHERE } from './elsewhere'
import { ENGINE_LINES, ENGINE_LIST_HEADINGS, WEAK_ENGINE_LINES } from './engines'
import { isMenuLine } from './menu-line'
import { SITE_LINES } from './sites'
import { isTranscriptNote } from './transcripts'

/**
 * Lines that blog engines, shops and mailing lists put around an article, as data. Each rule is anchored to the whole
 * line, so that an answer which only mentions such words stays. `blocks.ts` applies them.
 */

/** A heading after which, at the end of a page, only readers' comments and their form follow. */
export const COMMENT_HEADINGS: RegExp[] = [
  /^leave (?:a|your) (?:reply|comment|response)(?: to .{1,80})?(?: cancel (?:reply|comment))?$/i,
  /^(?:post|add|write|submit) (?:a|your|new) (?:reply|comment)s?$/i,
  /^(?:join|start) the (?:discussion|conversation)\.?$/i,
  /^\d{1,6} (?:comments?|responses?|replies)(?: (?:to|on)\b.{0,200})?:?$/i,
  /^(?:\d{1,6}|no|one) (?:thoughts?|comments?|responses?) on [“"‘'«].{0,200}$/i,
  /^no comments(?: yet)? ?[:.]?$/i,
  /^(?:comments?|responses?|replies|reader comments|discussion|facebook comments) ?\(\d{1,6}\):?$/i,
  /^(?:view|show|see|load|read|hide) (?:all )?(?:\d+ )?comments(?: \(\d+\))?$/i,
  ...COMMENT_HEADINGS_ELSEWHERE,
]

/** Such a heading too, but one that an article may use: it counts only where what follows looks like comments. */
export const WEAK_COMMENT_HEADINGS: RegExp[] = [/^(?:reader )?(?:comments|responses|replies|discussion):?$/i]

/** Two lines in a row that a site builder prints below a post: nothing but teasers of other posts follows. */
export const TEASER_HEADINGS: [RegExp, RegExp] = [
  /^(?:(?:recent|related) posts|(?:posts?|entradas) (?:recientes|relacionad[oa]s)|posts (?:récents|similaires)|aktuelle beiträge|ähnliche beiträge|post (?:recenti|correlati)|posts (?:recentes|relacionados)|recente blogposts)$/i,
  /^(?:see all|ver todo|tout voir|voir tout|alle ansehen|mostra tutti|ver tudo|alles weergeven)$/i,
]

/** What comments and their form look like, below a weak heading. */
export const COMMENT_SIGNS: RegExp[] = [
  /^(?:.{1,60} )?(?:says|said|wrote|writes|replied)(?: on .{4,40})?:$/i,
  /^(?:reply|log ?in to reply|report|permalink|like|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$/i,
  /^\w{3,9} \d{1,2}, \d{4},? at \d{1,2}:\d{2} ?(?:am|pm)?\b.{0,20}$/i,
  /^your email address will not be published\b.*$/i,
  /^(?:no comments yet|be the first to comment)\b.*$/i,
]

/** Headings of link lists: what follows them goes too as far as it is links or short lines. */
export const LINK_LIST_HEADINGS: RegExp[] = [
  /^(?:related|recent|popular|latest|similar|trending|featured|other|more) (?:posts?|articles?|stories|reads?|reading|content|news|interviews?|topics?|coverage|links|searches)(?: (?:on|from|by) .{1,60})?:?$/i,
  /^(?:related|recommended(?: (?:for you|reading|posts?|articles?|stories))?):?$/i,
  /^you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)(?: these| this)?(?: posts| articles| stories)?:?(?: ?…|\.\.\.)?$/i,
  /^(?:more|read more) (?:from|in|by|like this)\b.{0,60}$/i,
  /^(?:read|up) next:?$/i,
  /^(?:most (?:popular|read|viewed|shared)|popular now|trending(?: now)?|editor[’']?s['’]? picks?|don[’']t miss|keep reading|continue reading|what to read next)(?: stories| articles)?(?: in)?:?$/i,
  /^(?:posts|recent comments|archives?|blogroll|tag cloud|categories|follow us|connect with us|search this (?:blog|website|site)|blog archive|labels|share this(?: post| article| story)?:?|share:?)$/i,
  ...LINK_LIST_HEADINGS_ELSEWHERE,
  ...ENGINE_LIST_HEADINGS,
]

const SERVICES =
  '(?:facebook|twitter|x|x \\(twitter\\)|pinterest|tumblr|linkedin|reddit|whatsapp|telegram|pocket|email|e-mail|print|instagram|tiktok|youtube|threads|bluesky|mastodon|flipboard|skype|messenger|buffer|vk|snapchat|rss|copy link|google\\+?|stumbleupon|digg|sms|blogthis!)'

/** Who holds the rights since when. «Copyright 1987 stood on the tin» is told, not claimed. */
export const COPYRIGHT_LINES: RegExp[] = [
  /^(?:©|\([Cc]\)|[Cc]opyright\s*(?:©|\([Cc]\)))\s*\d{4}\b.{0,160}$/,
  /^C(?:opyright|OPYRIGHT)\s*\d{4}(?:\s?[–-]\s?\d{2,4})?\s*(?:$|[,.;:|·•–-]|by\b|all\b|\p{Lu}).{0,160}$/u,
]

/** Whole lines that are never an article's. */
const BOILERPLATE_LINES: RegExp[] = [
  // Comment forms
  /^your email address will not be (?:published|shared)\.?(?: required fields are marked ?\*?\.?)?$/i,
  /^required fields are marked ?\*?\.?$/i,
  /^(?:this site uses akismet to reduce spam\. ?)?learn how your comment data is processed\.?$/i,
  /^this site uses akismet to reduce spam\.?$/i,
  /^this site is protected by (?:re|h)captcha\b.{0,120}$/i,
  /^save my name, email,? and website in this browser for the next time i comment\.?$/i,
  /^notify me of (?:new|follow-?up) (?:posts|comments) (?:by|via) e-?mail\.?$/i,
  /^(?:cancel reply|post comment|submit comment|comment \*|name \*|e-?mail \*|name ?\(required\)|(?:e-?mail|mail)(?: ?\((?:will not be published|required|never made public)\))+)$/i,
  /^you must be logged in to post a comment\.?$/i,
  /^(?:comments? powered by|powered by) disqus\.?$/i,
  /^(?:comment|leave a comment) on (?:this|the) (?:story|article|post|interview|page)\.?$/i,
  /^(?:you can (?:leave a response|follow any responses to this entry)|both comments and pings are)\b.{0,160}$/i,
  /^(?:comments|trackbacks?|pings) (?:are|is) (?:currently )?(?:closed|off|disabled)\.?$/i,
  /^(?:(?:log|sign) ?in){1,2}(?:(?:sign ?up|register))$/i,
  /^(?:log ?in|sign ?in|register) (?:to|or) (?:reply|comment|leave a comment|post|sign ?up|register|log ?in)\.?$/i,
  // Sharing
  /^(?:click|tap) to (?:share|print|email|tweet|pin)\b.{0,80}$/i,
  new RegExp(
    `^(?:share|save|post|tweet|send|pin|follow(?: us| me)?|like(?: us)?|join us|find us)(?: (?:this|it|article|post|story))* (?:on|to|via|with|by) ${SERVICES}(?:(?:,| and| &| or)* ${SERVICES})*(?: ?\\(opens in (?:a )?new window\\))?[:.!]?$`,
    'i',
  ),
  new RegExp(`^${SERVICES} ?\\(opens in (?:a )?new window\\)$`, 'i'),
  /^(?:(?:share|tweet|pin|pin it|email|print|like|facebook|twitter|pinterest|linkedin|whatsapp|tumblr|reddit|pocket|telegram|copy link|instagram|google|digg|stumble(?:upon)?|delicious)(?:[\s|·•,/+]+|$)){3,}$/i,
  /^(?:share|like|tweet|pin) this(?: (?:post|article|story|page|entry))?(?: on (?:social media|facebook|twitter))?[:!.]?$/i,
  new RegExp(
    `^(?:(?:share|tweet|pin|print|email|save|like|send)(?: about)?(?: this)?(?: (?:page|post|article|story))?(?: (?:on|to|via|by|with) ${SERVICES})?(?: ?[|,·] ?| )?){3,}$`,
    'i',
  ),
  /^(?:(?:email|print|share|save|bookmark|forward|submit) this(?: (?:page|post|article|story|item|entry))?[!.]?[\s|·•]*)+$/i,
  /^you are currently browsing (?:the |our )?.{0,60}\b(?:archives?|category|tag)\b.{0,120}$/i,
  /^read or share this (?:story|article)\b.{0,120}$/i,
  /^(?:(?:\[\+\]|\+) ?)?(?:click to )?enlarge(?: image)?$/i,
  /^like this:$/i,
  /^text size:?(?: ?(?:a|t|[+-]|reset)){0,4}$/i,
  /^(?:(?:like|images?|photos?|gallery|comments) )?loading(?:…|\.\.\.)$/i,
  /^advertisement ?[—–-] ?.{0,60}\b(?:continues?|below)\b.{0,20}$/i,
  /^(?:be the first to like this\.?|\d+ bloggers? likes? this\.?|link copied!?|(?:print|email) this(?: (?:page|post|article))?)$/i,
  /^(?:\d[\d.,]*k? ?(?:shares?|views?|likes?|comments?|claps|followers|reads)[\s·|,]*)+$/i,
  // Asked of whoever read it, and what a gallery says
  /^(?:\d[\d.,]* (?:people|readers|users) )?found this(?: (?:answer|article|page|post|review))? (?:helpful|useful)[.!]?$/i,
  /^was this(?: (?:answer|article|page|post|information|content))? (?:helpful|useful) ?\?(?: (?:yes|no)){0,2}$/i,
  /^(?:buy|view|see) photos?$/i,
  /^wait \d{1,2} seconds? to continue\.?$/i,
  // Filing
  /^(?:posted|filed|tagged|archived|categori[sz]ed) (?:in|under|as|on|by|with|at):?\s[^.!?]{1,160}$/i,
  /^(?:posted|published|updated|written)(?: on| by|:)$/i,
  /^by [^.!?|]{2,40} \|$/i,
  /^(?:published|updated|modified|last updated)(?: on)?:? (?:\w+,? ){0,3}\d[\w ,:/.-]{3,30}$/i,
  /^(?:this page (?:was )?last (?:modified|updated|edited|changed)(?: on)?:?|last (?:modified|updated|edited|changed)(?: on)?:) [\w ,:/.+-]*\d{4}[\w ,:/.+-]{0,30}$/i,
  /^(?:(?:last )?updated|published|posted|modified)(?: on)?: ?[a-z]{3,9}\.? \d{1,2}$/i,
  /^(?:created|(?:first |last )?published|(?:last )?(?:updated|modified|reviewed))(?: on)?: ?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?: +[-–—|] +.{2,60})?$/i,
  /^(?:filed under|posted in|posted by|tagged(?: with)?|(?:technorati |del\.icio\.us )?tags|categories|category|labels):\s.{0,200}$/i,
  /^(?:bookmark the permalink|bookmark and share|trackback url|edit this (?:post|entry|page)|report (?:a |this )?(?:typo|error|problem|ad|content))\.?$/i,
  /^view original post(?: \d[\d.,]* more words)?\.?$/i,
  /^this entry was posted (?:in|on|by)\b.{0,300}$/i,
  /^(?:\d{1,2}[./]\d{1,2}[./]\d{4} ?)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]min(?:ute)?s?[ -]read(?:ing time)?$/i,
  /^(?=.*\b(?:19|20)\d\d\b)[^.?!]{4,80} \d{1,3}[ -]min(?:ute)?s?[ -]read$/i,
  /^(?:estimated )?(?:reading|read) time:? .{1,30}$/i,
  /^(?:open|view|read|download)(?: (?:the|this|full|a|as))* pdf(?: version)?(?: in (?:a )?new (?:tab|window))?[.!]?$/i,
  // Getting about
  /^(?:skip nav(?:igation)?|scroll down to (?:read|see) more|(?:read|show|hide|view|open)(?: the)?(?: full)? transcript)$/i,
  /^(?:(?:skip|jump) to (?:the )?(?:main |primary |secondary )?(?:content|navigation|recipe|footer|search|menu|sidebar|player)\s*)+$/i,
  /^(?:«|‹|<|←|⟵|<<)\s?(?:previous|prev|older|newer|next|back|return|all|home)\b.{0,160}$/i,
  /^(?:previous|next|older|newer) (?:post|article|entry|story|page|posts|entries)(?: ?[:›»>→–-].{0,160})?$/i,
  /^.{0,120}\b(?:next|previous|older|newer) (?:post|article|entry|posts|story)\s?(?:»|›|>|→|⟶|>>)$/i,
  /^(?:next|older|newer|previous)\s?(?:»|›|→|⟶|>>)$/i,
  /^(?:post|posts|page|article) navigation$/i,
  /^(?:(?:newest|newer|latest|oldest|older|previous|next|recent|random) (?:posts?|entr(?:y|ies))(?:[\s|·•/,-]+|$)){2,}$/i,
  /^«[^«»]{0,120}\|[^«»]{0,160}»$/,
  /^(?:browse|view|see|read|show|back to|return to) all ?(?:posts|articles|stories|interviews|news|episodes)\.?$/i,
  /^(?:back|return) to (?:the |our )?[^.?!:]{2,60}\s?(?:»|›|>|→|⟶|>>)$/i,
  /^(?:back|return|scroll|go) to (?:the )?(?:top|home|homepage|blog|all (?:posts|articles))(?: ?[↑^])?$/i,
  /^(?:main menu|primary menu|toggle (?:navigation|menu|search|sidebar)|open menu|close menu|search for:?|search\.\.\.|load more|read more ?(?:»|›|→|\.\.\.|…)|continue reading ?(?:→|»).*|continue reading (?:on |["“‘]).{2,120}|continue reading .{2,120}(?:→|»))$/i,
  /^(?:continue reading below|story continues(?: below)?(?: advertisement)?|article continues (?:after|below)(?: (?:the )?advertisement)?|scroll to continue(?: with content)?|.{0,60}subscribe for free to receive new posts(?: and support my work)?\.?)$/i,
  /^(?:to )?(?:read|see|watch|listen to) (?:the|our|my|this) (?:full|entire|whole|complete|rest of the) (?:interview|article|story|post|conversation|q ?& ?a|episode)\b(?=.{0,40}(?:@|here\b|click|follow|on (?:instagram|youtube|facebook|our))).{0,160}$/i,
  /^(?:keep reading|read (?:more|next|also|this next|this too)|also (?:read|see|watch)|(?:see|watch) also|up next|related(?: (?:stor(?:y|ies)|articles?|posts?|reading|content))?) ?[:|] ?.{3,160}$/i,
  /^More (?:from|on) (?:[Tt]he )?\p{Lu}[\p{L}’'&.-]*(?:\s\p{Lu}[\p{L}’'&.-]*){0,3} ?[:|] ?[^.]{3,140}$/u,
  /^(?:suggested|recommended|further|similar) (?:reads?|reading)(?: ?\p{Extended_Pictographic}\uFE0F?)? ?[:|] ?.{3,160}$/iu,
  /^(?:page \d{1,3}(?: (?:of|\/) \d{1,3})?|(?:photo|image|slide|picture) \d{1,3} (?:of|\/) \d{1,3}|\d{1,3} of \d{1,3}|image description|you are here)$/i,
  /^read (?:the )?(?:full|entire|whole|complete) (?:post|article|story|entry|interview|review)(?: ?[»›→>]+| ?\.\.\.|…)?$/i,
  /^archive for (?:the )?[“"‘'«].{2,80}[”"’'»](?: category| tag)?$/i,
  // A shop's banner, basket and button
  /^your (?:shopping )?(?:cart|bag|basket)(?: is (?:currently )?empty[.!]?)?$/i,
  /^(?:cart ?\(?\d* ?\)?:? ?)?[$£€]\d[\d.,]* (?:away from free (?:shipping|delivery)|subtotal)[.!]?$/i,
  /^(?:cart ?\(?\d+\)?|subtotal:? ?[$£€]\d[\d.,]*|100% money[- ]back guarantee[.!]?)$/i,
  /^(?:enjoy )?free (?:(?:us|uk|eu|usa|worldwide|international|domestic|standard|express|next[- ]day|ground) )?(?:shipping|delivery)\b(?=.{0,60}\b(?:orders?|over|worldwide|on all)\b)[^.?]{0,80}[.!]?$/i,
  /^(?:check (?:the )?(?:latest |current |best )?(?:price|availability)|(?:buy|shop|view|see|get|order)(?: it| now| here| more)?) (?:on|at|from) (?:amazon|sephora|ulta|nordstrom|boots|asos|ebay|etsy|walmart|target|cult beauty|look ?fantastic)[\s.!>»›→]*$/i,
  // A template's place that nothing filled
  /^(?:\{\{(?![<%])[^{}]{1,80}\}\}\s*)+$/,
  /^\(?continued (?:from|on) page \d{1,3}\)?\.?$/i,
  /^click (?:here )?to (?:download|read|view|see) (?:the|our|this) (?:complete|full|entire|whole) (?:article|story|interview|issue|post)\.?$/i,
  // What a drawing program writes into a drawing
  /^(?:(?:group|shape|path|icon|page \d+)(?: \d+)? )?created with (?:sketch|sketchtool|figma|inkscape)\.?$/i,
  // What a logo's picture is called, left where the picture stood
  /^(?:IMG|DSC[NF]?|MVI|PXL|FullSizeRender)[-_ ]?\d[\d_-]*(?: ?\(\d{1,3}\))?$/,
  /^screen ?shot \d{4}-\d{2}-\d{2} (?:at|um|à|a las) \d{1,2}\.\d{2}\.\d{2}(?: ?[ap]m)?(?: ?\(\d{1,3}\))?$/i,
  /^(?:image|photo|picture)s? (?:source|credit|via)s?:?$/i,
  /^[\p{L}\d][\p{L}\d ._()-]{0,100}\.(?:jpe?g|png|gif|webp|heic)$/iu,
  // … and where a recording lies, left where its player stood
  /^\/?(?:[\w.-]{1,60}\/){1,8}[\w.-]{1,80}\.(?:wav|mp3|m4a|ogg|flac|mp4|webm|mov)$/i,
  /^(?:(?:[\p{Lu}\d][\p{L}\d.&’'-]* ){1,3}[Ll]ogo(?: |$)){1,3}$/u,
  // What a site says to whoever uses it
  /^(?:ie ?\d{1,2}|internet explorer(?: \d{1,2})?|(?:your|this) (?:web )?browser) (?:is|isn[’']t|has) (?:not |no longer |un)?(?:supported|out of date|outdated|unsupported)\b.{0,160}$/i,
  /^(?:subscribe|log ?in|sign ?(?:in|up)|register)(?: now)? to (?:listen|read|watch|continue(?: reading)?|keep reading|unlock)(?: (?:this|the) (?:story|article|post|interview))?[.!]?$/i,
  /^you(?:['’]ve| have) successfully (?:added|subscribed|signed up|registered|unsubscribed|saved|logged)\b.{0,140}$/i,
  /^click here to (?:manage|subscribe|sign up|log ?in|register|unsubscribe)\b.{0,80}$/i,
  /^(?:sorry, )?we (?:were|are) unable to process your request\b.{0,160}$/i,
  // What a podcast's page says around its transcript, and a box that offers a sentence to be posted
  /^(?:good episode\? give it some love[.!]?|rate (?:this )?(?:episode|podcast|show))$/i,
  /^(?:mark as (?:un)?played|(?:available )?transcripts? (?:are|is|was|were) (?:auto(?:matically)?[- ]?generated|displayed as)\b.{0,160})$/i,
  /^.{20,300}\b(?:click to tweet|tweet this)[.!]?$/i,
  // Mailing lists, notices
  /^(?:subscribe|sign up|join)(?: (?:now|today|here|free))?(?: (?:to|for|our|the|my|us|on|in|via|free|weekly|daily|monthly|email|e-mail|mailing|newsletters?|list|updates?|news|blog|posts?|inbox|your|latest|and|more|channel|podcast|youtube|rss|feed|by))+[.!:]?$/i,
  /^(?:enter your email(?: address)?(?: to (?:follow|subscribe|join|get|receive)\b.{0,120})?|type your email…|join \d[\d,.]* other (?:followers|subscribers)\.?)$/i,
  /^don[’']t miss out on the headlines from .{2,120}$/i,
  /^followed categories will be added to .{2,40}$/i,
  /^let[’']?s (?:stay|keep) in touch[:.!]?$/i,
  /^(?:never miss (?:a|an|another) (?:post|story|beat|update|issue)|stay (?:in the loop|up to date|informed|updated))\b.{0,80}$/i,
  /^join (?:our|the) (?:(?:free|daily|weekly|monthly|email|and|&|or) )*newsletters? (?:for|to (?:get|receive))\b.{3,200}$/i,
  /^(?:(?:want|would you like|(?:do you )?like|enjoy(?:ed)?) [^.?!]{3,60}\? )?(?:join|subscribe to|sign up (?:for|to)) (?:the|our) (?:[\p{L}\d’'&-]+ ){0,4}(?:newsletter|mailing list)[.!]?$/iu,
  /^(?:please )?(?:consider supporting|support) (?:us|me|our work|this (?:blog|site|podcast|project|work)) on (?:patreon|ko-?fi|liberapay|open ?collective|buy ?me ?a ?coffee|github(?: sponsors)?)[.!]?$/i,
  /^(?:stay (?:in the know|informed|up to date)[.!] )?(?:get|receive) (?:our|the|my|all the|new|notified|updates|exclusive)\b.{0,80}\b(?:in|to|delivered|straight|directly|sent)\b.{0,30}\b(?:inbox|e-?mail)\b.{0,20}$/i,
  /^(?:we|this (?:web)?site|our (?:web)?site) (?:and our partners )?uses? cookies\b.{0,400}$/i,
  /^(?:accept(?: all)? cookies|accept all|reject all|(?:[\p{L}.]{2,20} ){0,3}cookie (?:settings|policy|preferences)|manage (?:cookies|preferences|consent)|privacy (?:policy|settings|& cookies)|terms (?:of (?:use|service)|and conditions|& conditions))$/iu,
  /^by (?:subscribing|signing up|clicking|submitting|entering your email|continuing)\b.{0,60}\byou (?:agree|accept|consent|confirm|acknowledge)\b.{0,260}$/i,
  /^(?:unsubscribe (?:at any time|anytime)\.?|we respect your privacy\.?(?: unsubscribe at any time\.?)?)$/i,
  ...COPYRIGHT_LINES,
  /^(?:©|\(c\)) .{0,120}\b(?:restricted by|rights reserved|without permission|its owner)\b.{0,80}$/i,
  /^(?:(?:©|\([Cc]\))?\s?all rights reserved\.?|(?:proudly )?powered by .{2,60}|theme(?: by|:) .{2,60}|create a (?:free )?website or blog at wordpress\.com\.?|blog at wordpress\.com\.?)$/i,
  /^(?:view|read|see) (?:the |full |author )*bio(?:graphy)?$/i,
  /^(?:view all posts by|view (?:my|all|full|complete) (?:posts|profile)|follow (?:the )?author)\b.{0,80}$/i,
  ...BOILERPLATE_ELSEWHERE,
  ...ENGINE_LINES,
  ...SITE_LINES,
]

/** Lines that are boilerplate only in company: beside a line that surely is, or several in a row. */
export const WEAK_LINES: RegExp[] = [
  new RegExp(`^${SERVICES}$`, 'i'),
  /^(?:share|tweet|pin|pin it|like|save|post|follow|follow us|follow me|subscribe|sign up|join|copy link|copied!?|more|link|links|loading(?:…|\.\.\.)?|(?:\d+ )?(?:shares?|likes?|comments?|views?))[:!]?$/i,
  /^(?:menu|search:?|home|about|about us|contact|contact us|shop|blog|cart|account|log ?in|sign ?in|register|close|privacy|terms|show more|see more|view more|read more|submit|send|ok|got it!?|accept|decline|reject|(?:shop|buy|book|order)(?: now| it| here)?|learn more|see all|write a comment(?:\.\.\.|…)?)$/i,
  /^(?:tags|categories|category|labels|filed under|posted in|tagged(?: with)?|permalink|edit|website|name|e-?mail|comment|reply|first name|last name|your email(?: address)?|email address:?|advertisement|advertising|sponsored(?: content)?|ad|table of contents|in this article:?|about the author|author|by|date|topics?|themen|thèmes|temas|argomenti)[:*]?$/i,
  /^[\p{L}\p{N}]{2,20} events?$/iu,
  // A newsletter's door, and what a video's player says about itself
  /^(?:go|(?:(?:get|our|the|my|free|daily|weekly|monthly|email) )*newsletters?)[:!]?$/i,
  /^[Ss]ubscribe to (?:the |our )?\p{Lu}[\p{L}\p{N}’' ]{1,30}[:!]?$/u,
  /^(?:(?:(?:show|hide|open|close|download|search|copy|view|read|the|full|interactive|episode|podcast) )*transcript ?[×x]?|auto[- ]?(?:highlight|scroll|play)|font[- ]?size|playback (?:speed|rate)|full ?screen|captions? (?:on|off)|(?:un)?mute)$/i,
  /^(?:previous|next|older|newer|archives|related|recent posts|recent comments|meta)$/i,
  ...WEAK_ENGINE_LINES,
]

export function matchesAny(rules: readonly RegExp[], line: string): boolean {
  return rules.some((rule) => rule.test(line))
}

/** Whether a line is boilerplate all by itself. */
export function isBoilerplateLine(line: string): boolean {
  return (
    line !== '' &&
    line.length <= 460 &&
    (matchesAny(BOILERPLATE_LINES, line) ||
      isTranscriptNote(line) ||
      isMenuLine(line) ||
      isEventLine(line) ||
      isEpisodeLine(line))
  )
}
