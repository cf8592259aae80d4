import { id, immutable, reference } from "../../definition";

/** Id of an organization. */
export const organizationId = () => id("org", "organization");

/** The organization that something belongs to. */
export const inOrganization = () =>
  immutable(reference("Organization", organizationId())).describe("Organization: an `Organization`, or its id.");
