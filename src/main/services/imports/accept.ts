import { importedFile } from '@shared/intake/report'
import type { ImportedFile, IntakeResult } from '@shared/intake/result'
import type { KnownNames } from '@shared/intake/structure/structure'
import { emptyInterviewFields } from '@shared/records/interview'
import { addStored } from '../media/add-media'
import type { OpenedLibrary } from '../opened-library'
import { checkedDocument } from '../records/checked-document'
import { articleFieldsFrom } from './article-from'
import { type FoundPicture, findPictures } from './find-pictures'
import { languageOf } from './language-of'
import { expertFinder, participantsOf, segmentsOf } from './participants'
import type { SourceTask } from './read-task'
import { tieDocument } from './tie-document'
import { titleFrom } from './titles-in-use'

/** A source whose pictures are in the media folder, ready to be written in one go. */
export type PreparedImport = {
  result: IntakeResult
  shownPath: string
  pictures: FoundPicture[]
  warnings: string[]
}

/** Brings a source's pictures into the media folder. No record is written yet. */
export async function prepareImport(
  opened: OpenedLibrary,
  task: SourceTask,
  shownPath: string,
  result: IntakeResult,
): Promise<PreparedImport> {
  const { found, warnings } = await findPictures(result.pictures, task, opened.library.files.media)
  return { result, shownPath, pictures: found, warnings }
}

/** The ids of what an import wrote. */
export type WrittenImport = {
  found: ImportedFile
  articleId: string
  interviewId: string | null
  /** Every picture it shows. */
  mediaIds: string[]
  /** Those among them that were made, or taken out of the bin. */
  newMediaIds: string[]
}

/**
 * Writes one source into the library in one transaction: its pictures, the interview with its transcript where it is a
 * talk, and the article.
 * @throws DeskError; nothing of this source is then in the library
 */
export function writeImport(
  opened: OpenedLibrary,
  prepared: PreparedImport,
  known: Pick<KnownNames, 'experts'>,
): WrittenImport {
  const { library, records } = opened
  const { result, shownPath } = prepared
  return library.write(() => {
    const findExpert = expertFinder(known.experts)
    const shown = prepared.pictures.map(({ picture, fileName, stored }) => ({
      figureId: picture.figureId,
      ...addStored(records.media, fileName, stored, {
        alt: picture.alt ?? '',
        credit: picture.credit ?? '',
      }),
    }))
    const pictures = new Map(
      shown.map(({ figureId, media: { id, alt, credit } }) => [figureId, { mediaId: id, alt, credit }]),
    )
    const { fields, warnings } = articleFieldsFrom(result, records.settings.get())
    fields.title ||= titleFrom({ ...result, path: shownPath }).slice(0, 1000)
    const interviewId =
      result.kind === 'interview' ? writeInterview(opened, result, fields.title, findExpert) : null
    const article = records.articles.create({
      fields: { ...fields, interviewIds: interviewId === null ? [] : [interviewId] },
      document: checkedDocument(tieDocument(result.document, { findExpert, pictures })),
    })
    const found = importedFile(shownPath, result, interviewId ?? article.id)
    return {
      found: { ...found, warnings: [...found.warnings, ...prepared.warnings, ...warnings] },
      articleId: article.id,
      interviewId,
      mediaIds: shown.map(({ media }) => media.id),
      newMediaIds: shown.flatMap(({ media, isNew }) => (isNew ? [media.id] : [])),
    }
  })
}

function writeInterview(
  { records }: OpenedLibrary,
  result: IntakeResult,
  title: string,
  findExpert: (name: string) => string | null,
): string {
  const participants = participantsOf(result, findExpert)
  const segments = segmentsOf(result.transcript, participants)
  const ends = segments.map(({ startMs, endMs }) => endMs ?? startMs ?? 0)
  return records.interviews.create({
    ...emptyInterviewFields(),
    title,
    language: languageOf(result, records.settings.get().language).slice(0, 35),
    participants,
    durationMs: ends.length > 0 ? Math.max(...ends) : null,
    segments,
  }).id
}
