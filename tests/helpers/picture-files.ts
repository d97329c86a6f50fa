import Vips from 'wasm-vips'

/** What a test's camera and its photographer's program wrote into a picture. */
export const told = {
  creator: 'Tomas Lind',
  credit: 'Lind Studio / Beauty Desk',
  copyright: '© 2026 Tomas Lind',
  caption: 'Steam over a basin — morning light, naïvely lit',
  headline: 'The basin',
  alt: 'A hand above a steaming basin',
  source: 'Lind archive',
  terms: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.example/by/4.0/',
  keywords: ['steam', 'basin', 'ritual'],
  takenOn: '2026-03-14',
} as const

/** Words that must never leave the library with a picture. */
export const secrets = ['Hasselbad', 'X1D-Nine', 'SN-4471-88', 'Kivi Lens 90', 'PhotoDarkroom 7'] as const

let loading: ReturnType<typeof Vips> | undefined
/** The codec that the tests make their pictures with. */
export function vips(): ReturnType<typeof Vips> {
  loading ??= Vips({ dynamicLibraries: ['vips-heif.wasm'] })
  return loading
}

export type MadeFormat = 'jpg' | 'png' | 'webp' | 'gif' | 'avif'

/** A real picture in colours that no two places share, with everything above in its metadata. */
export async function madePicture(
  format: MadeFormat,
  options: { width?: number; height?: number; orientation?: number; words?: boolean } = {},
): Promise<Buffer> {
  const { width = 64, height = 48, orientation = 1, words = true } = options
  const codec = await vips()
  const image = codec.Image.xyz(width, height)
    .linear([255 / width, 255 / height], [0, 0])
    .cast('uchar')
    .bandjoin([128])
    .copy({ interpretation: 'srgb' })
  const withWords = image.copy()
  if (words) {
    withWords.setBlob('exif-data', Buffer.concat([Buffer.from('Exif\0\0'), exifBlock(orientation)]))
    withWords.setBlob('xmp-data', Buffer.from(xmpPacket()))
    if (format === 'jpg') withWords.setBlob('iptc-data', iptcBlock())
    withWords.setInt('orientation', orientation)
  }
  // The slow formats at their fastest: what they look like is not what is tested.
  const quality = {
    png: {},
    gif: { effort: 1 },
    avif: { Q: 90, effort: 0 },
    jpg: { Q: 90 },
    webp: { Q: 90 },
  }[format]
  const bytes = Buffer.from(withWords.writeToBuffer(`.${format}`, { ...quality, keep: 'all' }))
  return words && format === 'gif' ? withGifPacket(bytes) : bytes
}

/** The codec writes no XMP into a GIF; programs put it in a block of its own, behind the colours. */
function withGifPacket(bytes: Buffer): Buffer {
  const flags = bytes[10] ?? 0
  const at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0])
  const comment = Buffer.from(`!\xfe${String.fromCharCode(secrets[0].length)}${secrets[0]}\0`, 'latin1')
  const packet = Buffer.concat([
    Buffer.from('!\xff\x0bXMP DataXMP', 'latin1'),
    Buffer.from(xmpPacket()),
    trailer,
  ])
  return Buffer.concat([bytes.subarray(0, at), packet, comment, bytes.subarray(at)])
}

type Entry = { tag: number; type: 2 | 3 | 4 | 5; value: string | number | [number, number][] }

