import type { ResolvedPicture } from '../article/resolved'
import type { PublishedMedia } from './published'

/** Gives pictures their addresses beside the written file and remembers which were asked for, each once. */
export class MediaList {
  private readonly byId = new Map<string, PublishedMedia>()

  constructor(private readonly folder: string) {}

  address(picture: ResolvedPicture): string {
    const { mediaId, fileName, exportName } = picture
    const relativePath = `${this.folder}/${exportName}`
    if (!this.byId.has(mediaId)) this.byId.set(mediaId, { mediaId, fileName, relativePath })
    return relativePath
  }

  all(): PublishedMedia[] {
    return [...this.byId.values()]
  }
}
