import { IconFileText, IconMicrophone, IconVideo } from '@tabler/icons-react'
import { CountCell, DayCell, NameCell, PictureLead, WordsCell } from '../../app/records/table/cells'
import type { TableColumn } from '../../app/records/table/table-column'
import { tagsColumn, updatedColumn } from '../../app/records/table/usual-columns'
import { formatLength } from '../../ui/dates'
import { Tag } from '../../ui/tag'
import { mediaKindNames, permissionNames } from '../../ui/words'
import classes from './media-columns.module.css'
import { missingOf } from './missing'

const icons = { audio: IconMicrophone, video: IconVideo, document: IconFileText }

/** The table of media: what each file owes its maker and its readers. */
export const mediaColumns: TableColumn<'media'>[] = [
  {
    id: 'title',
    label: 'Title',
    width: 260,
    usual: true,
    fixed: true,
    sort: 'title',
    render: ({ id, kind, title, fileName }) => (
      <NameCell
        name={title || fileName}
        lead={kind === 'image' ? <PictureLead mediaId={id} seed={title} /> : <FileLead kind={kind} />}
      />
    ),
  },
  {
    id: 'kind',
    label: 'Kind',
    width: 110,
    usual: true,
    sort: 'kind',
    render: ({ kind }) => <WordsCell words={mediaKindNames[kind]} quiet />,
  },
  {
    id: 'credit',
    label: 'Credit',
    width: 190,
    usual: true,
    sort: 'credit',
    render: (row) =>
      missingOf(row).includes('credit') ? (
        <Tag tone="amber">No credit</Tag>
      ) : (
        <WordsCell words={row.credit || row.creator || row.copyright} />
      ),
  },
  {
    id: 'licence',
    label: 'Licence',
    width: 150,
    usual: true,
    sort: 'licence',
    render: ({ licence }) => <WordsCell words={licence} quiet />,
  },
  {
    id: 'permission',
    label: 'Permission',
    width: 120,
    usual: true,
    sort: 'permission',
    render: ({ permission }) => <WordsCell words={permissionNames[permission]} quiet />,
  },
  {
    id: 'permissionEnds',
    label: 'Permission ends',
    width: 130,
    usual: false,
    sort: 'permissionEnds',
    render: ({ permissionExpiresOn }) => <DayCell day={permissionExpiresOn} />,
  },
  {
    id: 'alt',
    label: 'Alt text',
    width: 200,
    usual: false,
    render: (row) =>
      missingOf(row).includes('alt text') ? (
        <Tag tone="amber">No alt text</Tag>
      ) : (
        <WordsCell words={row.decorative ? 'Decorative' : row.alt} quiet />
      ),
  },
  {
    id: 'uses',
    label: 'Uses',
    width: 80,
    usual: true,
    sort: 'uses',
    align: 'end',
    render: ({ useCount }) => <CountCell count={useCount} />,
  },
  {
    id: 'size',
    label: 'Size',
    width: 120,
    usual: true,
    render: ({ width, height, durationMs }) => (
      <WordsCell
        words={width && height ? `${width} × ${height}` : durationMs ? formatLength(durationMs) : null}
        quiet
      />
    ),
  },
  tagsColumn('media', 170),
  updatedColumn,
]

function FileLead({ kind }: { kind: keyof typeof icons }) {
  const IconOf = icons[kind]
  return (
    <span className={classes.face}>
      <IconOf size={17} stroke={1.5} aria-hidden />
    </span>
  )
}
