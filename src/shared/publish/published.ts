/** A picture that belongs beside a written file. */
export type PublishedMedia = {
  mediaId: string
  /** The name it came into the library with. */
  fileName: string
  /** Where the text says it is: below the folder of the written file, with `/`. */
  relativePath: string
}

/** What an exporter makes: the whole text of one file, and the pictures it names. */
export type Published = { text: string; media: PublishedMedia[] }
