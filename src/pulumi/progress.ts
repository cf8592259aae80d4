import { AsyncLocalStorage } from "node:async_hooks";
import { log, type Resource, runtime } from "@pulumi/pulumi";
import type { Path } from "../engine";
import { printable, redact, type Wait } from "../management";

/** What work is done for: a resource, or a query. */
export interface Subject {
  readonly name: string;
  /** Of a resource: its row in Pulumi's display shows the progress. Without one, the stack's row does. */
  readonly urn?: string | undefined;
  /** What no message and no log may show. */
  readonly secrets?: () => readonly string[];
  /** The paths of what the program marks as a secret. */
  readonly marks?: readonly Path[];
}

const subjects = new AsyncLocalStorage<Subject>();

let underWay = 0;

/** Works for a resource or a query, so that Pulumi's display can show what it waits for. */
export async function working<T>(subject: Subject, work: () => T | Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await subjects.run(subject, work);
  } finally {
    underWay -= 1;
  }
}

/** Whether Pulumi still waits for an answer. */
export const isAtWork = (): boolean => underWay > 0;

/** The secrets of what is being worked for. */
export const secretsAtWork = (): readonly string[] => subjects.getStore()?.secrets?.() ?? [];

/** What the program marks of what is being worked for. */
export const marksAtWork = (): readonly Path[] => subjects.getStore()?.marks ?? [];

/** Shows what is being waited for, in place of what was shown before; an empty text shows nothing any more. */
export function show(text: string): void {
  const subject = subjects.getStore();
  if (!subject || !runtime.getEngine()) return;
  const row = rowOf(subject);
  void log.info(printable(row || !text ? text : `${subject.name}: ${text}`), row, undefined, true);
}

/** Says what may not be what was meant, on the row of the stack. */
export const warn = (text: string): void => console.warn(printable(redact(text, secretsAtWork())));

/** Says something that stays, beside the resource that is being worked for. */
export async function tell(severity: "info" | "warn", text: string): Promise<void> {
  const subject = subjects.getStore();
  if (!subject || !runtime.getEngine()) return;
  await log[severity](printable(subject.urn ? text : `${subject.name}: ${text}`), rowOf(subject));
}

/** All that Pulumi asks of a resource is its URN. */
const rowOf = ({ urn }: Subject): Resource | undefined =>
  urn ? ({ urn: { promise: async () => urn } } as unknown as Resource) : undefined;

const reasons: Record<Wait["for"], string> = {
  "rate limit": "waiting for Auth0's rate limit",
  "next attempt": "Auth0 does not answer properly, waiting to try again",
};

/** Shows a wait until it has ended. */
export const watcher = {
  onWait: (wait: Wait) => show(`${reasons[wait.for]}, about ${Math.ceil(wait.milliseconds / 1000)} s`),
  onWaited: () => show(""),
};

/** Milliseconds after which work that goes on is shown. */
const noticed = 3000;

/** Shows a text while work goes on, if it takes long. */
export async function showing<T>(text: string, work: Promise<T>): Promise<T> {
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    show(text);
  }, noticed);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (isShown) show("");
  }
}
