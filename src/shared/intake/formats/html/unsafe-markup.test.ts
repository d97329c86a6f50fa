import { describe, expect, test } from 'vitest'
import type { Block, ReadSource, Run } from '../../blocks'
import { readHtml, readSource, readText } from '../../read'
import { safeHref, safePictureSource } from '../safe-address'

/** Markup that runs something in a careless reader, one idea a line. */
const VECTORS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/src=data:text/javascript,alert(1)></script>',
  '<script>alert(1)//',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>go</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:text/html;base64,PHNjcmlwdD4=">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img srcset="javascript:alert(1) 2x">',
  '<img src=`javascript:alert(1)`>',
  '<img """><script>alert(1)</script>">',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<img dynsrc="javascript:alert(1)"><img lowsrc="vbscript:x">',
  '<figure><img src="vbscript:msgbox(1)"><figcaption onclick=alert(1)>c</figcaption></figure>',
  '<a href="javascript:alert(1)">go</a>',
  '<a href="JaVaScRiPt:alert(1)">go</a>',
  '<a href=" javascript:alert(1)">go</a>',
  '<a href="java\tscript:alert(1)">go</a>',
  '<a href="java\nscript:alert(1)">go</a>',
  '<a href="java&#x0A;script:alert(1)">go</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">go</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">go</a>',
  '<a href="javascript&colon;alert(1)">go</a>',
  '<a href="\u0001javascript:alert(1)">go</a>',
  '<a href="\u200bjavascript:alert(1)">go</a>',
  '<a href="java&#0;script:alert(1)">go</a>',
  '<a href="javascript://%0aalert(1)">go</a>',
  '<a href="vbscript:msgbox(1)">go</a>',
  '<a href="data:text/html,<script>alert(1)</script>">go</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">go</a>',
  '<a href="blob:https://x.example/1">go</a>',
  '<a href="file:///etc/passwd">go</a>',
  '<a href="feed:javascript:alert(1)">go</a>',
  '<a href="view-source:javascript:alert(1)">go</a>',
  '<a href="ms-word:ofe|u|https://evil.example">go</a>',
  '<a href="x" onclick="alert(1)" style="background:url(javascript:alert(1))">go</a>',
  '<a href="https://ok.example" ping="https://evil.example">go</a>',
  '<a target=_blank href="javascript:void(0)" rel="opener">go</a>',
  '<area href="javascript:alert(1)"><map name=m><area href="javascript:x"></map>',
  '<base href="javascript:alert(1)//"><a href="x">go</a>',
  '<body onload=alert(1)>hello</body>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="data:text/html,x">',
  '<form action="javascript:alert(1)"><input type=submit value=go><button formaction="javascript:x">b</button></form>',
  '<input autofocus onfocus=alert(1)><select onchange=x><option>1</option></select>',
  '<video poster="javascript:alert(1)"><source onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)"><link rel=import href="data:text/html,x">',
  '<style>@import "javascript:alert(1)"; .x{font-weight:bold;background:url(javascript:x)}</style><p class=x>styled</p>',
  '<div style="width:expression(alert(1))">wide</div>',
  '<details open ontoggle=alert(1)><summary>s</summary>d</details>',
  '<marquee onstart=alert(1)>m</marquee>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">n</p></noscript>',
  '<textarea></textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)</script>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<?xml version="1.0"?><x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></x>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<article data-beauty-desk="1"><p><a href="javascript:alert(1)">go</a></p><figure><img src="javascript:x"></figure></article>',
  '<section class="qa"><p class="question" data-asked-by="x"><a href="data:text/html,x">go</a></p></section>',
  '<div itemscope itemtype="https://schema.org/Question"><a itemprop="name" href="javascript:x">q</a><div itemprop="acceptedAnswer"><script>x</script>a</div></div>',
]

