import { showUndo } from '../../../app/notices'
import { ReasonDialog } from '../../../app/reason-dialog'
import { useStore } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'

const reasons = ['It is said with a wink', 'The name of a thing', 'The client wants it so']

/** Asks why a finding is to be ignored in this place: whoever checks the article next should know. */
export function IgnoreDialog({ session }: { session: ArticleSession }) {
  const { findings } = session.services
  const finding = useStore(findings.asking)
  if (!finding) return null
  const subject = finding.words || finding.message
  return (
    <ReasonDialog
      title="Ignore once"
      about={subject}
      description="Kept with the article, for these words in this paragraph"
      missing="A reason is needed, for whoever checks this article next."
      usual={reasons}
      action="Ignore once"
      onClose={() => findings.asking.set(null)}
      onReason={async (reason) => {
        await findings.ignoreOnce(finding, reason)
        showUndo(`‘${subject}’ is ignored here.`, () => findings.heed(finding))
      }}
    />
  )
}
