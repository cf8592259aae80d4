import { checkFaultRule, type Fault, type FaultRule, faultRuleText, parseFaultRule } from "./fault-rule";
import { requestMatcher } from "./request-pattern";

/** A rule that is in force. */
export interface ActiveFault {
  readonly id: number;
  readonly rule: FaultRule;
  /** The rule as it is written on the command line. */
  readonly text: string;
  /** Requests that fitted so far. */
  readonly seen: number;
  /** How often it happened. */
  readonly fired: number;
}

/** What goes wrong with one request, and by which rules. */
export interface Strike {
  readonly fault: Fault;
  readonly rules: readonly string[];
}

const unharmed: Strike = { fault: {}, rules: [] };

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Trap {
  readonly text: string;
  readonly #covers: (method: string, path: string) => boolean;
  readonly #chance: () => number;
  #seen = 0;
  #fired = 0;

  constructor(
    readonly id: number,
    readonly rule: FaultRule,
  ) {
    this.text = faultRuleText(rule);
    this.#covers = requestMatcher(rule);
    this.#chance = chances(rule.seed ?? 1);
  }

  /** Counts a request; says whether something goes wrong with it. */
  springs(method: string, path: string): boolean {
    const { nth = 1, times = this.rule.nth === undefined ? Number.POSITIVE_INFINITY : 1, probability = 1 } = this.rule;
    if (!this.#covers(method, path)) return false;
    this.#seen += 1;
    if (this.#seen < nth || this.#fired >= times || this.#chance() >= probability) return false;
    this.#fired += 1;
    return true;
  }

  get state(): ActiveFault {
    return { id: this.id, rule: this.rule, text: this.text, seen: this.#seen, fired: this.#fired };
  }
}

/** The rules by which requests to a tenant go wrong. */
export class Faults {
  #traps: readonly Trap[] = [];
  #lastId = 0;

  /** Adds a rule, as an object or as on the command line; its counts start now. */
  add(rule: FaultRule | string): ActiveFault {
    const trap = new Trap(this.#lastId + 1, typeof rule === "string" ? parseFaultRule(rule) : checkFaultRule(rule));
    this.#lastId = trap.id;
    this.#traps = [...this.#traps, trap];
    return trap.state;
  }

  /** The rules in force, oldest first. */
  list(): ActiveFault[] {
    return this.#traps.map((trap) => trap.state);
  }

  /** Removes one rule, or all; says whether there was one. */
  clear(id?: number): boolean {
    const before = this.#traps.length;
    this.#traps = this.#traps.filter((trap) => id !== undefined && trap.id !== id);
    return this.#traps.length < before;
  }

  /** What goes wrong with a request. Several rules add up; of two that say different things the later one counts. */
  strike(method: string, path: string): Strike {
    if (this.#traps.length === 0) return unharmed;
    const sprung = this.#traps.filter((trap) => trap.springs(method, path));
    return {
      fault: Object.assign({}, ...sprung.map(({ rule }) => rule.fault)) as Fault,
      rules: sprung.map(({ text }) => text),
    };
  }
}
