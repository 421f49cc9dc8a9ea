/// <reference path="./oxc-parser.d.ts" />

// Below the parser's own interface, which makes a whole tree whatever is asked.
export { parseSync as parseToJson } from 'oxc-parser/src-js/bindings.js'
export { jsonParseAst } from 'oxc-parser/src-js/wrap.js'
