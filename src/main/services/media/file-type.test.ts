import { expect, test } from 'vitest'
import { fileType } from './file-type'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  )

test.each([
  [[[0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a]], 'image/png', 'png'],
  [[[0xff, 0xd8, 0xff, 0xe0]], 'image/jpeg', 'jpg'],
  [['GIF89a'], 'image/gif', 'gif'],
  [['RIFF', [0, 0, 0, 0], 'WEBPVP8 '], 'image/webp', 'webp'],
  [[[0, 0, 0, 0x20], 'ftypavif'], 'image/avif', 'avif'],
  [['RIFF', [0, 0, 0, 0], 'WAVEfmt '], 'audio/wav', 'wav'],
  [['ID3', [4, 0]], 'audio/mpeg', 'mp3'],
  [[[0xff, 0xfb, 0x90, 0x00]], 'audio/mpeg', 'mp3'],
  [[[0, 0, 0, 0x20], 'ftypM4A '], 'audio/mp4', 'm4a'],
  [['OggS'], 'audio/ogg', 'ogg'],
  [['fLaC'], 'audio/flac', 'flac'],
  [[[0, 0, 0, 0x20], 'ftypisom'], 'video/mp4', 'mp4'],
  [['%PDF-1.7'], 'application/pdf', 'pdf'],
] as [(string | number[])[], string, string][])('knows %j', (parts, mimeType, extension) => {
  expect(fileType(bytes(...parts))).toMatchObject({ mimeType, extension })
})

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg">'],
  ['<?xml version="1.0"?><svg/>'],
  ['<!doctype html><script>'],
  ['Just words'],
  ['MZ\u0090'],
  ['\u007fELF'],
  ['PK\u0003\u0004'],
  [''],
])('does not keep %j', (text) => {
  expect(fileType(bytes(text))).toBeNull()
})

test('text in UTF-16, which also begins with a set byte, is no sound', () => {
  expect(fileType(bytes([0xff, 0xfe, 0x41, 0x00]))).toBeNull()
})
