import { exportNamed, isSourceFile } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { toKebabCase } from '@stratalint/rule/analysis'
import type { SchemaDetails } from './schema-details.ts'
import { dataWords, shareWord } from './schema-names.ts'

/** The file that a schema moves to. */
export interface Home {
  file: string
  /** The declarations of the file that move along. */
  along: string[]
  /** Something that the schema uses and that its new file may not import. */
  blocked: string | null
  /** The exports of an existing file that have the same names. */
  replaced: string[]
}

/** Names of files that say nothing about the data in them. */
const VAGUE = /^(?:index|schemas?|types?|validators?|validations?|models?|dtos?)$/

/** The file in the layer of schemas, in the same domain; `null` if the policy has no path for it. */
export function findHome({ judge, facts }: Project, file: string, details: SchemaDetails): Home | null {
  const { home, layer, name, typeNames, typeName, isAlone } = details
  const from = judge.locate(file)
  if (from === null || home === null || layer === null) return null
  const segments = from.root.split('/')
  const at = segments.findLastIndex((segment) => segment.replace(/\.[^.]+$/, '') === layer)
  if (at === -1) return null
  segments[at] = home
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  const target = [...segments, `${isAlone || VAGUE.test(stem) ? toKebabCase(typeName) : stem}.ts`].join('/')
  const found = judge.locate(target)
  if (found?.layer !== home || found.instance !== from.instance) return null
  const belongings = facts.belongingsOf?.(file, [name, ...typeNames.filter((type) => type !== name)]) ?? null
  const forbidden = belongings?.imports.find(
    ({ target: used, typeOnly }) =>
      judge.judge({ from: target, target: used, typeOnly, packageByPath: null, specifier: '' }).status === 'forbidden',
  )?.target
  const exported = facts.exportsOf(target)
  return {
    file: target,
    replaced: [details.newName, ...(typeNames.length > 0 ? typeNames : [typeName])].filter(
      (each) => exported !== null && exportNamed(exported, each) !== undefined,
    ),
    along: belongings?.along.map((each) => each.name).filter((each) => each !== name) ?? [],
    blocked:
      forbidden === undefined
        ? null
        : forbidden.type === 'file'
          ? forbidden.path
          : forbidden.type === 'external'
            ? forbidden.name
            : null,
  }
}

/** A type and the file that declares it. */
export interface TypeElsewhere {
  type: string
  file: string
}

/** A type of another file that is what the schema infers, and nothing else. */
export function findTypeElsewhere(project: Project, file: string, schema: string): TypeElsewhere | null {
  const escaped = schema.replaceAll('$', '\\$')
  const declared = new RegExp(
    `(?:^|\\n)\\s*(?:export\\s+)?type\\s+([A-Z]\\w*)\\s*=\\s*(?:[\\w.]+<\\s*typeof\\s+${escaped}\\s*>|typeof\\s+${escaped}\\.(?:infer|Type|static))\\s*(?:;|\\n|$)`,
  )
  for (const importer of project.facts.importersOf?.(file) ?? []) {
    const type = declared.exec(project.textOf(importer))?.[1]
    if (type !== undefined && shareWord(dataWords(schema), type)) return { type, file: importer }
  }
  return null
}

/** Another file of the same folder that declares a type with a name; `null` if none does. */
export function fileWithType({ facts, textOf }: Project, file: string, name: string): string | null {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const declared = new RegExp(`\\b(?:type|interface|class|enum)\\s+${name.replaceAll('$', '\\$&')}(?![\\w$])`)
  const others = facts.filesIn(folder.slice(0, -1)).filter((one) => isSourceFile(one) && folder + one !== file)
  return others.map((one) => folder + one).find((one) => declared.test(textOf(one))) ?? null
}
