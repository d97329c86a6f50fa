// What is drawn around the text of an article, in one file of its own: it is loaded when the text is seen.

export { ChecksTab } from './inspector/checks-tab'
export { DetailsTab } from './inspector/details-tab'
export { MentionsTab } from './inspector/mentions-tab'
export { NotesCount, NotesTab } from './inspector/notes-tab'
export { OutlineTab } from './inspector/outline/outline-tab'
export { PublishTab } from './inspector/publish-tab'
export { TranscriptTab } from './inspector/transcript-tab'
export { ArticleList } from './list/article-list'
