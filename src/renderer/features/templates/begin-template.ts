import type { Template, TemplateValues } from '@shared/templates/template'
import { CallFailed, call } from '../../api/desk'
import { articleOnScreen } from '../../app/article-on-screen'
import { showDone } from '../../app/notices'
import { navigate } from '../../app/routes'

/** Makes an article of a template and goes to it. */
export async function makeNew({ id }: Template, values: TemplateValues): Promise<void> {
  const made = await call('templates.newArticle', { id, values })
  navigate({ section: 'articles', id: made.id })
}

/** Fills the article on the screen, which must be empty still; else `CallFailed`, and nothing is changed. */
export async function fillShown({ id, name }: Template, values: TemplateValues): Promise<void> {
  const article = articleOnScreen.get()
  const filled = await call('templates.fill', { id, values })
  // While the chooser was open somebody may have written in it.
  if (!article?.isEmpty.get() || articleOnScreen.get() !== article)
    throw new CallFailed({
      code: 'conflict',
      message: 'The article is no longer empty. Nothing was changed in it.',
    })
  article.fill(filled)
  showDone(`Started from “${name}”. Undo takes it back.`)
  await call('templates.setFieldHints', { articleId: article.id, hints: filled.hints })
}
