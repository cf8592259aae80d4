import {
  type Api,
  expectList,
  expectObject,
  isObject,
  isUncertain,
  own,
  type PreparedUpdate,
  snakeCase,
  type Update,
  type Values,
  type Wire,
} from "../../../definition";
import { declaredIdentity, storedIdentity } from "./credential-identity";

type Path = readonly string[];

/** Where a client holds credentials. */
const places: readonly Path[] = [
  ["clientAuthenticationMethods", "privateKeyJwt"],
  ["clientAuthenticationMethods", "tlsClientAuth"],
  ["clientAuthenticationMethods", "selfSignedTlsClientAuth"],
  ["signedRequestObject"],
  ["tokenVaultPrivilegedAccess"],
];

const wirePath = (place: Path): Path => place.map(snakeCase);

const valueAt = (object: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (isObject(value) ? own(value, step) : undefined), object);

const credentialsAt = (object: unknown, path: Path): Values[] =>
  (valueAt(object, [...path, "credentials"]) ?? []) as Values[];

/** Every credential that a program declares of a client. */
export const declaredCredentials = (inputs: Values): Values[] =>
  places.flatMap((place) => credentialsAt(inputs, place));

/** `signedRequestObject` alone is merged: it may be sent without its credentials. */
function isSent(body: Wire, place: Path): boolean {
  const [property] = wirePath(place);
  const sent = body[property!] as Wire | null | undefined;
  return sent !== undefined && (property !== "signed_request_object" || sent === null || "credentials" in sent);
}

/**
 * An update takes credentials by id alone: each one that is new is created first, and each one that is no longer
 * declared is deleted once the client has let go of it. Where there is no room for both, the old one goes before. What
 * an update that failed has left behind is found again.
 */
export async function replaceCredentials({ api, id, olds, news, body }: Update): Promise<PreparedUpdate> {
  const sent = places.filter((place) => isSent(body, place));
  if (sent.every((place) => [olds, news].every((values) => credentialsAt(values, place).length === 0))) return { body };
  const path = `/clients/${encodeURIComponent(id)}/credentials`;
  const stored = await storedAt(api, path);
  const slots = await Promise.all(
    sent.map(async (place) => ({ place, held: await identified(credentialsAt(olds, place)) })),
  );
  const before = slots.flatMap(({ held }) => held).filter(isOurs);
  const still = await identified(places.flatMap((place) => credentialsAt(news, place)));
  const unused = stored.filter(
    (one) => before.some((old) => isSame(old, one)) && !still.some((now) => isSame(now, one)),
  );
  const attachedNow = slots.map(({ place, held }) => ({
    place,
    ids: stored.filter((one) => held.some((old) => isSame(old, one))).map((one) => one.id),
  }));
  const client = { api, id, path, stored, before, unused, slots: attachedNow };
  const result = structuredClone(body);
  for (const place of sent) {
    const holder = valueAt(result, wirePath(place)) as Wire | null | undefined;
    const wanted = await identified(credentialsAt(news, place));
    if (holder) holder["credentials"] = await attached(client, place, wanted);
  }
  return { body: result, after: () => remove(api, path, unused) };
}

interface Stored {
  readonly id: string;
  readonly identity: string;
}

interface Declared {
  readonly identity: string | undefined;
  readonly credential: Values;
}

/** What one place holds at the moment. */
interface Slot {
  readonly place: Path;
  ids: string[];
}

interface Client {
  readonly api: Api;
  readonly id: string;
  /** Of the client's credentials. */
  readonly path: string;
  readonly stored: Stored[];
  readonly before: readonly Declared[];
  /** Those that go with this update. */
  readonly unused: Stored[];
  readonly slots: readonly Slot[];
}

/** As many credentials a client can have, by Auth0's refusal of a fifth. */
export const mostCredentials = 4;

/** As many credentials one place can have. */
export const mostInPlace = 2;

const storedAt = async (api: Api, path: string): Promise<Stored[]> =>
  expectList(await api.request({ method: "GET", path }), "a list of credentials", ["id"]).map((credential) => ({
    id: String(credential["id"]),
    identity: storedIdentity(credential),
  }));

const identified = (credentials: Values[]): Promise<Declared[]> =>
  Promise.all(credentials.map(async (credential) => ({ credential, identity: await declaredIdentity(credential) })));

/** A credential that is declared by its id was made by other means, and is not ours to delete. */
const isOurs = ({ credential }: Declared): boolean => credential["id"] === undefined;

