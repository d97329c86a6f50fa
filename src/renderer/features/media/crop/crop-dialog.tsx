import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import type { Media } from '@shared/records/media'
import { type Crop, type PictureEdit, type Rotation, turnedSize } from '@shared/records/picture-edit'
import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react'
import { useState } from 'react'
import { usePictureAddress } from '../../../api/picture-address'
import { Dialog } from '../../../ui/dialog'
import { isWhole, type Ratio, turnedRight, wholePicture, withRatio } from './crop-box'
import classes from './crop-dialog.module.css'
import { CropStage } from './crop-stage'

const ratios: { value: string; label: string; ratio: Ratio }[] = [
  { value: 'free', label: 'Free', ratio: null },
  { value: 'square', label: '1 : 1', ratio: 1 },
  { value: 'portrait', label: '4 : 5', ratio: 4 / 5 },
  { value: 'classic', label: '3 : 2', ratio: 3 / 2 },
  { value: 'wide', label: '16 : 9', ratio: 16 / 9 },
]

type Props = {
  media: Media & { width: number; height: number }
  edit: PictureEdit
  onApply: (edit: PictureEdit) => void
  onClose: () => void
}

/** Turns and cuts a picture as it is shown and exported; its file stays as it came. */
export function CropDialog({ media, edit, onApply, onClose }: Props) {
  const [rotation, setRotation] = useState<Rotation>(edit.rotation)
  const [crop, setCrop] = useState<Crop>(edit.crop ?? wholePicture)
  const [chosen, setChosen] = useState('free')
  const address = usePictureAddress(media.id, 'original') ?? ''
  const size = turnedSize(media, rotation)
  const ratio = ratios.find(({ value }) => value === chosen)?.ratio ?? null
  const turn = (quarters: 1 | 3) => {
    setRotation(((rotation + quarters * 90) % 360) as Rotation)
    let box = crop
    for (let turns = 0; turns < quarters; turns += 1) box = turnedRight(box)
    setCrop(box)
    setChosen('free')
  }
  const choose = (value: string) => {
    setChosen(value)
    const wanted = ratios.find((each) => each.value === value)?.ratio ?? null
    // From the largest there is, so that trying one ratio after another does not shrink the box.
    setCrop(withRatio(wanted === null ? crop : around(crop), wanted, size))
  }
  const reset = () => {
    setRotation(0)
    setCrop(wholePicture)
    setChosen('free')
  }
  const apply = () => {
    onApply({ rotation, crop: isWhole(crop) ? null : crop })
    onClose()
  }
  const isUntouched = rotation === 0 && isWhole(crop)
  return (
    <Dialog opened onClose={onClose} title="Turn and crop" size="min(1040px, 94vw)" centered>
      <form
        className={classes.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <CropStage
          address={address}
          rotation={rotation}
          size={size}
          crop={crop}
          ratio={ratio}
          onChange={setCrop}
          onEnter={apply}
        />
        <div className={classes.tools}>
          <Tooltip label="Turn to the left">
            <ActionIcon size="lg" aria-label="Turn to the left" onClick={() => turn(3)}>
              <IconRotate2 size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Turn to the right">
            <ActionIcon size="lg" aria-label="Turn to the right" onClick={() => turn(1)}>
              <IconRotateClockwise2 size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <SegmentedControl
            aria-label="Shape"
            data={ratios.map(({ value, label }) => ({ value, label }))}
            value={chosen}
            onChange={choose}
          />
          <Button variant="subtle" disabled={isUntouched} onClick={reset}>
            Reset
          </Button>
          <span className={classes.space} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="filled" type="submit">
            Apply
          </Button>
        </div>
        <p className={classes.hint}>
          Arrow keys move the frame, with Shift they change its size, with Alt by a little. The file itself
          stays as it came.
        </p>
      </form>
    </Dialog>
  )
}

/** As large as the picture allows while the box's middle stays. */
function around({ left, top, width, height }: Crop): Crop {
  const halfWidth = Math.min(left + width / 2, 1 - left - width / 2)
  const halfHeight = Math.min(top + height / 2, 1 - top - height / 2)
  return {
    left: left + width / 2 - halfWidth,
    top: top + height / 2 - halfHeight,
    width: halfWidth * 2,
    height: halfHeight * 2,
  }
}
