import type { CheckedBlock } from '@shared/checks/checked-block'
import type { BlockReading } from '@shared/checks/read-block'
import type { OpenedLibrary } from '../opened-library'
import type { Checker, CreateChecker, Listed } from './checker'
import { readStyleFiles } from './style-files'

/** The house style of one open library: its rules as they are in the files now, and what was chosen among them. */
export class HouseStyle {
  private made: { checker: Checker; stamp: string; problems: string[] } | null = null

  constructor(
    private readonly opened: OpenedLibrary,
    private readonly resources: string,
    private readonly createChecker: CreateChecker,
  ) {}

  /** Every rule, and a line for what could not be taken. Reads the files again where they have changed. */
  async list(): Promise<Listed> {
    const { checker, problems } = this.current()
    const listed = await checker.list()
    return { rules: listed.rules, problems: [...problems, ...listed.problems] }
  }

  /** @param language BCP 47, for rules that are of one language only */
  read(blocks: CheckedBlock[], language: string): Promise<BlockReading[]> {
    return (this.made ?? this.current()).checker.read({ blocks, language })
  }

  dispose(): void {
    this.made?.checker.close()
    this.made = null
  }

  private current(): { checker: Checker; problems: string[] } {
    const { records, library } = this.opened
    const { files, problems, stamp: ofFiles } = readStyleFiles(this.resources, library.files.styles)
    const choices = records.houseStyle.choices()
    const stamp = `${ofFiles}\n${JSON.stringify(choices)}`
    if (this.made?.stamp !== stamp) {
      this.made?.checker.close()
      this.made = { checker: this.createChecker({ files, choices }), stamp, problems }
    }
    return this.made
  }
}
