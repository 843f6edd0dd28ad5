import {
  causeWithoutCause,
  numberWithoutNumber,
  otherThingCounted,
  roleWithoutName,
  timeWithoutTime,
} from './answer-type.ts';
import { figureOfAnother } from './figure-of-another.ts';
import type { Gate, GateInput } from './gate.ts';
import { roleMissing, thingWithoutName } from './identity.ts';
import { attributeMissing, nameElsewhere, nameUnheardOf, opinionAsked } from './missing-words.ts';

/** The gates by name, in the order in which they are tried. */
export const GATES = {
  opinionAsked,
  attributeMissing,
  roleMissing,
  roleWithoutName,
  thingWithoutName,
  nameUnheardOf,
  nameElsewhere,
  figureOfAnother,
  otherThingCounted,
  numberWithoutNumber,
  timeWithoutTime,
  causeWithoutCause,
} as const satisfies Readonly<Record<string, Gate>>;

export type GateName = keyof typeof GATES;

export const GATE_NAMES = Object.keys(GATES) as GateName[];

/** @returns the first gate that holds a passage back; undefined when none does */
export function firstGate(
  input: GateInput,
  without: { has(gate: GateName): boolean },
): GateName | undefined {
  return GATE_NAMES.find((name) => !without.has(name) && GATES[name](input));
}

/** @returns all gates that hold a passage back */
export function firingGates(input: GateInput): GateName[] {
  return GATE_NAMES.filter((name) => GATES[name](input));
}
