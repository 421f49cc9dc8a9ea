import { toCamelCase, toKebabCase, toPascalCase, toSnakeCase } from './words.ts'

/** The cases that the names of files can have. */
export type FileCase = 'kebab-case' | 'camelCase' | 'PascalCase' | 'snake_case'

const FORMS: Record<FileCase, { pattern: RegExp; convert(name: string): string }> = {
  'kebab-case': { pattern: /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, convert: toKebabCase },
  snake_case: { pattern: /^[\p{Ll}\p{Lo}\p{N}]+(?:_[\p{Ll}\p{Lo}\p{N}]+)*$/u, convert: toSnakeCase },
  camelCase: { pattern: /^[\p{Ll}\p{Lo}\p{N}][\p{L}\p{N}]*$/u, convert: toCamelCase },
  PascalCase: { pattern: /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}]*$/u, convert: toPascalCase },
}

/** Whether a name without dots has a case; one word in small letters is in kebab-case, snake_case and camelCase. */
export function hasCase(name: string, fileCase: FileCase): boolean {
  return FORMS[fileCase].pattern.test(name)
}

/** A name without dots in another case. Capitals with separators, as in `ORDER_STATUS`, are no acronyms. */
export function toFileCase(name: string, fileCase: FileCase): string {
  const isShouted = /[_-]/.test(name) && name === name.toUpperCase()
  return FORMS[fileCase].convert(isShouted ? name.toLowerCase() : name)
}
