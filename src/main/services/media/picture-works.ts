import type { PictureEdit } from '@shared/records/picture-edit'

/** A stored picture, and how it is turned and cut. */
export type PictureSource = { file: string; mimeType: string; edit: PictureEdit }

export type PictureTask =
  /** A WebP no larger than `longest` pixels either way, no wider than `widest`, and never larger than the picture. With
   *  `isAhead`, nobody waits for it yet. */
  | ({ kind: 'small'; longest: number; widest?: number; isAhead?: boolean } & PictureSource)
  /** The whole picture, turned and cut, in its own format with its colour profile and nothing else said. */
  | ({ kind: 'edited' } & PictureSource)

/** A picture that cannot be worked on, with the reason as the end of a sentence. */
export type PictureAnswer = { outcome: 'done'; bytes: Uint8Array } | { outcome: 'failed'; reason: string }

/** Works on pictures' pixels, one after another, away from whoever asks. */
export type PictureWorks = {
  work(task: PictureTask): Promise<PictureAnswer>
  /** Stops; what still waits is answered as failed. */
  close(): void
}
