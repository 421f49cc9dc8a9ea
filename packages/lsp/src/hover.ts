import type { FileExplanation, ImportExplanation, PlaceInfo } from '@stratalint/engine'
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node'
import type { Project } from './project.ts'

/** What is known at a position: the verdict on an import, or on the first line the place of the file. */
export async function hoverAt(project: Project, file: string, position: Position): Promise<Hover | null> {
  const line = position.line + 1
  const explained = await project.resident.explainLine(file, line)
  const found = explained.imports.find((one) => one.line === line && isAt(one, position.character))
  if (found !== undefined) {
    const start = found.column - 1
    return {
      contents: { kind: MarkupKind.Markdown, value: importText(found, explained.place) },
      range: {
        start: { line: position.line, character: start },
        end: { line: position.line, character: start + lengthOf(found) },
      },
    }
  }
  if (position.line !== 0 || explained.imports.length > 0) return null
  const text = fileText(await project.resident.explainFile(file))
  return text === null ? null : { contents: { kind: MarkupKind.Markdown, value: text } }
}

/** The specifier with its quotes. */
function lengthOf({ specifier }: ImportExplanation): number {
  return specifier.length + 2
}

function isAt(one: ImportExplanation, character: number): boolean {
  return character >= one.column - 1 && character < one.column - 1 + lengthOf(one)
}

const VERDICTS: Record<ImportExplanation['verdict'], string> = {
  allowed: 'Allowed',
  forbidden: 'Forbidden',
  silenced: 'Forbidden, and silenced by a comment',
  off: 'Forbidden, but the rule is off here',
  unjudged: 'Not judged',
}

function importText({ verdict, rule, why, target, to, fix }: ImportExplanation, from: PlaceInfo | null): string {
  const leadsTo =
    target.type === 'file' ? target.path : target.type === 'external' ? `package ${target.name}` : 'nothing'
  return [
    `**${VERDICTS[verdict]}**: ${plainText(why)}`,
    `${placeText(from)} → ${placeText(to)} · ${code(leadsTo)}`,
    ...(rule === null ? [] : [code(rule)]),
    ...(verdict === 'forbidden' ? fix.slice(0, 3).map(({ title }) => `- ${plainText(title)}`) : []),
  ].join('\n\n')
}

function fileText({ place, mayImport, importableFrom, unjudged }: FileExplanation): string | null {
  if (place === null)
    return unjudged === 'unplaced' ? '**Stratalint**: no place of the policy matches this file.' : null
  const labels = (list: FileExplanation['mayImport']): string =>
    list
      .filter(({ access }) => access !== 'none')
      .map(({ label, access }) => (access === 'entry' ? `${label} (by its index)` : label))
      .map(plainText)
      .join(', ') || 'nothing'
  return [
    `**${plainText(place.label)}** (place ${plainText(place.place)})`,
    `May import: ${labels(mayImport)}`,
    `May be imported from: ${labels(importableFrom)}`,
  ].join('\n\n')
}

function placeText(place: PlaceInfo | null): string {
  return place === null ? 'no place' : plainText(place.label)
}

/** Names of files and packages are text, whatever characters they contain. */
function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&')
}

function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${flat}${fence}` : `${fence} ${flat} ${fence}`
}
