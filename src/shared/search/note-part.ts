/** A note as a part of the article it stands beside: what is found of it, and where `navigate` goes. */

const prefix = 'note:'

export function partOfNote(noteId: string): string {
  return prefix + noteId
}

/** The note that a part names; null where it names something else. */
export function noteOfPart(part: string | null): string | null {
  return part?.startsWith(prefix) ? part.slice(prefix.length) : null
}
