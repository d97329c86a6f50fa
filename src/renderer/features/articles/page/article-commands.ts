import type { CommandId } from '@shared/commands'
import { useEffect } from 'react'
import { call } from '../../../api/desk'
import { registerCommand } from '../../../app/commands/registry'
import { useCommand } from '../../../app/commands/use-command'
import { showInspectorTab } from '../../../app/inspector-tab'
import { showError } from '../../../app/notices'
import { changePreferences } from '../../../app/preferences'
import { binWithUndo } from '../../../app/records/bin-with-undo'
import { currentPlace, navigate } from '../../../app/routes'
import { useSide } from '../../../app/split/side'
import { type EditorCommandId, editorCommands } from '../../../editor/editor-commands'
import type { ArticleSession } from '../session/article-session'

/** Gives the window's commands their meaning while this article is on the screen. */
export function useArticleCommands(session: ArticleSession): void {
  const { editor, services, id } = session
  const side = useSide()
  useEffect(() => {
    const stops = Object.entries(editorCommands).map(([command, does]) =>
      registerCommand(command as EditorCommandId & CommandId, {
        run: () => does(editor, services),
        enabled: true,
        side,
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, services, side])

  useCommand('edit.undo', () => session.undo())
  useCommand('edit.redo', () => session.redo())
  useCommand('checks.show', () => {
    changePreferences({ inspectorOpen: true })
    showInspectorTab('articles', 'checks')
  })
  useCommand('record.save', () => session.flush())
  useCommand('window.openArticle', () =>
    onceSaved(session, 'No other window was opened.', () => call('windows.openArticle', { id })),
  )
  useCommand('revisions.open', () => {
    const { view } = currentPlace()
    navigate({ section: 'articles', id, view: view === 'revisions' ? null : 'revisions' })
  })
  useCommand('record.duplicate', () =>
    onceSaved(session, 'No copy was made.', async () => {
      const copy = await call('articles.duplicate', { id })
      navigate({ section: 'articles', id: copy.id })
    }),
  )
  useCommand('record.bin', () =>
    onceSaved(session, 'The article was not moved to the bin.', () =>
      binWithUndo('article', [id], session.fields.get().title || 'Untitled article'),
    ),
  )
}

/** @param notDone said where the text cannot be saved, and `act` therefore is not done */
async function onceSaved(
  session: ArticleSession,
  notDone: string,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await session.flush()
  } catch (error) {
    showError(error, notDone)
    return
  }
  await act()
}
