import { listNames } from '@stratalint/core'
import { typeOfText } from './field.ts'
import type { Remedy } from './remedy.ts'

/** A property of a class that Nest validates. */
export interface DtoField {
  name: string
  /** The written type; empty where the code does not show it. */
  type: string
  isOptional: boolean
}

/** The class to add, with the decorators of its properties and what has to be imported. */
export function classText(
  { inspection, project }: Pick<Remedy, 'inspection' | 'project'>,
  name: string,
  fields: readonly DtoField[],
  implemented: string,
  room: number,
): string {
  const head = `class ${name}${implemented === '' ? '' : ` implements ${implemented}`}`
  if (fields.length === 0)
    return `Above the controller, add ${head} with the properties that the method reads, each with a decorator of class-validator such as @IsString().`
  const written = fields.map((field) => propertyOf(field))
  const used = new Set(
    written.flatMap(({ text }) => [...text.matchAll(/@(\w+)\(/g)].map(([, decorator]) => decorator!)),
  )
  const imported = new Set(
    inspection.module.edges.flatMap(({ specifier, names }) =>
      specifier === 'class-validator' ? names.map((each) => each.local) : [],
    ),
  )
  const missing = [...used].filter((decorator) => !imported.has(decorator)).sort()
  const declared = project.resolver.manifestOf(inspection.file)?.declared
  const install = declared === undefined || declared.has('class-validator') ? '' : ', and add it to package.json'
  const note = missing.length === 0 ? '' : ` (import { ${missing.join(', ')} } from 'class-validator'${install})`
  const code = `Above the controller, add ${head} { ${written.map(({ text }) => text).join('; ')} }`
  for (const text of [`${code}${note}.`, `${code}, with class-validator.`]) if (text.length <= room) return text
  const shown = fields.slice(0, 6).map((field) => field.name)
  return `Above the controller, add ${head} with ${listNames(shown)}, each with the decorator of class-validator that fits its type.`
}

function propertyOf({ name, type, isOptional }: DtoField): { text: string } {
  const written = type.replace(/\s+/g, ' ').trim()
  // Nothing shows what it is.
  if (written === '')
    return { text: `${isOptional ? '@IsOptional() ' : '@IsDefined() '}${name}${isOptional ? '?' : '!'}: unknown` }
  const isAny = /^(?:any|unknown|object)$/.test(written)
  const decorator = isAny ? '@IsObject()' : decoratorFor(written)
  const shown = isAny ? 'Record<string, unknown>' : written
  return { text: `${isOptional ? '@IsOptional() ' : ''}${decorator} ${name}${isOptional ? '?' : '!'}: ${shown}` }
}

function decoratorFor(written: string): string {
  const type = typeOfText(written)
  if (type === null) {
    if (/Enum$/.test(written)) return `@IsEnum(${written})`
    if (/\|/.test(written)) return '@IsDefined()'
    if (/\[\]$|^(?:Readonly)?Array</.test(written)) return '@IsArray()'
    // A name may be that of an object, an enum or a text.
    return /^\{|^(?:Readonly<)?Record</.test(written) ? '@IsObject()' : '@IsDefined()'
  }
  if (type.literals !== undefined) return `@IsIn([${type.literals.map((each) => `'${each}'`).join(', ')}])`
  if (type.base === null) return '@IsArray()'
  const each = type.isList === true ? '{ each: true }' : ''
  if (type.base === 'number') return type.isList === true ? `@IsNumber({}, ${each})` : '@IsNumber()'
  return `@Is${type.base.charAt(0).toUpperCase()}${type.base.slice(1)}(${each})`
}