const isSame = ({ identity, credential }: Declared, stored: Stored): boolean =>
  credential["id"] === stored.id || identity === stored.identity;

/** The credentials of one place by id: named by the program, found among those of the client, or created. */
async function attached(client: Client, place: Path, wanted: Declared[]) {
  const { api, path, stored, before } = client;
  const ids: string[] = [];
  for (const declared of wanted) {
    const found = stored.find((one) => isSame(declared, one) && !ids.includes(one.id));
    if (found) {
      const old = before.find((one) => isSame(one, found));
      await changeExpiry(api, `${path}/${found.id}`, old, declared);
    }
    const known = declared.credential["id"] ?? found?.id;
    if (known !== undefined) ids.push(String(known));
    else {
      await makeRoom(client, place, declared, ids);
      ids.push((await create(client, declared)).id);
    }
  }
  return ids.map((id) => ({ id }));
}

/**
 * Lets go of what stands in the way of a new credential: the same key under another name, or one too many. Meanwhile
 * the place keeps what it had besides, and gets what was created so far, so that the application can go on.
 */
async function makeRoom(client: Client, place: Path, declared: Declared, created: readonly string[]): Promise<void> {
  const { api, id, path, stored, before, unused, slots } = client;
  const sizeOf = (one: Stored) =>
    Math.max(0, ...slots.filter(({ ids }) => ids.includes(one.id)).map(({ ids }) => ids.length));
  const sameKey = unused.find((one) => before.some((old) => isSame(old, one) && isSameKey(old, declared)));
  const [spare] = [...unused].sort((one, other) => sizeOf(other) - sizeOf(one));
  const leaving = sameKey ?? (stored.length >= mostCredentials ? spare : undefined);
  if (!leaving) return;
  for (const slot of slots.filter(({ ids }) => ids.includes(leaving.id))) {
    const isHere = slot.place === place;
    const kept = slot.ids.filter((one) => one !== leaving.id);
    slot.ids = [...new Set(isHere ? [...created, ...kept] : kept)].slice(0, mostInPlace);
    const body = holding(wirePath(slot.place), { credentials: slot.ids.map((one) => ({ id: one })) });
    await api.request({ method: "PATCH", path: `/clients/${encodeURIComponent(id)}`, body });
  }
  await remove(api, path, [leaving]);
  for (const list of [stored, unused]) list.splice(list.indexOf(leaving), 1);
}

const holding = ([name = "", ...below]: Path, value: Wire): Wire => ({
  [name]: below.length === 0 ? value : holding(below, value),
});

const isSameKey = ({ credential: one }: Declared, { credential: other }: Declared): boolean =>
  typeof one["pem"] === "string" && String(one["pem"]).trim() === String(other["pem"] ?? "").trim();

/** The only part of a credential that can change. */
async function changeExpiry(api: Api, path: string, old: Declared | undefined, now: Declared): Promise<void> {
  const expiresAt = now.credential["expiresAt"];
  if (old?.credential["expiresAt"] === expiresAt) return;
  await api.request({ method: "PATCH", path, body: { expires_at: expiresAt ?? null } });
}

/** Creates a credential, which is there from then on for other places. */
async function create(client: Client, declared: Declared): Promise<Stored> {
  const made = await send(client, bodyOf(declared)).catch((error) => lookFor(client, declared, error));
  client.stored.push(made);
  return made;
}

/** A credential as it is declared: the body of the update may hold another, which somebody else has put in its place. */
const bodyOf = ({ credential }: Declared): Wire =>
  Object.fromEntries(Object.entries(credential).map(([name, value]) => [snakeCase(name), value]));

async function send({ api, path }: Client, body: Wire): Promise<Stored> {
  const answer = expectObject(await api.request({ method: "POST", path, body }), "a credential", {}, ["id"]);
  return { id: String(answer["id"]), identity: storedIdentity(answer) };
}

/** One whose answer is lost is there already, or the next update creates it. */
async function lookFor({ api, path, stored }: Client, declared: Declared, error: unknown): Promise<Stored> {
  if (!isUncertain(error)) throw error;
  const isNew = ({ id }: Stored) => stored.every((before) => before.id !== id);
  const made = (await storedAt(api, path)).find((one) => isNew(one) && isSame(declared, one));
  if (!made) throw error;
  return made;
}

async function remove(api: Api, path: string, unused: readonly Stored[]): Promise<void> {
  for (const { id } of unused) await api.request({ method: "DELETE", path: `${path}/${id}` });
}
