import type { ExpertWork as Work } from '@shared/ipc/expert-calls'
import { useQuery } from '@tanstack/react-query'
import { call, messageOf } from '../../api/desk'
import { keys, useRecord } from '../../api/queries'
import { navigate } from '../../app/routes'
import { formatDay } from '../../ui/dates'
import { PanelCard, PanelNote, PanelPart } from '../../ui/panel'
import { Problem } from '../../ui/problem'
import { counted } from '../../ui/words'
import classes from './expert-work.module.css'

/** Everything done with an expert on one page: when you last were in touch, talks, quoted words, articles. */
export function ExpertWork({ id }: { id: string }) {
  const { data: expert } = useRecord('expert', id)
  // Read again with mentions: whatever changes those changes this.
  const { data, error } = useQuery({
    queryKey: [...keys.mentions('expert', id), 'work'],
    queryFn: () => call('experts.work', { id }),
  })
  if (error) return <Problem>{messageOf(error)}</Problem>
  if (!data || !expert) return null
  return (
    <>
      <p className={classes.touch}>
        {expert.lastContactedOn
          ? `Last in touch on ${formatDay(expert.lastContactedOn)}.`
          : 'When you were last in touch is not noted.'}
      </p>
      <Interviews interviews={data.interviews} />
      <Quotes quotes={data.quotes} />
      <Articles articles={data.articles} />
    </>
  )
}

function Interviews({ interviews }: Pick<Work, 'interviews'>) {
  return (
    <PanelPart title="Interviews">
      {interviews.length === 0 && <PanelNote>Takes part in no interview yet.</PanelNote>}
      {interviews.map(({ id, title, heldOn, words }) => (
        <PanelCard key={id} onClick={() => navigate({ section: 'interviews', id })}>
          <span className={classes.title}>{title || 'Untitled interview'}</span>
          <span className={classes.about}>
            {[heldOn && formatDay(heldOn), words > 0 && `says ${counted(words, 'word')}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </PanelCard>
      ))}
    </PanelPart>
  )
}

function Quotes({ quotes }: Pick<Work, 'quotes'>) {
  return (
    <PanelPart title="Quoted">
      {quotes.length === 0 && <PanelNote>Nothing out of a transcript is quoted yet.</PanelNote>}
      {quotes.map(({ articleId, articleTitle, parts }, index) => (
        <PanelCard
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be quoted twice
          key={`${articleId} ${index}`}
          onClick={() => navigate({ section: 'articles', id: articleId, find: parts[0] ?? '' })}
        >
          <span className={classes.quote}>“{parts.join(' … ')}”</span>
          <span className={classes.about}>{articleTitle || 'Untitled article'}</span>
        </PanelCard>
      ))}
    </PanelPart>
  )
}

function Articles({ articles }: Pick<Work, 'articles'>) {
  return (
    <PanelPart title="Articles">
      {articles.length === 0 && <PanelNote>Named in no article yet.</PanelNote>}
      {articles.map(({ id, title, answers, mentions }) => (
        <PanelCard key={id} onClick={() => navigate({ section: 'articles', id })}>
          <span className={classes.title}>{title || 'Untitled article'}</span>
          <span className={classes.about}>
            {[
              answers && 'answers',
              mentions > 0 && `named ${mentions === 1 ? 'once' : counted(mentions, 'time')}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </PanelCard>
      ))}
    </PanelPart>
  )
}
