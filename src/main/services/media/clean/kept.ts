/** What stays of a picture's own words: how it is held, and the packet that names its maker. */
export type Kept = {
  /** As Exif counts it: 1 is upright. */
  orientation: number
  credit: Uint8Array | null
}
