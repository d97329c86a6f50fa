import type { ArticleDocument } from '@shared/article/document'
import type { NameOf } from '@shared/article/inline-text'
import { plainText } from '@shared/article/plain-text'
import type { ArticleFields } from '@shared/records/article'
import { call } from '../../../api/desk'
import { showDone } from '../../../app/notices'

/** An article as it is in the window. */
type Unsaved = { fields: { get(): ArticleFields }; document(): ArticleDocument; nameOf: NameOf }

/** Writes an article's text, as it is in the window, to a file that the writer chooses. */
export async function saveElsewhere(article: Unsaved): Promise<void> {
  const { title, dek, byline } = article.fields.get()
  const text = [title, dek, byline && `By ${byline}`, plainText(article.document(), article.nameOf)]
    .filter(Boolean)
    .join('\n\n')
  const suggestedName = `${title.replace(/[^\p{L}\p{N} -]/gu, '').trim() || 'Article'}.txt`.slice(-200)
  const { chosen } = await call('windows.saveTextElsewhere', { suggestedName, text })
  if (chosen) showDone('A copy of the text was written. Here it is still not saved in the library.')
}
