import { type Crop, croppedArea, type PixelSize, type Rotation } from '@shared/records/picture-edit'
import { type CSSProperties, type PointerEvent, useRef } from 'react'
import { type Handle, moved, type Ratio, resized } from './crop-box'
import classes from './crop-stage.module.css'

type Props = {
  address: string
  rotation: Rotation
  /** Of the picture after it is turned. */
  size: PixelSize
  crop: Crop
  ratio: Ratio
  onChange: (crop: Crop) => void
  onEnter: () => void
}

const handles: (Handle & { name: string })[] = [
  { name: 'nw', x: -1, y: -1 },
  { name: 'n', x: 0, y: -1 },
  { name: 'ne', x: 1, y: -1 },
  { name: 'e', x: 1, y: 0 },
  { name: 'se', x: 1, y: 1 },
  { name: 's', x: 0, y: 1 },
  { name: 'sw', x: -1, y: 1 },
  { name: 'w', x: -1, y: 0 },
]

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const STEP = 0.02
const SMALL_STEP = 0.002

/** The picture, and the frame around what is kept of it. */
export function CropStage({ address, rotation, size, crop, ratio, onChange, onEnter }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<{ from: Crop; x: number; y: number; handle: Handle | null } | null>(null)

  const begin = (event: PointerEvent, handle: Handle | null) => {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: crop, x: event.clientX, y: event.clientY, handle }
  }
  const follow = (event: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect()
    if (!drag.current || !box) return
    const { from, x, y, handle } = drag.current
    const by = [(event.clientX - x) / box.width, (event.clientY - y) / box.height] as const
    onChange(handle ? resized(from, handle, by, ratio, size) : moved(from, ...by))
  }
  const end = () => {
    drag.current = null
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    }
    const arrow = arrows[event.key]
    if (!arrow) return
    event.preventDefault()
    const step = event.altKey ? SMALL_STEP : STEP
    const by = [arrow[0] * step, arrow[1] * step] as const
    if (!event.shiftKey) return onChange(moved(crop, ...by))
    const handle: Handle = arrow[0] === 0 ? { x: 0, y: 1 } : { x: 1, y: 0 }
    onChange(resized(crop, handle, by, ratio, size))
  }
  const area = croppedArea(size, crop)
  const box = {
    left: percent(crop.left),
    top: percent(crop.top),
    width: percent(crop.width),
    height: percent(crop.height),
  }
  return (
    <div className={classes.holder}>
      <div
        ref={stage}
        className={classes.stage}
        style={{ '--shape': size.width / size.height } as CSSProperties}
      >
        <div className={classes.clip}>
          <img
            className={classes.picture}
            src={address}
            alt=""
            draggable={false}
            style={placed(rotation, size)}
          />
          <span className={classes.shade} style={box} />
        </div>
        <button
          type="button"
          data-autofocus
          className={classes.frame}
          aria-label={`Frame: ${area.width} by ${area.height} pixels, ${area.left} from the left, ${area.top} from the top`}
          style={box}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => begin(event, null)}
          onPointerMove={follow}
          onLostPointerCapture={end}
        >
          {handles.map((handle) => (
            <span
              key={handle.name}
              className={classes.handle}
              data-at={handle.name}
              onPointerDown={(event) => begin(event, handle)}
              onPointerMove={follow}
              onLostPointerCapture={end}
            />
          ))}
        </button>
      </div>
      <output className={classes.pixels}>
        {area.width} × {area.height} pixels
      </output>
    </div>
  )
}

/** The unturned picture laid over the stage, which has the shape of the turned one. */
function placed(rotation: Rotation, { width, height }: PixelSize): CSSProperties {
  const isTurned = rotation % 180 !== 0
  return {
    width: percent(isTurned ? height / width : 1),
    height: percent(isTurned ? width / height : 1),
    transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
  }
}

function percent(part: number): string {
  return `${part * 100}%`
}
