import { tokenizePattern, type Token } from '../pattern.ts'
import { capturesLayer, type Location } from '../place.ts'
import type { Place } from '../policy.ts'
import type { Judge } from '../verdict.ts'
import { fileNameOf, folderOf, withoutExtension } from './path.ts'

/** A folder of the architecture in which a file could live, before the file's name is known. */
export interface Home {
  place: Place
  layer: string | null
  /** A path of the same instance, from which captures are taken; `null` for a place of one instance. */
  like: string | null
  /** Stands for captures that `like` does not give. */
  otherwise?: string
}

/** The homes that the instance of a path consists of, the lowest layer first. */
export function homesOf(judge: Judge, path: string): Home[] {
  const at = judge.locate(path)
  if (at === null) return []
  const { places, layers } = judge.policy
  const identity = at.place.identity.join('\n')
  const homes = places
    .filter((place) => place === at.place || (identity !== '' && place.identity.join('\n') === identity))
    .flatMap((place): Home[] => {
      if (!capturesLayer(place)) return [{ place, layer: place.layer, like: path }]
      const names = place.identity.includes('layer') ? [at.layer] : layers.names
      return names.map((layer) => ({ place, layer, like: path }))
    })
  const height = (home: Home): number => (home.layer === null ? -1 : layers.names.indexOf(home.layer))
  return homes.sort((a, b) => height(a) - height(b))
}

/** The homes of all places with a role; a capture that nobody knows is called `otherwise`. */
export function homesByRole(judge: Judge, role: Place['role'], otherwise: string): Home[] {
  return judge.policy.places
    .filter((place) => place.role === role && !capturesLayer(place))
    .map((place) => ({ place, layer: place.layer, like: null, otherwise }))
}

/** The path of a file in a home, or `null` when no such path would really be located there; only a test goes where tests are. */
export function pathIn(judge: Judge, home: Home, fileName: string, isTest = false): string | null {
  const like = home.like === null ? null : judge.locate(home.like)
  const path = fillPattern(home, like, judge.policy.layers.names, fileName)
  if (path === null) return null
  const found = judge.locate(path)
  if (found === null || found.place !== home.place || found.layer !== home.layer || (found.test && !isTest)) return null
  const oneInstance = like !== null && sameIdentity(found.place, like.place) && !like.place.identity.includes('layer')
  return oneInstance && found.instance !== like.instance ? null : path
}

/** The folder of a home. */
export function folderIn(judge: Judge, home: Home): string | null {
  const path = pathIn(judge, home, 'index.ts')
  return path === null ? null : folderOf(path)
}

function sameIdentity(a: Place, b: Place): boolean {
  return a.identity.join('\n') === b.identity.join('\n')
}

function fillPattern(home: Home, like: Location | null, layers: readonly string[], fileName: string): string | null {
  const tokens = tokenizePattern(home.place.pattern)
  const likeTokens = like === null ? [] : tokenizePattern(like.place.pattern)
  const likeTexts = like === null ? [] : tokenTexts(likeTokens, `${like.root === '' ? '' : `${like.root}/`}${like.inside}`, layers)
  const captured = new Map(likeTokens.flatMap((token, index) => (token.type === 'capture' ? [[token.name, likeTexts[index]] as const] : [])))
  const own = like?.place === home.place ? likeTexts : []
  let path = ''
  for (const [index, token] of tokens.entries()) {
    const text = fillToken(token, tokens[index - 1], {
      capture: (name) => (name === 'layer' ? home.layer : captured.get(name) ?? home.otherwise) ?? null,
      like: own[index],
      last: index === tokens.length - 1,
      inLastSegment: !tokens.slice(index + 1).some((later) => later.type === 'globstar' || (later.type === 'literal' && later.text.includes('/'))),
      fileName,
    })
    if (text === null) return null
    path += text
  }
  return path
}

interface Filling {
  capture(name: string): string | null
  like: string | undefined
  last: boolean
  inLastSegment: boolean
  fileName: string
}

function fillToken(token: Token, before: Token | undefined, filling: Filling): string | null {
  switch (token.type) {
    case 'literal':
      return before?.type === 'globstar' ? token.text.replace(/^\//, '') : token.text
    case 'capture':
      return filling.capture(token.name)
    case 'choice':
      return filling.like ?? token.options.find((option) => !option.includes('*')) ?? null
    case 'star':
      return filling.inLastSegment ? withoutExtension(fileNameOf(filling.fileName)) : filling.like ?? null
    case 'globstar':
      return filling.last ? filling.fileName : filling.like ?? ''
  }
}

/** What each token of a pattern stands for in a path that matches it. */
function tokenTexts(tokens: readonly Token[], path: string, layers: readonly string[]): string[] {
  return tokenExpression(tokens, layers).exec(path)?.slice(1) ?? []
}

const expressions = new Map<string, RegExp>()

function tokenExpression(tokens: readonly Token[], layers: readonly string[]): RegExp {
  const key = JSON.stringify([tokens, layers])
  const expression = expressions.get(key) ?? compileTokens(tokens, layers)
  expressions.set(key, expression)
  return expression
}

function compileTokens(tokens: readonly Token[], layers: readonly string[]): RegExp {
  const sources = tokens.map((token, index) => {
    switch (token.type) {
      case 'literal':
        return escape(tokens[index - 1]?.type === 'globstar' ? token.text.replace(/^\//, '') : token.text)
      case 'capture':
        return token.name === 'layer' ? [...layers].sort((a, b) => b.length - a.length).map(escape).join('|') : '[^/]+'
      case 'choice':
        return token.options.map((option) => option.split('*').map(escape).join('[^/]*')).join('|')
      case 'star':
        return '[^/]*'
      case 'globstar':
        return index === tokens.length - 1 ? '.+' : '(?:[^/]+/)*'
    }
  })
  return new RegExp(`^${sources.map((source) => `(${source})`).join('')}$`, 'u')
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
