/** Text as a regular expression that stays itself when dependency-cruiser replaces `$1` in it. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, (character) => (character === '$' ? '[$]' : `\\${character}`))
}

/** Alternatives as one group, or the only one as it is. */
export function anyOf(sources: readonly string[]): string {
  return sources.length === 1 ? sources[0]! : `(?:${sources.join('|')})`
}

/**
 * A policy glob as an unanchored regular expression. No repetition is nested in another one:
 * dependency-cruiser takes such an expression for a slow one and refuses it.
 */
export function globSource(glob: string): string {
  const bare = glob.replace(/^\.\//, '').replace(/\/$/, '')
  // A path without a glob also matches everything below it.
  return /[*{]/.test(bare) ? tokens(bare) : `${literal(bare)}(?:/.*|)`
}

/** A policy glob over specifiers: `./x` is `x`, and no wildcard matches a leading `..`. */
export function specifierSource(glob: string): string {
  const source = globSource(glob).replace(/(^|\/)(?=\[\^\/\]\*|\.\*|\(\?:\.\*\/\|\))/g, '$1(?!\\.\\.?(?:/|$))')
  return `(?:\\./|)${source}`
}

/** A glob over names, which have nothing below them. */
export function nameSource(glob: string): string {
  return glob === '*' ? '.+' : tokens(glob)
}

function tokens(glob: string): string {
  let source = ''
  for (const [token, options] of glob.matchAll(/\{([^{}]*,[^{}]*)\}|\/?\*\*\/|\/\*\*$|\*+|[^*{/]+|[{/]/g)) {
    if (options !== undefined) source += `(?:${options.split(',').map(tokens).join('|')})`
    else if (token === '**/') source += '(?:.*/|)'
    else if (token === '/**/') source += '/(?:.*/|)'
    else if (token === '/**') source += '/.*'
    else if (token === '**') source += '.*'
    else if (token.startsWith('*')) source += '[^/]*'
    else source += literal(token)
  }
  return source
}
