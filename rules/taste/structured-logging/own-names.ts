import type { LogLibrary } from '@stratalint/rule/analysis'

/** A logger that a file makes for itself: `const log = pino()`. */
const OWN =
  /^(?:export[ \t]+)?const[ \t]+(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:(pino|createConsola)|(?:(winston|bunyan)\.)createLogger)[ \t]*\(/m

const LIBRARIES: Readonly<Record<string, LogLibrary>> = {
  pino: 'pino',
  createConsola: 'consola',
  winston: 'winston',
  bunyan: 'bunyan',
}

/** The logger that a file makes at its top; `null` if it makes none. */
export function ownLogger(text: string): { name: string; library: LogLibrary } | null {
  const [, name, made, module] = OWN.exec(text) ?? []
  const library = LIBRARIES[made ?? module ?? '']
  return name === undefined || library === undefined ? null : { name, library }
}

/** The name under which a file can import a logger: its own, or another where the file uses that for something else. */
export function importName(text: string, name: string): string {
  const isTaken = (one: string): boolean =>
    new RegExp(
      String.raw`\b(?:const|let|var|function|class)\s+${one}\b|\bimport\b[^'"]*[{,\s]${one}\b[^'"]*\bfrom\b`,
    ).test(text)
  return [name, 'logger', 'appLogger'].find((one) => !isTaken(one)) ?? name
}
