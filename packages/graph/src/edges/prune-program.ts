const QUOTE = 34
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125

/** What may be most of a program's text and, but for the words that hint at an import, says nothing of modules. */
const PRUNABLE = ['BlockStatement', 'ClassBody', 'TSInterfaceBody', 'TSTypeLiteral', 'JSXElement', 'JSXFragment'].map((type) => `{"type":"${type}",`)

/**
 * A program in JSON without the bodies in which nothing of interest stands: to step over text costs a tenth of making a
 * tree of it.
 */
export function pruneProgram(json: string, mayMatter: (start: number, end: number) => boolean): string {
  const cuts: { from: number; to: number; stub: string }[] = []
  const open: { from: number; depth: number; type: string }[] = []
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case QUOTE:
        for (at++; json.charCodeAt(at) !== QUOTE; at++) if (json.charCodeAt(at) === BACKSLASH) at++
        break
      case OPEN: {
        depth++
        const type = prunableAt(json, at)
        if (type !== undefined) open.push({ from: at, depth, type })
        break
      }
      case CLOSE: {
        const last = open.at(-1)
        if (last?.depth === depth) {
          open.pop()
          const place = PLACE.exec(json.slice(Math.max(last.from, at - 48), at + 1))
          if (place !== null && !mayMatter(Number(place[1]), Number(place[2]))) {
            while (cuts.length > 0 && cuts.at(-1)!.from > last.from) cuts.pop()
            cuts.push({ from: last.from, to: at + 1, stub: `${last.type}"body":[],${place[0]}` })
          }
        }
        depth--
      }
    }
  }
  let pruned = ''
  let from = 0
  for (const cut of cuts) {
    pruned += json.slice(from, cut.from) + cut.stub
    from = cut.to
  }
  return pruned + json.slice(from)
}

const PLACE = /"start":(\d+),"end":(\d+)\}$/

function prunableAt(json: string, at: number): string | undefined {
  switch (json.charCodeAt(at + 9)) {
    case 66: // B
    case 67: // C
    case 74: // J
    case 84: // T
      return PRUNABLE.find((head) => json.startsWith(head, at))
    default:
      return undefined
  }
}
