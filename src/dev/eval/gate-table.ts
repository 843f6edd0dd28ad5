import { GATE_NAMES, type GateName } from '../../search/confidence/gates/index.ts';
import { share } from './measures.ts';
import type { EvaluatedQuestion } from './outcome.ts';

/** What a gate costs and catches among questions whose first-ranked passage is sure enough. */
export interface GateRow {
  readonly gate: GateName | 'all';
  /** Share of the rightly ranked questions that the gate holds back. */
  readonly right: number;
  /** The same, of those that no other gate holds back. */
  readonly rightAlone: number;
  /** Share of the questions without an answer that the gate holds back. */
  readonly near: number;
  /** The same, of those that no other gate holds back. */
  readonly nearAlone: number;
}

/** @returns a row for every gate and one for all of them together */
export function gateTable(outcomes: readonly EvaluatedQuestion[]): GateRow[] {
  const firsts = outcomes.flatMap(({ first, question }) => (first ? [{ ...first, question }] : []));
  const right = firsts.filter(({ isRight }) => isRight);
  const near = firsts.filter(({ question }) => question.paragraphs.length === 0);
  const rows = GATE_NAMES.map((gate): GateRow => {
    const fires = ({ gates }: { gates: readonly GateName[] }) => gates.includes(gate);
    const alone = ({ gates }: { gates: readonly GateName[] }) =>
      gates.length === 1 && gates[0] === gate;
    return {
      gate,
      right: share(right, fires),
      rightAlone: share(right, alone),
      near: share(near, fires),
      nearAlone: share(near, alone),
    };
  });
  const any = ({ gates }: { gates: readonly GateName[] }) => gates.length > 0;
  const all = { right: share(right, any), near: share(near, any) };
  return [...rows, { gate: 'all', ...all, rightAlone: all.right, nearAlone: all.near }];
}
