import { setTimeout } from "node:timers/promises";
import { log } from "@pulumi/pulumi";
import { findRemains, type Interrupted, interruption } from "../engine";
import { outOfReach, type UnreadableNote } from "../journal";
import { printable } from "../management";
import { definitionOf } from "../resources/loaders";
import { type ManagedTenant, managedTenants } from "./connection";
import { stackOfUrns } from "./plugin";
import { isAtWork } from "./progress";

/**
 * Ends a command, of which the engine has saved everything. One that was stopped twice does not wait for answers, and
 * saves no more: then everything that was created stays written down until the engine shows that it knows of it.
 */
export async function endCommand(): Promise<void> {
  const stack = stackOfUrns();
  if (!isAtWork()) for (const { creations } of managedTenants()) creations.close();
  for (const holdings of new Set(managedTenants().map((tenant) => tenant.holdings))) holdings.close();
  if (stack) await Promise.all(managedTenants().map((tenant) => tellOfAbandoned(tenant, stack)));
}

/**
 * Tells what interrupted creates of earlier runs have left behind that nothing takes up: their resources are not in the
 * program any more, or keep the object that was to be replaced. The stack is what the URNs of its resources start with.
 */
export async function tellOfAbandoned(tenant: ManagedTenant, stack: string): Promise<void> {
  const { creations, domain } = tenant;
  for (const sentence of new Set(creations.unreadable().map((note) => unreadable(note, domain)))) await warn(sentence);
  await Promise.all(creations.abandoned(stack).map((interrupted) => account(interrupted, tenant)));
}

const warn = (text: string): Promise<void> => log.warn(printable(text));

/** Milliseconds that a look may take: the engine kills a process that does not end within five seconds. */
const patience = 3500;

/** Milliseconds after which what was created is seen for certain. */
const settled = 300_000;

/** Looks for what an interrupted create has left behind. It is told in every command until it is gone or managed. */
async function account(interrupted: Interrupted, tenant: ManagedTenant): Promise<void> {
  const { key, intent } = interrupted;
  const { creations, domain } = tenant;
  const found = await Promise.race([
    look(interrupted, tenant),
    setTimeout(patience, "Auth0 has not answered in time.", { ref: false }),
  ]);
  if (typeof found === "string") {
    if (!intent.isTold) await warn(`${interruption(intent, domain)} ${unknown(interrupted, found)}`);
    creations.tell(interrupted);
  } else if (found.length > 0) await warn(`${interruption(intent, domain)} ${known(interrupted, found)}`);
  else if (Date.now() - intent.since > settled) creations.fail(key);
}

/** The ids of what is there, or why that cannot be told. */
const look = ({ intent }: Interrupted, tenant: ManagedTenant): Promise<readonly string[] | string> =>
  findRemains(definitionOf(intent.type), intent, tenant, tenant.creations).then(
    (ids) => ids ?? "Nothing but the resource itself tells whether it is there.",
    ({ message }: Error) => message,
  );

/** Of what stack it is cannot be told. */
const unreadable = ({ file, denied }: UnreadableNote, domain: string): string =>
  denied === undefined ? lost(file, domain) : outOfReach(denied);

const lost = (file: string, domain: string): string =>
  `${file}: a create in ${domain} was interrupted, and its note cannot be read, so that nobody can tell what it has made. Look in Auth0 for an object that no stack manages, and then delete the file. Until then every command says so.`;

function known(interrupted: Interrupted, ids: readonly string[]): string {
  const { type, mark } = interrupted.intent;
  const several = mark === undefined ? `One of ${ids.join(", ")} may be it` : `${type} ${ids.join(", ")} are there`;
  const there = ids.length === 1 ? `${type} ${ids[0]} is there` : several;
  return `${there}, and the state does not know it. ${advice(interrupted, adoptAdvice(type, ids))} Until then every command says so.`;
}

function unknown(interrupted: Interrupted, reason: string): string {
  const adopt = adoptAdvice(interrupted.intent.type, []);
  return `It may be there, and the state does not know it. ${reason} Look for it in Auth0. ${advice(interrupted, adopt)} This is said once.`;
}

function advice({ intent, isReplacement }: Interrupted, adopt: string): string {
  if (intent.besides !== undefined)
    return `Its create was sent again when nothing was to be seen of it, and the resource has ${intent.besides}: delete what is too many in Auth0${adopt}.`;
  if (isReplacement) return `It was to replace the object that the resource still has: delete it in Auth0${adopt}.`;
  return `\`pulumi up\` takes it over while the resource is in the program: put it back${adopt}, or delete the object in Auth0.`;
}

const adoptAdvice = (type: string, ids: readonly string[]): string =>
  "adopt" in definitionOf(type).inputs.shape
    ? `, or declare another resource with \`adopt: ${ids.length === 1 ? `"${ids[0]}"` : "<its id>"}\``
    : "";
