import type { SimulatedTenant } from "../simulated-tenant";
import { type Answers, answersOf } from "../sketch/answers";
import { type Sketch, sketch } from "../sketch/sketch";

/** What a tenant answered of how it looks, and when. */
interface Remembered {
  readonly time: Date;
  readonly answers: Answers;
}

const remembered = new WeakMap<SimulatedTenant, Remembered>();

const now = ({ tenant, store }: SimulatedTenant): Remembered => ({
  time: new Date(),
  answers: answersOf(tenant, store),
});

/** Keeps how a tenant looks: what comes later is compared with it. */
export function rememberLook(simulated: SimulatedTenant): void {
  remembered.set(simulated, now(simulated));
}

/** How a tenant looks, beside how it looked when that was kept: at the start, or when somebody asked for it. */
export function lookOf(simulated: SimulatedTenant, language?: string): Sketch & { readonly since: Date } {
  const current = now(simulated);
  const { time, answers } = remembered.get(simulated) ?? current;
  return { since: time, ...sketch(answers, current.answers, language) };
}
