import { wordsOf } from '@stratalint/rule/analysis'

const SOURCE = String.raw`(?:process\.env|import\.meta\.env|Bun\.env|Deno\.env)(?![\w$])`

/** Whether a schema describes the environment: by its name, or because the file parses the environment with it. */
export function isEnvironmentSchema(name: string, text: string, isInConfig: boolean): boolean {
  const words = wordsOf(name).map((word) => word.toLowerCase())
  if (words.includes('env')) return true
  const at = words.indexOf('environment')
  if (at !== -1 && (isInConfig || /^(?:var|vars|variable|variables|config)$/.test(words[at + 1] ?? ''))) return true
  const escaped = name.replaceAll('$', String.raw`\$`)
  return new RegExp(String.raw`(?<![\w$])${escaped}(?![\w$])[^;\n]{0,80}?${SOURCE}`).test(text)
}