/** An Exif block with a camera, its owner and serial number, and a place. */
function exifBlock(orientation: number): Buffer {
  const main: Entry[] = [
    { tag: 0x010e, type: 2, value: 'From the camera' },
    { tag: 0x010f, type: 2, value: secrets[0] },
    { tag: 0x0110, type: 2, value: secrets[1] },
    { tag: 0x0112, type: 3, value: orientation },
    { tag: 0x0131, type: 2, value: secrets[4] },
    { tag: 0x013b, type: 2, value: told.creator },
    { tag: 0x8298, type: 2, value: 'Copyright of the camera' },
  ]
  const camera: Entry[] = [
    { tag: 0x9003, type: 2, value: '2026:03:14 08:15:30' },
    { tag: 0xa431, type: 2, value: secrets[2] },
    { tag: 0xa434, type: 2, value: secrets[3] },
  ]
  const place: Entry[] = [
    { tag: 1, type: 2, value: 'N' },
    { tag: 2, type: 5, value: degrees(59, 19, 45) },
    { tag: 3, type: 2, value: 'E' },
    { tag: 4, type: 5, value: degrees(18, 4, 7) },
  ]
  // Each directory's place is known once those before it are laid out; the pointers have a fixed length.
  const pointers = (cameraAt: number, placeAt: number): Entry[] => [
    ...main,
    { tag: 0x8769, type: 4, value: cameraAt },
    { tag: 0x8825, type: 4, value: placeAt },
  ]
  const mainLength = directory(pointers(0, 0), 8).length
  const cameraAt = 8 + mainLength
  const cameraBlock = directory(camera, cameraAt)
  const placeAt = cameraAt + cameraBlock.length
  const header = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8])
  return Buffer.concat([
    header,
    directory(pointers(cameraAt, placeAt), 8),
    cameraBlock,
    directory(place, placeAt),
  ])
}

function degrees(...parts: [number, number, number]): [number, number][] {
  return parts.map((part) => [part, 1])
}

function directory(entries: readonly Entry[], at: number): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4)
  const values: Buffer[] = []
  let valueAt = at + table.length
  table.writeUInt16BE(entries.length, 0)
  entries.forEach(({ tag, type, value }, index) => {
    const start = 2 + index * 12
    const bytes = entryBytes(type, value)
    const count = type === 2 ? bytes.length : type === 5 ? bytes.length / 8 : 1
    table.writeUInt16BE(tag, start)
    table.writeUInt16BE(type, start + 2)
    table.writeUInt32BE(count, start + 4)
    if (bytes.length <= 4) bytes.copy(table, start + 8)
    else {
      table.writeUInt32BE(valueAt, start + 8)
      values.push(bytes)
      valueAt += bytes.length
    }
  })
  return Buffer.concat([table, ...values])
}

function entryBytes(type: Entry['type'], value: Entry['value']): Buffer {
  if (typeof value === 'string') return Buffer.from(`${value}\0`, 'latin1')
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(type === 3 ? 2 : 4)
    if (type === 3) bytes.writeUInt16BE(value)
    else bytes.writeUInt32BE(value)
    return bytes
  }
  return Buffer.concat(
    value.map(([over, under]) => {
      const bytes = Buffer.alloc(8)
      bytes.writeUInt32BE(over)
      bytes.writeUInt32BE(under, 4)
      return bytes
    }),
  )
}

/** An XMP packet as photographers' programs write it. */
function xmpPacket(): string {
  const bag = told.keywords.map((word) => `<rdf:li>${word}</rdf:li>`).join('')
  const alt = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" photoshop:Credit="${told.credit}" photoshop:Headline="${told.headline}" photoshop:Source="${told.source}" xmpRights:WebStatement="${told.licenceUrl}" exif:GPSLatitude="59,19.75N" exif:GPSLongitude="18,4.12E" aux:SerialNumber="${secrets[2]}"><dc:creator><rdf:Seq><rdf:li>${told.creator}</rdf:li></rdf:Seq></dc:creator><dc:subject><rdf:Bag>${bag}</rdf:Bag></dc:subject>${alt('dc:rights', told.copyright)}${alt('dc:description', told.caption)}${alt('xmpRights:UsageTerms', told.terms)}${alt('Iptc4xmpCore:AltTextAccessibility', told.alt)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

/** An IPTC block of older programs: by-line, city, and a caption that XMP's goes before. */
function iptcBlock(): Buffer {
  const field = (number: number, text: string) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]), bytes])
  }
  const utf8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47])
  const data = Buffer.concat([
    utf8,
    field(80, told.creator),
    field(90, 'Stockholm'),
    field(110, told.credit),
    field(116, told.copyright),
    field(120, 'An older caption'),
    field(25, 'basin'),
  ])
  const name = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([name, length, data, Buffer.alloc(data.length & 1)])
}