const MARKDOWN = [
  '[go](javascript:alert(1))',
  '[go](<javascript:alert(1)>)',
  '[go](JAVASCRIPT:alert(1) "t")',
  '[go](java&#x09;script:alert(1))',
  '[go]( javascript:alert(1))',
  '[go](data:text/html;base64,PHNjcmlwdD4=)',
  '[go][x]\n\n[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:text/html,<script>)',
  '![x][y]\n\n[y]: vbscript:x',
  'a <img src=x onerror=alert(1)> b',
  '`<script>alert(1)</script>`',
  '[caption]<img src="javascript:x" onerror=alert(1)> said[/caption]',
  '{{< figure src="javascript:alert(1)" caption="<script>x</script>" >}}',
  '| a |\n| - |\n| [go](javascript:x) |',
  '[^1]\n\n[^1]: [go](javascript:x)',
]

function linksIn(source: ReadSource): string[] {
  return allRuns(source.blocks).flatMap((run) => (run.href === undefined ? [] : [run.href]))
}

function allRuns(value: unknown): Run[] {
  if (Array.isArray(value)) return value.flatMap(allRuns)
  if (typeof value !== 'object' || value === null) return []
  return [...('text' in value ? [value as Run] : []), ...Object.values(value).flatMap(allRuns)]
}

function picturesIn(blocks: readonly Block[]): string[] {
  return [...JSON.stringify(blocks).matchAll(/"source":"([^"]*)"/g)].map((match) => match[1] ?? '')
}

/** The names of all fields that blocks have, as one text. */
function keysOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => `${Array.isArray(value) ? '' : key} ${keysOf(inner)}`)
    .join(' ')
}

function expectHarmless(source: ReadSource): void {
  for (const href of linksIn(source))
    expect(href).toMatch(/^(?:https?:|mailto:|tel:|(?![a-z][a-z0-9+.-]*:)[^\s])/i)
  for (const picture of picturesIn(source.blocks))
    expect(picture).not.toMatch(
      /^\s*(?:javascript|vbscript|data:(?!image\/(?:png|jpe?g|gif|webp|avif|bmp)))/i,
    )
}

describe('markup that could run something comes out as words', () => {
  test.each(VECTORS)('%s', async (html) => {
    for (const around of [html, `<p>Before</p>${html}<p>After</p>`, `<ul><li>${html}</li></ul>`]) {
      expectHarmless(readHtml(around))
      expect(keysOf(readHtml(around).blocks)).not.toMatch(/\bon|srcdoc|style/i)
      expectHarmless(readText(`Words\n\n${around}\n\nMore`, { format: 'markdown' }))
    }
    const page = `<!doctype html><html><head><title>t</title></head><body><main>${`<p>${'Plain words about soap. '.repeat(20)}</p>`}${html}</main></body></html>`
    expectHarmless(await readSource({ fileName: 'a.html', bytes: new TextEncoder().encode(page) }))
  })

  test.each(MARKDOWN)('%s', (markdown) => {
    const source = readText(`Words\n\n${markdown}`, { format: 'markdown' })
    for (const href of linksIn(source))
      expect(href).toMatch(/^(?:https?:|mailto:|tel:|(?![a-z][a-z0-9+.-]*:)[^\s])/i)
    for (const picture of picturesIn(source.blocks))
      expect(picture).not.toMatch(/^\s*(?:javascript|vbscript|data:(?!image))/i)
  })

  test('captions keep no tags', () => {
    const { blocks } = readText(
      'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana><script>alert(1)</script><img src=x onerror=alert(1)>Hello</v>',
    )
    expect(JSON.stringify(blocks)).not.toMatch(/<|onerror/)
    expect(JSON.stringify(blocks)).toContain('Hello')
  })
})

describe('addresses', () => {
  test.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
    ['/about', '/about'],
    ['../up.html', '../up.html'],
    ['//cdn.example/x', '//cdn.example/x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:+3112', 'tel:+3112'],
    ['page?at=10:30', 'page?at=10:30'],
    ['#note', null],
    ['', null],
    ['ftp://a.example', null],
    ['javascript:x', null],
    ['java\u00adscript:x', null],
  ])('%j leads to %j', (address, expected) => {
    expect(safeHref(address)).toBe(expected)
  })

  test('a picture may be a bitmap in the file, never a drawing with script', () => {
    expect(safePictureSource('data:image/png;base64,AA')).toBe('data:image/png;base64,AA')
    expect(safePictureSource('data:image/svg+xml,<svg/>')).toBeNull()
    expect(safePictureSource('img/a.jpg')).toBe('img/a.jpg')
  })
})
