import { formatDay, formatMonth } from '../../ui/dates'
import { formatMoney } from '../../ui/money'
import classes from './price-chart.module.css'
import { newestPrice, type PriceSeries } from './price-series'

const width = 300
const height = 84
const edge = { left: 5, right: 26, top: 18, bottom: 8 }

/** Prices over time as a stepped line: a price holds until the day of the next. */
export function PriceChart({ series, name }: { series: PriceSeries; name: string }) {
  const { prices } = series
  const [first] = prices
  const newest = newestPrice(series)
  const amounts = prices.map((price) => price.amountMinor)
  const least = Math.min(...amounts)
  const most = Math.max(...amounts)
  const start = Date.parse(first.asOf)
  const span = Math.max(1, Date.parse(newest.asOf) - start)
  const points = prices.map((price) => ({
    price,
    x: edge.left + ((Date.parse(price.asOf) - start) / span) * (width - edge.left - edge.right),
    y:
      most === least
        ? height / 2
        : edge.top + ((most - price.amountMinor) / (most - least)) * (height - edge.top - edge.bottom),
  }))
  const line = points.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
  const label = `${name}: ${formatMoney(first)} on ${formatDay(first.asOf)}, ${formatMoney(newest)} on ${formatDay(newest.asOf)}; between ${formatMoney({ ...first, amountMinor: least })} and ${formatMoney({ ...first, amountMinor: most })}`
  return (
    <div>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.chart} role="img" aria-label={label}>
        {most !== least && (
          <>
            <line className={classes.rule} x1={0} x2={width} y1={edge.top} y2={edge.top} />
            <line
              className={classes.rule}
              x1={0}
              x2={width}
              y1={height - edge.bottom}
              y2={height - edge.bottom}
            />
          </>
        )}
        <path className={classes.area} d={`${line}H${width}V${height}H${edge.left}Z`} />
        <path className={classes.line} d={`${line}H${width}`} />
        {points.map(({ price, x, y }) => (
          <circle key={price.id} className={classes.point} cx={x} cy={y} r={3.2}>
            <title>{`${formatMoney(price)}, ${formatDay(price.asOf)}`}</title>
          </circle>
        ))}
        <text className={classes.words} x={points[0]?.x ?? 0} y={(points[0]?.y ?? 0) - 8} textAnchor="start">
          {formatMoney(first)}
        </text>
      </svg>
      <div className={classes.ends} aria-hidden>
        <span>{formatMonth(first.asOf)}</span>
        <span>{formatMonth(newest.asOf)}</span>
      </div>
    </div>
  )
}
