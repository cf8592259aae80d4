import { z } from "zod";
import { answeredText, matching, object, wire } from "../../definition";

/** Auth0's ids of groups leave out what looks alike: `0`, `I`, `O`, `l`. */
export const groupId = () => matching(/^grp_[1-9a-km-zA-HJ-NP-Z]{14,22}$/, 'the id of a group, such as "grp_…"');

/** A group of users, as all that tell of one answer it. */
export const group = object({
  groupId: wire("id", z.string()).describe("Id of the group."),
  name: answeredText("Name of the group, unique in its connection."),
  externalId: answeredText("Id of the group in the directory that it comes from."),
  connectionId: answeredText("Id of the `Connection` that the group belongs to."),
  tenantName: answeredText("Name of the tenant."),
  createdAt: answeredText("When it was created, as an ISO 8601 time."),
  updatedAt: answeredText("When it last changed, as an ISO 8601 time."),
});
