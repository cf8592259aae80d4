import { type Api, expectObject, isObject, type Request, type Values, type Wire } from "../../../definition";

/** Milliseconds between two looks: Auth0 takes five verifications a minute. */
const pause = 12_000;

const unlessSet = 5;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks Auth0 to look for the DNS record until it has found it, or until the deadline has passed. */
export async function untilVerified(api: Api, request: Request, state: Values): Promise<Wire> {
  const { customDomainId, deadlineMinutes = unlessSet } = state as { customDomainId: string; deadlineMinutes?: number };
  const deadline = Date.now() + deadlineMinutes * 60_000;
  for (;;) {
    const domain = domainIn(await api.request(request), customDomainId);
    if (domain["status"] === "ready") return told(api, domain);
    if (Date.now() + pause > deadline) throw overdue(domain, deadlineMinutes);
    api.show?.(`waiting for ${recordsOf(domain)} in DNS`);
    await sleep(pause);
  }
}

const domainIn = (answer: unknown, id: string): Wire =>
  expectObject(answer, "a custom domain", { custom_domain_id: id }, ["domain", "status"]);

/** The key is answered once: who does not get it has to know. */
function told(api: Api, domain: Wire): Wire {
  api.show?.("");
  if (domain["type"] === "self_managed_certs" && domain["cname_api_key"] === undefined)
    api.warn?.(
      `The domain ${domain["domain"]} was verified before, and Auth0 answers the key for your proxy only the first time: \`cnameApiKey\` is unknown here. Who has no copy of it deletes the custom domain and adds it again.`,
    );
  return domain;
}

/** The records that Auth0 looks for, as they are written in DNS. */
function recordsOf({ domain, verification }: Wire): string {
  const methods = isObject(verification) && Array.isArray(verification["methods"]) ? verification["methods"] : [];
  const records = methods
    .filter(isObject)
    .map(({ name, record, domain: at = domain }) => `${String(name).toUpperCase()} ${at} -> ${record}`);
  return records.length > 0 ? records.join(" or ") : `the record of ${domain}`;
}

function overdue(domain: Wire, minutes: number): Error {
  const { verification } = domain;
  const reason = isObject(verification) && verification["error_msg"] ? ` Auth0 says: ${verification["error_msg"]}` : "";
  return new Error(
    `Auth0 has not found ${recordsOf(domain)} in DNS within ${minutes} ${minutes === 1 ? "minute" : "minutes"}.${reason} Put the record into DNS, and run \`pulumi up\` again; where DNS takes longer, set \`deadlineMinutes\`.`,
  );
}
