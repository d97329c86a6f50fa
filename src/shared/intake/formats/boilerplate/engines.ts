/** The lines of `boilerplate.ts` that one engine prints on every page it makes, in its own words. */

const ENGINES =
  '(?:squarespace|wix|hugo|jekyll|ghost|gatsby|astro|next\\.js|webflow|wordpress|eleventy|11ty|hexo|weebly|shopify|notion|carrd|framer|mkdocs|sphinx|docusaurus|pelican|publii|nikola|zola|blogger|blogspot|tumblr|medium|substack|beehiiv|typepad|movable type|drupal|joomla)'

const COMMISSION =
  '(?:affiliate |small |referral )*(?:commissions?|share of (?:the |any )?(?:sales?|revenue|income|proceeds))'

export const ENGINE_LINES: RegExp[] = [
  // What stands in place of somebody else's post
  /^(?:instagram|facebook|tiktok|threads|x|twitter)?(?:view|see) (?:this|the|more|(?:the )?full) (?:post|photo|video|profile|reel|tweet)s? on (?:instagram|facebook|tiktok|threads|x|twitter)\.?$/i,
  /^an? (?:post|photo|video|reel) (?:shared|posted) by .{1,80}\(?@[\w.]+\)?(?: on\b.{0,50})?$/i,
  /^this (?:content|article|survey|poll) is (?:imported from|created and maintained by)\b.{0,220}$/i,
  /^(?:your|this) browser does not support the (?:audio|video|html5?)\b.{0,40}$/i,
  /^(?:please (?:enable|turn on) javascript|javascript (?:is|must be) (?:disabled|enabled|turned o\w+)|this (?:site|page|slideshow|gallery|poll|form|feature) requires javascript)\b.{0,120}$/i,
  // A blog's foot
  /^(?=.*(?:post|this))(?:newer posts?|older posts?|home|email this|blogthis!|share to (?:x|twitter|facebook|pinterest)|\s)+$/i,
  /^subscribe to: ?(?:post comments|posts|comments) ?\(atom\)$/i,
  /^(?:[\w ]{2,40} theme\. )?powered by blogger\.?$/i,
  /^theme images by .{2,60}$/i,
  /^showing posts (?:with label|from) .{1,80}?\.? ?show all(?: posts)?$/i,
  /^(?:total pageviews|view my complete profile|report abuse|links to this post|create a link)$/i,
  new RegExp(
    `^(?:proudly |lovingly )?(?:built|made|published|created|generated|hosted) (?:with|on|by|using|in) ${ENGINES}\\b.{0,60}$`,
    'i',
  ),
  /^edit (?:this page |this post )?on (?:github|gitlab|bitbucket)$/i,
  /^prev(?:ious)?(?: ?[|·•/-])? next$/i,
  /^(?:back|return) to (?:the |our )?(?:journal|news|stories|articles|magazine|interviews)$/i,
  // WordPress: the comment form and the bar of its hosted blogs
  /^(?:enter your comment here(?:\.\.\.|…)|fill in your details below or click an icon to log in:|you are commenting using your .{2,40} account\.?(?: \(.{2,40}\))?|follow blog via email|blog stats|copy shortlink|view post in reader|manage subscriptions|collapse this bar|loading comments(?:\.\.\.|…))$/i,
  /^already have an? .{2,30} account\? log in(?: now)?\.?$/i,
  /^privacy & cookies: this site uses cookies\b.{0,120}$/i,
  /^to find out more, including how to control cookies, see here\b.{0,60}$/i,
  /^necessary cookies are absolutely essential\b.{0,160}$/i,
  /^do not sell (?:or share )?my (?:personal )?(?:info|information|data)$/i,
  // Newsletters and paid posts
  /^(?:discussion about this post|type your e-?mail(?:\.\.\.|…)|start your substack|substack is the home for .{3,40}|privacy ?[∙·•|] ?terms ?[∙·•|] ?collection notice)$/i,
  /^this (?:post|article|story) is for (?:paying |paid )?(?:subscribers|members) only\.?$/i,
  /^already have an account\? (?:sign|log) in\.?$/i,
  /^(?:great! )?next, complete checkout for full access\b.{0,40}$/i,
  /^(?:sign up for more like this|thank you for subscribing|no spam[.,!] unsubscribe (?:at )?any ?time)[.!]?$/i,
  /^(?=.*(?:oops|submitting|try again))(?:oops!? )?something went wrong(?: while submitting the form)?[.!]?(?: please try again(?: later)?\.?)?$/i,
  // What shows a document that somebody sent in
  /^(?:click here to load reader|embed size \(px\)|\d+ downloads?|post on \d{1,2}-\p{L}{3}-\d{4})$/iu,
  // Medium
  /^(?:open in app|member-only story|text to speech|see more recommendations|see all from .{2,60})$/i,
  /^\d{1,2} min read ?[·•] ?.{4,40}$/i,
  /^[\d,.]{1,8}[km]? followers ?[·•] ?.{1,80}$/i,
  // Shops
  /^(?:item added to your cart|view my cart|log in to check out faster\.?|choosing a selection results in a full page refresh\.?|press the space key then arrow keys to make a selection\.?|use left\/right arrows to navigate the slideshow\b.{0,60}|(?:please note, )?comments (?:must|need to) be approved before (?:they are published|appearing)\.?|have an account\? log in.{0,40})$/i,
  // Who earns from its links
  /^(?:\*+ ?)?(?:(?:please note|disclosure|disclaimer|note|fyi)[:,]? )?(?:this|these) (?:post|article|page|site|website|blog|story|video|review|interview|guide)s? (?:(?:may|can|also|will|does) )*(?:contains?|includes?|uses?|features?) (?:some )?affiliate links?\b.{0,300}$/i,
  /^as an amazon associate,? (?:i|we) (?:may )?earn\b.{0,80}$/i,
  new RegExp(`^we may (?:earn|receive|get|collect) (?:an? )?${COMMISSION}\\b.{0,200}$`, 'i'),
  new RegExp(
    `^(?:if|when) you (?:buy|purchase|shop|click)\\b.{0,100}\\bwe (?:may |might |could )?(?:earn|receive|get) (?:an? )?${COMMISSION}\\b.{0,60}$`,
    'i',
  ),
  /^all products (?:(?:featured|shown|listed)(?: here| on .{2,30})? )?(?:are|were) independently (?:selected|chosen|reviewed)\b.{0,260}$/i,
  // Above a picture that was not copied
  /^(?:main|header|lead|cover|featured|feature|hero) (?:image|photo|picture):$/i,
]

/** Words of theirs that an article has as well: as `WEAK_LINES`. */
export const WEAK_ENGINE_LINES: RegExp[] = [
  /^(?:[\d,.]{1,12} (?:hits|page ?views)|ready for more\?|pages|reactions:?|customi[sz]e|listen|help|status|press|careers|get the app|enter|advertisements?|skip ad|jump to:?|download pdf|listen to this article|privacy overview|δ)$/i,
  /^(?:add to (?:cart|bag|basket|wishlist)|quantity|sold out|regular price|sale price|unit price|per|continue shopping|have an account\?|invalid password|check ?out|payment methods|country\/region|opens in a new window\.?)$/i,
]

/** Headings of lists of what others paid for: as `LINK_LIST_HEADINGS`. */
export const ENGINE_LIST_HEADINGS: RegExp[] = [
  /^(?:(?:more )?from (?:our|the) (?:partners?|sponsors?|web)|around the web|(?:sponsored|promoted) (?:links|stories|content|posts)|partner content|watch next|recommended from medium):?$/i,
]
