type FixKind = 'move' | 'invert' | 'reroute' | 'place' | 'split' | 'rename' | 'delete' | 'edit';
type Applicability = 'auto' | 'suggested' | 'manual';
/** One text change; offsets are UTF-16 with a BOM not counted. */
interface Edit {
  file: string;
  start: number;
  end: number;
  text: string;
}
/** One way to fix a finding, computed for this instance. */
interface Fix {
  key: string;
  kind: FixKind;
  title: string;
  applicability: Applicability;
  symbols?: string[];
  target?: string;
  edits?: Edit[];
  /** The policy entries that the fix depends on, by index; not part of a report. */
  needs?: {
    exceptions: number[];
    allows: number[];
  };
}
/** The place of one end of an edge. */
interface PlaceRef {
  place: string;
  domain?: string;
  layer?: string;
}
/** The extent of a finding: imported names, the edges of a cycle, or a number. */
type Extent = string[] | number | null;
/** One hop of the evidence behind a finding: a file, the line that matters there, and what happens on it. */
interface TraceStep {
  file: string;
  line: number | null;
  text: string;
}
/** One violation, without its message: all that the baseline, comments and the scope of a run need. */
interface Violation {
  id: string;
  rule: string;
  severity: 'warn' | 'error';
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  why: string;
  docs: string;
  /** What the finding is about, apart from its position; part of its identity. */
  subject: string;
  extent: Extent;
  from?: PlaceRef;
  to?: PlaceRef;
  specifier?: string;
  resolved?: string;
  kind?: string;
  /** The evidence path, hop by hop, when it has more than one edge. */
  trace?: TraceStep[];
}
/** The parts of a message that depend on the instance. */
interface Message {
  what: string;
  fix: Fix[];
  not: string;
}
/** A violation with its message: the one type that every rule and every surface uses. */
interface Finding extends Violation, Message {
  /** It only says what is wrong: one of many findings whose fixes were not computed. */
  fixesLeftOut?: true;
}
export { PlaceRef as a, Message as i, Finding as n, TraceStep as o, Fix as r, Extent as t };