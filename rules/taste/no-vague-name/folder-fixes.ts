import { clipMiddle, listNames, withoutExtension, type Fix } from '@stratalint/core'
import { toFileCase } from '@stratalint/rule/analysis'
import { fixOf, isTaken, joined, splitPath, type Naming } from './proposals.ts'
import { topicsOf } from './topics.ts'

/** A folder with more files is split, not emptied into the folder around it. */
const MOST_MOVED = 8

/** How the files of a folder with a vague name may be placed. */
export function folderFixes(naming: Naming, folder: string): Fix[] {
  const { facts } = naming.project
  const [parent, name] = splitPath(folder)
  const files = facts.filesIn(folder).filter((one) => /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(one))
  const folders = (facts.foldersIn?.(folder) ?? []).filter((one) => !/^(?:__.*__|node_modules)$/.test(one))
  const contents = files.filter((one) => !/(?:^index|\.(?:test|spec))\./.test(one))
  const shown = clipMiddle(name, 40)
  if (contents.length === 0 && folders.length === 0) return fixesOfIndex(naming, folder, files[0])
  const topics = topicsOf(contents.map(stemOf), 'nouns').filter(({ words }) => !naming.isVague(words.join('-')))
  const rename = renameFix(naming, parent, name, contents.length > 1 && topics.length === 1 ? topics[0]!.words : null)
  const moved = [...contents, ...folders.map((one) => `${one}/`)]
  if (moved.length > MOST_MOVED && rename.length === 0) return [splitFix(naming, shown, contents, topics)]
  const at = parent.slice(0, -1)
  const where = at === '' ? 'the root' : `${clipMiddle(splitPath(at)[1], 40)}/`
  const isFree = [...contents, ...folders].every((one) => !facts.exists(parent + one))
  const them = moved.length === 1 ? 'it' : 'them'
  const how = isFree ? `, import ${them} from there,` : ` under names that are free there,`
  const title = `Move ${listNames(moved)} up to ${where}${how} and delete ${shown}/.`
  const move = mayMoveUp(naming, folder, parent, files) ? [fixOf('move-files', 'move', title, at, [])] : []
  const fixes = [...rename, ...move]
  return fixes.length > 0 ? fixes : [splitFix(naming, shown, contents, topics)]
}

function renameFix({ project, fileCase }: Naming, parent: string, name: string, words: string[] | null): Fix[] {
  if (words === null) return []
  const newName = toFileCase(words.join('-'), fileCase)
  if (newName === '' || isTaken(`${newName}.ts`, parent, name, project)) return []
  const title = `Rename the folder ${clipMiddle(name, 40)} to ${clipMiddle(newName, 60)}, after what its files are about.`
  return [fixOf('rename-folder', 'rename', title, parent + newName, [])]
}

function splitFix(
  { fileCase }: Naming,
  shown: string,
  contents: readonly string[],
  topics: ReturnType<typeof topicsOf>,
): Fix {
  const groups = topics.filter(({ names }) => names.length > 1).slice(0, 2)
  const others = 'each other file to the code that imports it'
  if (groups.length === 0) {
    const title = `Move each file of ${shown}/ to the code that imports it, for example ${listNames(contents.slice(0, 2))}, and delete ${shown}/.`
    return fixOf('split-folder', 'split', title, null, [])
  }
  const named = groups.map(
    ({ words, names }) =>
      `${toFileCase(words.join('-'), fileCase)}/ (${listNames(
        contents.filter((one) => names.includes(stemOf(one))),
        3,
      )})`,
  )
  const title = `Split ${shown}/ by topic: move files to ${joined(named)}, and ${others}.`
  return fixOf('split-folder', 'split', title, null, [])
}

/** A folder that only has an index becomes a file. */
function fixesOfIndex(naming: Naming, folder: string, index: string | undefined): Fix[] {
  const { project, fileCase } = naming
  const [parent, name] = splitPath(folder)
  const shown = clipMiddle(name, 40)
  const exported = index === undefined ? [] : (project.facts.exportsOf(`${folder}/${index}`) ?? [])
  const names = exported.filter(({ name, origin }) => origin === null && name !== 'default').map(({ name }) => name)
  const [topic] = topicsOf(
    names.filter((one) => !naming.isVague(one)),
    'nouns',
  )
  const stem = topic === undefined ? '' : toFileCase(topic.words.join('-'), fileCase)
  const to = `${stem}${index?.slice('index'.length) ?? ''}`
  if (stem === '' || naming.isVague(stem) || isTaken(to, parent, name, project)) {
    const title = `Move the contents of ${shown}/ to the code that imports them, and delete ${shown}/.`
    return [fixOf('split-folder', 'split', title, null, [])]
  }
  const title = `Move ${shown}/${index!} to ${clipMiddle(to, 60)} beside the folder, and delete ${shown}/.`
  return [fixOf('move-files', 'move', title, parent + to, [])]
}

/** Whether the files keep their place and layer in the folder around. */
function mayMoveUp({ project: { judge } }: Naming, folder: string, parent: string, files: readonly string[]): boolean {
  const sample = files[0] ?? 'index.ts'
  const [home, own] = [judge.locate(parent + sample), judge.locate(`${folder}/${sample}`)]
  return home?.instance === own?.instance && home?.layer === own?.layer && home?.place === own?.place
}

const stemOf = (name: string): string => withoutExtension(name).split('.')[0]!
