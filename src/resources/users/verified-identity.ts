import { z } from "zod";
import { id, object, reference } from "../../definition";
import { identityProviders } from "./identity-providers";

/** Identity of a user whose email address is verified. */
export const verifiedIdentity = object({
  userId: z.string().describe("Id of the identity, without the provider in front."),
  provider: z.enum(identityProviders).describe("Provider of the identity, such as `google-oauth2`."),
  connectionId: reference("Connection", id("con", "connection"))
    .optional()
    .describe("Connection of the identity: a `Connection`, or its id."),
})
  .optional()
  .describe(
    "Identity to verify. It is needed for social, enterprise and passwordless identities, and for any but the first one of a user.",
  );
