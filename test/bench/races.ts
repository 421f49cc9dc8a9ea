import { join } from 'node:path'
import type { Contender, Site } from './contenders/contender.ts'
import { fallowContenders } from './contenders/fallow.ts'
import { startUpContenders, writeTinyProject } from './contenders/start-up.ts'
import type { createStratalint } from './contenders/stratalint.ts'
import type { CorpusOptions } from './corpus/write.ts'
import { generate } from './generate.ts'
import type { Race } from './race.ts'

type Stratalint = ReturnType<typeof createStratalint>

interface Setting {
  /** The folder for codebases. */
  folder: string
  seed: number
  stratalint: Stratalint
  note(text: string): void
}

/** A race that writes its codebases when it starts, so that few of them are on disk. */
export interface PlannedRace {
  names: readonly string[]
  write(): Race
}

/** All contenders on an ordinary codebase. */
export function sizeRace(setting: Setting, size: number, others: readonly Contender[]): PlannedRace {
  const contenders = [...setting.stratalint.modes, ...fallowContenders, ...others]
  return {
    names: contenders.map(({ name }) => name),
    write() {
      const site = createSite(setting, `${size}`, { lines: size })
      return {
        id: `size-${size}`,
        title: `${count(size)} lines`,
        size,
        reference: 'stratalint, cold',
        entrants: contenders.map((contender) => ({ name: contender.name, site, contender })),
      }
    },
  }
}

/** A codebase with many findings and a clean one of the same size. */
export function manyRace(setting: Setting, id: string, size: number, violations: number, layers: number): PlannedRace {
  const { cold, warm, baselined } = setting.stratalint
  const clean = [cold, warm].map((contender) => ({ name: `${contender.name}, clean`, contender }))
  const many = [
    ...[cold, warm].map((contender) => ({ name: `${contender.name}, many findings`, contender })),
    ...baselined.map((contender) => ({ name: contender.name, contender })),
  ]
  return {
    names: [...clean, ...many].map(({ name }) => name),
    write() {
      const [cleanSite, manySite] = [
        createSite(setting, `${id}-clean`, { lines: size, violations: 0, layers }),
        createSite(setting, id, { lines: size, violations, layers }),
      ]
      return {
        id,
        title: `${count(violations)} findings in ${count(size)} lines, a policy of ${layers} layers`,
        size,
        reference: clean[0]!.name,
        entrants: [
          ...clean.map((entrant) => ({ ...entrant, site: cleanSite })),
          ...many.map((entrant) => ({ ...entrant, site: manySite })),
        ],
      }
    },
  }
}

/** The cost of starting. */
export function startUpRace({ folder, stratalint }: Setting): PlannedRace {
  const contenders = startUpContenders(stratalint.program)
  return {
    names: contenders.map(({ name }) => name),
    write() {
      const site = { folder: join(folder, 'tiny'), corpus: null! } as Site
      writeTinyProject(site.folder)
      return {
        id: 'start-up',
        title: 'Start-up',
        size: 0,
        reference: 'node, nothing',
        entrants: contenders.map((contender) => ({ name: contender.name, site, contender })),
      }
    },
  }
}

function createSite({ folder, seed, note }: Setting, name: string, options: Omit<CorpusOptions, 'seed'>): Site {
  const site = join(folder, `${name}-${seed}`)
  const corpus = generate(site, { seed, ...options })
  note(`${name}: ${corpus.files} files, ${corpus.lines} lines, ${corpus.findings.length} expected findings in ${site}`)
  return { folder: site, corpus }
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
