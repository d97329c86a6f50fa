import { MainBar } from '../../app/main-bar'
import { RecordPage } from '../../app/records/record-screen'
import { SectionTitle } from '../../ui/section-title'
import { CalmPart } from './calm-part'
import { DictionariesPart } from './dictionaries-part'
import { LibraryPart } from './library-part'
import { LookPart } from './look-part'
import { SpellingPart } from './spelling-part'
import { TypingPart } from './typing-part'
import { WritingPart } from './writing-part'

export function SettingsMain() {
  return (
    <>
      <MainBar left={<SectionTitle>Settings</SectionTitle>} />
      <RecordPage>
        <WritingPart />
        <TypingPart />
        <SpellingPart />
        <DictionariesPart />
        <LookPart />
        <CalmPart />
        <LibraryPart />
      </RecordPage>
    </>
  )
}
