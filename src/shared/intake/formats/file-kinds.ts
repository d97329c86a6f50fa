/** What the first bytes of a file say it is, where that is not text. */
export type FileKind = { label: string; archive?: 'zip' | 'ole' }

type Signature = { label: string; bytes: number[]; at?: number; archive?: 'zip' | 'ole'; sure?: true }

const SIGNATURES: Signature[] = [
  { label: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { label: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { label: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { label: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { label: 'a TIFF picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { label: 'a Photoshop picture', bytes: [0x38, 0x42, 0x50, 0x53] },
  { label: 'a WebP picture', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { label: 'a WAV recording', bytes: [0x57, 0x41, 0x56, 0x45], at: 8 },
  { label: 'an AVI film', bytes: [0x41, 0x56, 0x49, 0x20], at: 8 },
  { label: 'a film, recording or HEIC picture', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { label: 'an MP3 recording', bytes: [0x49, 0x44, 0x33] },
  { label: 'an MP3 recording', bytes: [0xff, 0xfb] },
  { label: 'an Ogg recording', bytes: [0x4f, 0x67, 0x67, 0x53] },
  { label: 'a FLAC recording', bytes: [0x66, 0x4c, 0x61, 0x43] },
  { label: 'a Matroska or WebM film', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { label: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], sure: true },
  { label: 'a ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04], archive: 'zip' },
  { label: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06], archive: 'zip' },
  { label: 'an old Word document or another Office file', bytes: [0xd0, 0xcf, 0x11, 0xe0], archive: 'ole' },
  { label: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { label: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { label: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { label: 'a bzip2 archive', bytes: [0x42, 0x5a, 0x68] },
  { label: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { label: 'a Windows program', bytes: [0x4d, 0x5a, 0x90] },
  { label: 'a Linux program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { label: 'a macOS program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { label: 'a Java program', bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { label: 'an SQLite database', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { label: 'a binary property list', bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74] },
  { label: 'a font', bytes: [0x77, 0x4f, 0x46, 0x32] },
]

export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const found = SIGNATURES.find(
    ({ bytes: signature, at = 0, sure }) =>
      signature.every((byte, index) => bytes[at + index] === byte) &&
      // Letters alone ("ID3", "Rar!") may open a text as well.
      (sure || signature.some((byte) => byte < 32 || byte > 126) || looksBinary(bytes)),
  )
  return found ? { label: found.label, ...(found.archive && { archive: found.archive }) } : null
}

/** Whether bytes that carry no known signature still cannot be text: control characters all over. */
export function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let controls = 0
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 32
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++
  }
  return controls > 8 && controls / length > 0.01
}
