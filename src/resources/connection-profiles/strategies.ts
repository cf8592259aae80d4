import type { z } from "zod";
import { object, wire } from "../../definition";

/** The same for each kind of connection that profiles know, under its name. */
export function byStrategy<S extends z.ZodType>(shape: S) {
  const of = (kind: string) => shape.optional().describe(`For connections of ${kind}.`);
  return object({
    pingfederate: of("PingFederate"),
    ad: of("Active Directory"),
    adfs: of("ADFS"),
    waad: of("Entra ID"),
    googleApps: wire("google-apps", of("Google Workspace")),
    okta: of("Okta"),
    oidc: of("OpenID Connect"),
    samlp: of("SAML"),
  });
}
