import type { MediaFields } from '@shared/records/media'

/** What a picture says of its maker when it leaves. */
export type CreditWords = Pick<MediaFields, 'creator' | 'credit' | 'copyright' | 'licence' | 'licenceUrl'>

/** The words as an XMP packet; null where there are none. */
export function creditPacket({
  creator,
  credit,
  copyright,
  licence,
  licenceUrl,
}: CreditWords): Uint8Array | null {
  const parts = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    copyright && inOneLanguage('dc:rights', copyright),
    licence && inOneLanguage('xmpRights:UsageTerms', licence),
    licenceUrl && `<xmpRights:WebStatement>${escaped(licenceUrl)}</xmpRights:WebStatement>`,
  ].filter((part) => part)
  if (parts.length === 0) return null
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  )
}

function inOneLanguage(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`
}

function escaped(text: string): string {
  return (
    text
      // XML has no way to write these characters.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it takes control characters out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}
